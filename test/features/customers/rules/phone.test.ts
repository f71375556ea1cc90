import assert from 'node:assert/strict';
import { checkPhone, phoneExample } from '../../../../src/features/customers/rules/phone.ts';
import { codes } from './codes.ts';

describe('the telephone number', () => {
  const read: readonly (readonly [string, string, string, string])[] = [
    ['KR', '02-531-4500', '+8225314500', '+82 2 531 4500'],
    ['KR', '010 1234 5678', '+821012345678', '+82 10 1234 5678'],
    ['KR', '1588-0000', '+8215880000', '+82 1588 0000'],
    ['KR', '０２－５３１－４５００', '+8225314500', '+82 2 531 4500'],
    ['KR', '82-2-531-4500', '+8225314500', '+82 2 531 4500'],
    ['KR', '02-531-4500 ext 3', '+8225314500', '+82 2 531 4500 ext. 3'],
    ['US', '(425) 882-8080', '+14258828080', '+1 425 882 8080'],
    ['GB', '0344 800 2400', '+443448002400', '+44 344 800 2400'],
    ['DE', '089 / 31760', '+498931760', '+49 89 31760'],
    ['JP', '03-4332-5300', '+81343325300', '+81 3 4332 5300'],
    ['CA', '905.568.0434', '+19055680434', '+1 905 568 0434'],
    ['IN', '+91 22 6661 9000', '+912266619000', '+91 22 6661 9000'],
  ];
  for (const [country, typed, e164, formatted] of read) {
    it(`reads ${typed} in ${country}`, () => {
      const checked = checkPhone(typed, country);
      assert.deepEqual([checked.findings, checked.e164, checked.formatted], [[], e164, formatted]);
    });
  }

  it('also has the form in which it is dialled in its country', () => {
    assert.equal(checkPhone('+14258828080', 'US').national, '(425) 882-8080');
    assert.equal(checkPhone('+8225314500', 'KR').national, '02-531-4500');
  });

  it('may be left out in Korea, but not in the 24 countries', () => {
    assert.deepEqual(checkPhone(' ', 'KR'), { findings: [] });
    assert.deepEqual(codes(checkPhone('', 'BR').findings), ['required']);
  });

  for (const typed of ['abc', '112', '0', '+', 'call 02-531-4500', '02-531-4500-1234-5678', '010-1234', '02-1234']) {
    it(`may not be ${typed}`, () => {
      const { findings, e164 } = checkPhone(typed, 'KR');
      assert.deepEqual([codes(findings), e164], [['phone.format'], undefined]);
      assert.deepEqual(findings[0]?.params, { example: '010-2000-0000' });
    });
  }

  it('may not be endless', () => assert.deepEqual(codes(checkPhone('0'.repeat(41), 'KR').findings), ['tooLong']));

  it('is worth a second look in another country, or written in full in a range that is not in use', () => {
    const abroad = checkPhone('+1 425 882 8080', 'KR');
    assert.deepEqual(abroad.findings, [
      { field: 'phone', code: 'phone.otherCountry', severity: 'warning', params: { country: 'US' } },
    ]);
    assert.equal(abroad.e164, '+14258828080');
    const unlikely = checkPhone('+82 2 1234', 'KR');
    assert.deepEqual([codes(unlikely.findings), unlikely.findings[0]?.severity], [['phone.unlikely'], 'warning']);
    assert.equal(unlikely.e164, '+8221234');
  });

  it('needs its country code where the country is not known', () => {
    assert.deepEqual(codes(checkPhone('02-531-4500', '__proto__').findings), ['phone.format']);
    assert.equal(checkPhone('+82 2 531 4500', '__proto__').e164, '+8225314500');
    for (const name of ['__proto__', 'constructor', 'toString']) {
      assert.equal(phoneExample(name), '');
      assert.deepEqual(codes(checkPhone('02-531-4500', name).findings), ['phone.format']);
      assert.deepEqual(checkPhone('02-531-4500', name).findings[0]?.params, { example: '+82 2-531-4500' });
    }
  });
});
