import assert from 'node:assert/strict';
import { checkCustomer } from '../../../../src/features/customers/rules/check-customer.ts';
import { countryCodes } from '../../../../src/features/customers/rules/countries.ts';
import { fieldsFor, labelKeys } from '../../../../src/features/customers/rules/fields.ts';
import { FIELD_IDS } from '../../../../src/features/customers/rules/finding.ts';
import { COLUMNS } from '../../../../src/features/customers/rules/table/columns.ts';
import { forms } from './forms.ts';

function ids(country: string): readonly string[] {
  return fieldsFor(country).map(({ id }) => id);
}

function field(country: string, id: string) {
  const found = fieldsFor(country).find((rule) => rule.id === id);
  assert.ok(found, `${country} has ${id}`);
  return found;
}

describe('the form of a country', () => {
  it('goes from large to small, family name first, in Korea', () => {
    assert.deepEqual(ids('KR'), [
      'companyName',
      'registrationNumber',
      'prefix',
      'domain',
      'postalCode',
      'state',
      'city',
      'addressLine1',
      'addressLine2',
      'lastName',
      'firstName',
      'email',
      'phone',
    ]);
  });

  it('is the same in Japan but for the registration number, and needs no city', () => {
    assert.deepEqual(
      ids('JP'),
      ids('KR').filter((id) => id !== 'registrationNumber'),
    );
    assert.equal(field('JP', 'city').required, false);
    assert.equal(field('JP', 'state').labelKey, 'customers.field.state.prefecture');
  });

  it('goes from the street up in the United States', () => {
    assert.deepEqual(ids('US'), [
      'companyName',
      'prefix',
      'domain',
      'addressLine1',
      'addressLine2',
      'city',
      'state',
      'postalCode',
      'firstName',
      'lastName',
      'email',
      'phone',
    ]);
    assert.equal(field('US', 'postalCode').labelKey, 'customers.field.postalCode.zip');
  });

  it('has no state in Germany and Britain, and no postal code in Hong Kong', () => {
    for (const country of ['DE', 'GB', 'FR']) assert.ok(!ids(country).includes('state'), country);
    assert.ok(!ids('HK').includes('postalCode'));
  });

  it('offers states to choose from where the list is known', () => {
    const state = field('KR', 'state');
    assert.deepEqual([state.kind, state.required, state.choices?.length], ['choice', true, 17]);
    assert.deepEqual(state.choices?.[0], { code: '11', en: 'Seoul', ko: '서울특별시', aliases: ['서울', '서울시'] });
    assert.equal(field('IT', 'state').kind, 'text');
  });

  it('needs phone and registration number in Brazil, and says what the latter is called', () => {
    assert.deepEqual(field('BR', 'registrationNumber'), {
      id: 'registrationNumber',
      required: true,
      kind: 'text',
      maxLength: 30,
      labelKey: 'customers.field.registrationNumber.cnpj',
      hintExample: '16727230000197',
    });
    assert.equal(field('BR', 'phone').required, true);
  });

  it('asks a Korean company for neither, but offers the 사업자등록번호', () => {
    assert.equal(field('KR', 'phone').required, false);
    assert.equal(field('KR', 'registrationNumber').required, false);
    assert.equal(field('KR', 'registrationNumber').labelKey, 'customers.field.registrationNumber.brn');
  });

  it('shows examples as they are written there', () => {
    assert.deepEqual(
      ['postalCode', 'phone'].map((id) => field('KR', id).hintExample),
      ['03051', '010-2000-0000'],
    );
    assert.equal(field('GB', 'postalCode').hintExample, 'EC1Y 8SY');
  });

  it('is complete, without doubles and with known labels in every country', () => {
    for (const country of countryCodes) {
      const fields = fieldsFor(country);
      assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, country);
      for (const id of ['companyName', 'prefix', 'addressLine1', 'firstName', 'lastName', 'email']) {
        assert.equal(field(country, id).required, true, `${country} ${id}`);
      }
      for (const { labelKey } of fields) assert.ok(labelKeys.includes(labelKey), labelKey);
    }
    assert.equal(new Set(labelKeys).size, labelKeys.length);
  });

  it('leaves none of the fields out, and neither does what is kept, nor a table', () => {
    const details = FIELD_IDS.filter((id) => id !== 'country');
    const kept = forms.flatMap(({ country, values }) =>
      Object.keys(checkCustomer(values, { country, market: country, partnerDomains: [] }).customer ?? {}),
    );
    for (const id of details) {
      assert.ok(
        countryCodes.some((country) => ids(country).includes(id)),
        `${id} stands in no form`,
      );
      assert.ok(kept.includes(id), `${id} is not kept`);
      assert.ok(id === 'prefix' || COLUMNS.some((column) => column === id), `${id} has no column`);
    }
  });

  it('is empty where nothing is known', () => assert.deepEqual(fieldsFor('__proto__'), []));
});
