import assert from 'node:assert/strict';
import { type CustomerContext, checkCustomer } from '../../../../src/features/customers/rules/check-customer.ts';
import { codes } from './codes.ts';
import { forms } from './forms.ts';

function context(overrides: Partial<CustomerContext> = {}): CustomerContext {
  return { country: 'KR', market: 'KR', partnerDomains: ['partner.co.kr'], ...overrides };
}

function inMarket(country: string): CustomerContext {
  return context({ country, market: country });
}

describe('checking a whole customer', () => {
  for (const { country, values, kept } of forms) {
    it(`keeps a good one in ${country} (${values.companyName}) in one spelling`, () => {
      const { findings, customer } = checkCustomer(values, inMarket(country));
      assert.deepEqual(findings, []);
      assert.ok(customer);
      for (const [field, value] of Object.entries(kept)) {
        assert.equal(Object.entries(customer).find(([name]) => name === field)?.[1], value, field);
      }
    });
  }

  it('has a good one for each of the 22 countries with a mandatory number in which CSP is sold', () => {
    assert.equal(forms.filter(({ values, country }) => values.registrationNumber && country !== 'KR').length, 22);
  });

  it('knows the rules of Russia and Belarus, but no market for them', () => {
    for (const country of ['RU', 'BY']) {
      const { findings, customer } = checkCustomer({}, inMarket(country));
      assert.ok(findings.some(({ code }) => code === 'country.unknownMarket'));
      assert.ok(findings.some(({ field, code }) => field === 'registrationNumber' && code === 'required'));
      assert.equal(customer, undefined);
    }
  });

  it('tells all that is missing at once, in the order of the fields', () => {
    assert.deepEqual(
      checkCustomer({}, context()).findings.map(({ field, code }) => `${field} ${code}`),
      [
        'companyName required',
        'prefix required',
        'addressLine1 required',
        'city required',
        'state required',
        'postalCode required',
        'firstName required',
        'lastName required',
        'email required',
      ],
    );
  });

  it('tells all that is wrong at once, each at its field', () => {
    const { findings, customer } = checkCustomer(
      {
        companyName: '주식회사',
        prefix: '콘토소',
        domain: 'partner.co.kr',
        addressLine1: '--',
        addressLine2: 'x'.repeat(201),
        city: '.',
        state: '함경도',
        postalCode: '135-080',
        firstName: '1',
        lastName: 'x'.repeat(51),
        email: 'hong@shop.partner.co.kr',
        phone: '112',
        registrationNumber: '124-81-00999',
      },
      context(),
    );
    assert.deepEqual(
      findings.map(({ field, code }) => `${field} ${code}`),
      [
        'companyName companyName.legalFormOnly',
        'prefix prefix.characters',
        'domain domain.partner',
        'addressLine1 noLetters',
        'addressLine2 tooLong',
        'city noLetters',
        'state state.unknown',
        'postalCode postalCode.oldKorean',
        'firstName noLetters',
        'lastName tooLong',
        'email email.partner',
        'phone phone.format',
        'registrationNumber registrationNumber.koreanCheckDigit',
      ],
    );
    assert.equal(customer, undefined);
  });

  const korean = forms[0]?.values ?? {};

  it('lets warnings stand beside the customer', () => {
    const { findings, customer } = checkCustomer({ ...korean, companyName: '콘토소.한국' }, context());
    assert.deepEqual(codes(findings), ['companyName.topLevelDomain']);
    assert.equal(customer?.companyName, '콘토소.한국');
  });

  it('strips what cannot be seen, so that it cannot be used to slip past a rule', () => {
    const { findings, customer } = checkCustomer(
      {
        ...korean,
        companyName: '\u202e콘토\u200b소\u0000 ',
        email: 'hong@con\u200dtoso.co.kr',
        prefix: 'kon\ufefftoso',
      },
      context(),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      [customer?.companyName, customer?.email, customer?.prefix],
      ['콘토소', 'hong@contoso.co.kr', 'kontoso'],
    );
    const evil = checkCustomer({ ...korean, email: 'hong@micro\u200bsoft.com' }, context());
    assert.deepEqual(codes(evil.findings), ['email.microsoft']);
  });

  it('leaves out what was left empty and what the country does not have', () => {
    const german = forms.find(({ country }) => country === 'DE')?.values ?? {};
    const { customer } = checkCustomer(
      { ...german, addressLine2: ' ', domain: '', phone: '', state: 'Bayern' },
      inMarket('DE'),
    );
    assert.ok(customer);
    for (const field of ['addressLine2', 'domain', 'phone', 'state', 'registrationNumber'])
      assert.ok(!(field in customer), field);
  });

  it('gives the culture and language of the country', () => {
    const { customer } = checkCustomer(korean, context());
    assert.deepEqual([customer?.culture, customer?.language], ['ko-KR', 'ko']);
  });

  it('refuses countries outside the market, and "UK" with the right code', () => {
    const refusals: readonly (readonly [Partial<CustomerContext>, string])[] = [
      [{ country: 'JP' }, 'country.outsideMarket'],
      [{ country: 'KR', market: 'DE' }, 'country.outsideMarket'],
      [{ country: 'UK', market: 'DE' }, 'country.useGB'],
      [{ country: 'uk', market: 'DE' }, 'country.useGB'],
      [{ country: 'XX' }, 'country.unknown'],
      [{ country: '__proto__' }, 'country.unknown'],
      [{ country: '' }, 'required'],
      [{ market: 'RU' }, 'country.unknownMarket'],
      [{ market: '' }, 'country.unknownMarket'],
    ];
    for (const [overrides, code] of refusals) {
      const { findings, customer } = checkCustomer(korean, context(overrides));
      assert.equal(findings.find(({ field }) => field === 'country')?.code, code, JSON.stringify(overrides));
      assert.equal(customer, undefined);
    }
  });

  it('lets a partner in Germany have customers in Norway, Switzerland and Britain', () => {
    for (const country of ['NO', 'CH', 'GB', 'FR']) {
      const { findings } = checkCustomer({}, context({ country, market: 'DE' }));
      assert.ok(!findings.some(({ field }) => field === 'country'), country);
    }
  });

  it('refuses values that are no text, once each', () => {
    for (const value of [7, true, [], ['x'], {}, { toString: 'x' }]) {
      const { findings } = checkCustomer({ ...korean, city: value }, context());
      assert.deepEqual(findings, [{ field: 'city', code: 'notText', severity: 'error' }]);
    }
  });

  it('takes null and what is missing for empty', () => {
    const { city: _, ...rest } = korean;
    for (const values of [rest, { ...rest, city: null }, { ...rest, city: undefined }]) {
      assert.deepEqual(codes(checkCustomer(values, context()).findings), ['required']);
    }
  });

  it('does not look at fields that a client invents or inherits', () => {
    const sent = JSON.parse(`{"__proto__": {"city": "서울"}, "constructor": "x", "country": "JP", "id": "cust-1"}`);
    const { findings } = checkCustomer({ ...korean, ...sent }, context());
    assert.deepEqual(findings, []);
    const inherited = Object.assign(Object.create({ city: '종로구' }), { ...korean, city: undefined });
    assert.deepEqual(codes(checkCustomer(inherited, context()).findings), ['required']);
  });
});
