import assert from 'node:assert/strict';
import {
  countryCodes,
  culturesOf,
  defaultLanguage,
  demandsRegistration,
  findCountry,
  languagesOf,
} from '../../../../src/features/customers/rules/countries.ts';
import { checkPostalCode } from '../../../../src/features/customers/rules/postal-code.ts';
import { checkRegistrationNumber } from '../../../../src/features/customers/rules/registration-number.ts';
import { checkState } from '../../../../src/features/customers/rules/state.ts';

const DEMANDING = 'AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA'.split(' ');
const NAMED_IN_THE_FACTS = 'US KR GB DE FR CA JP CN IN BR MX AU IT ES TW NL PL ZA TR UA HU SG HK AE PT'.split(' ');
const EU_AND_EFTA =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH'.split(' ');

function facts(code: string) {
  const country = findCountry(code);
  assert.ok(country, `facts for ${code}`);
  return country;
}

describe('the facts of countries', () => {
  it('cover the 24 with a registration number, those described one by one, and EU and EFTA', () => {
    for (const code of [...DEMANDING, ...NAMED_IN_THE_FACTS, ...EU_AND_EFTA]) facts(code);
  });

  it('demand a registration number in exactly the 24 countries that Microsoft lists', () => {
    assert.deepEqual(countryCodes.filter((code) => demandsRegistration(findCountry(code))).sort(), DEMANDING);
  });

  it('know no country by an inherited name, in small letters or by "UK"', () => {
    for (const code of ['__proto__', 'constructor', 'kr', 'UK', '']) assert.equal(findCountry(code), undefined);
  });

  it('are of countries that have a name in both languages, which therefore is not stored', () => {
    const [english, korean] = ['en', 'ko'].map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
    for (const code of countryCodes) {
      assert.notEqual(english?.of(code), code);
      assert.match(korean?.of(code) ?? '', /[가-힣]/u, code);
    }
  });

  it('hold an example that passes their own rule, everywhere', () => {
    for (const code of countryCodes) {
      const { postal, registration } = facts(code);
      if (postal) assert.deepEqual(checkPostalCode(postal[1], code), { findings: [], value: postal[1] }, code);
      if (registration?.example) {
        assert.deepEqual(checkRegistrationNumber(code, registration.example).findings, [], code);
      }
    }
  });

  it('ask for a postal code or state only where there is one', () => {
    for (const code of countryCodes) {
      const { required, postal, state } = facts(code);
      if (required.includes('Z')) assert.ok(postal, code);
      if (required.includes('S')) assert.ok(state, code);
    }
  });

  it('find every state by its code, and by its name in English, Korean and its own language', () => {
    for (const code of countryCodes) {
      for (const state of facts(code).states ?? []) {
        for (const name of [state.code, state.en, state.ko, state.local ?? state.en, ...(state.aliases ?? [])]) {
          assert.deepEqual(checkState(name, code), { findings: [], value: state.code }, `${code} ${name}`);
        }
      }
    }
  });

  const lists: readonly (readonly [string, number])[] = [
    ['US', 51],
    ['KR', 17],
    ['JP', 47],
    ['CA', 13],
    ['CN', 31],
    ['MX', 32],
    ['BR', 27],
    ['IN', 36],
    ['AU', 8],
    ['ES', 52],
    ['TW', 22],
    ['AE', 7],
    ['HK', 3],
  ];
  for (const [code, count] of lists) {
    it(`list ${count} states of ${code}`, () => assert.equal(facts(code).states?.length, count));
  }

  it('give Korea its two-digit codes', () => {
    const korea = Object.fromEntries((facts('KR').states ?? []).map((state) => [state.code, state.ko]));
    assert.equal(korea['11'], '서울특별시');
    assert.equal(korea['42'], '강원특별자치도');
    assert.equal(korea['45'], '전북특별자치도');
    assert.equal(korea['50'], '세종특별자치시');
  });

  it('repeat the two answers of Microsoft that are on record', () => {
    const { US, PT } = { US: facts('US'), PT: facts('PT') };
    assert.deepEqual([US.source, PT.source], ['microsoft', 'microsoft']);
    assert.deepEqual([US.required, PT.required], ['CSZ', 'CZ']);
    assert.deepEqual(
      [culturesOf(US), languagesOf(US)],
      [
        ['en-US', 'es-US'],
        ['en', 'es'],
      ],
    );
    assert.deepEqual(
      [culturesOf(PT), languagesOf(PT)],
      [
        ['pt-PT', 'en-US'],
        ['en', 'pt-PT'],
      ],
    );
  });

  it('name the language that goes with the culture', () => {
    const languages = ['KR', 'US', 'PT', 'DE', 'RS', 'CH'].map((code) => defaultLanguage(facts(code)));
    assert.deepEqual(languages, ['ko', 'en', 'pt-PT', 'de', 'sr', 'de']);
    assert.deepEqual(culturesOf(facts('KR')), ['ko-KR', 'en-US']);
    assert.deepEqual(languagesOf(facts('KR')), ['ko', 'en']);
  });

  it('use cultures that exist', () => {
    for (const code of countryCodes) {
      for (const culture of culturesOf(facts(code))) assert.equal(new Intl.Locale(culture).toString(), culture, code);
    }
  });
});
