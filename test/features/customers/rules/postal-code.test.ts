import assert from 'node:assert/strict';
import { checkPostalCode } from '../../../../src/features/customers/rules/postal-code.ts';
import { codes } from './codes.ts';

describe('the postal code', () => {
  const read: readonly (readonly [string, string, string])[] = [
    ['KR', '03142', '03142'],
    ['KR', '０３１４２', '03142'],
    ['US', '98052', '98052'],
    ['US', '98052-8300', '98052-8300'],
    ['GB', 'RG6 1WG', 'RG6 1WG'],
    ['GB', 'rg61wg', 'RG6 1WG'],
    ['GB', 'EC1A1BB', 'EC1A 1BB'],
    ['GB', 'M1 1AE', 'M1 1AE'],
    ['GB', 'bfpo 61', 'BFPO 61'],
    ['JE', 'je24ue', 'JE2 4UE'],
    ['DE', '80807', '80807'],
    ['CA', 'l5n8l9', 'L5N 8L9'],
    ['CA', 'L5N-8L9', 'L5N 8L9'],
    ['JP', '1080075', '108-0075'],
    ['JP', '１０８－００７５', '108-0075'],
    ['NL', '1118cz', '1118 CZ'],
    ['PL', '02222', '02-222'],
    ['BR', '04543907', '04543-907'],
    ['PT', '1990-096', '1990-096'],
    ['PT', '1990', '1990'],
    ['SE', 'SE-164 51', '164 51'],
    ['MD', 'MD-2012', '2012'],
    ['LV', 'lv1010', 'LV-1010'],
    ['CH', 'CH-8058', '8058'],
    ['TW', '110', '110'],
    ['TW', '110615', '110615'],
    ['IE', 'D18P521', 'D18 P521'],
  ];
  for (const [country, typed, value] of read) {
    it(`reads ${typed} in ${country} as ${value}`, () => {
      assert.deepEqual(checkPostalCode(typed, country), { findings: [], value });
    });
  }

  const refused: readonly (readonly [string, string, string])[] = [
    ['KR', '', 'required'],
    ['KR', '135-080', 'postalCode.oldKorean'],
    ['KR', '135080', 'postalCode.oldKorean'],
    ['KR', '1234', 'postalCode.format'],
    ['US', '9805', 'postalCode.format'],
    ['GB', '98052', 'postalCode.format'],
    ['DE', '8080', 'postalCode.format'],
    ['CA', 'D5N 8L9', 'postalCode.format'],
    ['JP', '108-075', 'postalCode.format'],
    ['SG', '12345', 'postalCode.format'],
    ['KR', '0'.repeat(16), 'tooLong'],
  ];
  for (const [country, typed, code] of refused) {
    it(`refuses ${JSON.stringify(typed)} in ${country}: ${code}`, () => {
      const { findings, value } = checkPostalCode(typed, country);
      assert.deepEqual([codes(findings), value], [[code], undefined]);
    });
  }

  it('shows how it should look', () => {
    assert.deepEqual(checkPostalCode('135-080', 'KR').findings[0]?.params, { example: '03051' });
  });

  it('is dropped where there are none, and not missed where it is optional', () => {
    assert.deepEqual(checkPostalCode('999077', 'HK'), { findings: [] });
    assert.deepEqual(checkPostalCode('', 'VN'), { findings: [] });
    assert.deepEqual(checkPostalCode('12345', '__proto__'), { findings: [] });
  });
});
