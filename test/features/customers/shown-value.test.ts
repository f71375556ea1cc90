import { strict as assert } from 'node:assert';
import { shownValue } from '../../../src/features/customers/shown-value.ts';
import { addressLine } from '../../../src/features/customers/words.ts';
import { textOf } from '../../support/card-reader.ts';
import { MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { customerNow, FABRIKAM, putCustomers } from './some-customers.ts';

const NUMBERS = [
  ['+8225314500', 'KR', 'KR', '02-531-4500'],
  ['+821012345678', 'KR', 'KR', '010-1234-5678'],
  ['+821012345678', 'KR', 'US', '+82 10 1234 5678'],
  ['+12015550123', 'US', 'US', '(201) 555-0123'],
  // A number abroad keeps its country code, or the form would read it as one of the customer's own country.
  ['+4930901820', 'FR', 'DE', '+49 30 901820'],
  ['+4930901820', 'DE', 'DE', '030 901820'],
  ['', 'KR', 'KR', ''],
] as const;

describe('What a customer has, as people read it', () => {
  for (const [kept, country, market, shown] of NUMBERS)
    it(`a number ${kept} of a customer in ${country} reads “${shown}” in ${market}`, () => {
      assert.equal(shownValue('phone', kept, { country, market, locale: 'en' }), shown);
    });

  it('a Korean registration number stands in its groups, others as Partner Center wants them', () => {
    const read = (country: string, value: string): string =>
      shownValue('registrationNumber', value, { country, market: country, locale: 'ko' });
    assert.equal(read('KR', '1248100998'), '124-81-00998');
    assert.equal(read('BR', '11444777000161'), '11444777000161');
  });

  const romanised = { ...FABRIKAM, addressLine1: '152 Teheran-ro', city: 'Gangnam-gu' };
  const redmond = {
    ...{ ...FABRIKAM, country: 'US', addressLine1: '1 Microsoft Way', city: 'Redmond', state: 'WA' },
    postalCode: '98052',
  };
  it('an address is ordered by its own script, and named for the reader', () => {
    assert.equal(addressLine(FABRIKAM, 'ko'), '서울특별시 강남구 테헤란로 152 (06236) · 대한민국');
    assert.equal(addressLine(FABRIKAM, 'en'), '서울특별시 강남구 테헤란로 152 (06236) · South Korea');
    assert.equal(addressLine(romanised, 'en'), '152 Teheran-ro, Gangnam-gu, Seoul (06236) · South Korea');
    assert.equal(addressLine(redmond, 'en'), '1 Microsoft Way, Redmond, Washington (98052) · United States');
    assert.equal(addressLine(redmond, 'ko'), '1 Microsoft Way, Redmond, 워싱턴주 (98052) · 미국');
  });

  it('numbers read the same on the card, in the form and in the task, and are kept one way', async () => {
    const office = await openOffice();
    await putCustomers(office, { registrationNumber: '1248100998' });
    const card = await office.says(MINJI, '파브리캄 열어줘');
    for (const shown of ['02-531-4500', '124-81-00998']) assert.ok(textOf(card).includes(shown), shown);
    const form = await office.presses(MINJI, card, 'customer.edit');
    const inputs = JSON.stringify(form.content);
    for (const shown of ['"02-531-4500"', '"124-81-00998"']) assert.ok(inputs.includes(`"value":${shown}`), shown);
    const { companyName, prefix, domain, addressLine1, city, state, postalCode, firstName, lastName, email } = FABRIKAM;
    const same = { companyName, prefix, domain, addressLine1, city, state, postalCode, firstName, lastName, email };
    const kept = { ...same, domain: domain ?? '', city: city ?? '', state: state ?? '', postalCode: postalCode ?? '' };
    const numbers = { phone: '010 1234 5678', registrationNumber: '124 81 00998' };
    await office.presses(MINJI, form, 'customer.edit.save', { ...kept, ...numbers });
    const { body } = await customerNow(office);
    assert.deepEqual([body.phone, body.registrationNumber], ['+821012345678', '1248100998']);
    assert.deepEqual(body.lately?.[0]?.fields, ['phone']);
  });
});
