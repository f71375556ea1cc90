import assert from 'node:assert/strict';
import { checkCountry } from '../../../../src/features/customers/rules/check-country.ts';
import { checkCustomer } from '../../../../src/features/customers/rules/check-customer.ts';
import { checkCompanyName } from '../../../../src/features/customers/rules/company-name.ts';
import { checkDomain } from '../../../../src/features/customers/rules/domain.ts';
import { checkEmail } from '../../../../src/features/customers/rules/email.ts';
import { type Finding, type FindingCode, findingCodes } from '../../../../src/features/customers/rules/finding.ts';
import { checkPhone } from '../../../../src/features/customers/rules/phone.ts';
import { checkPersonName } from '../../../../src/features/customers/rules/plain-fields.ts';
import { checkPostalCode } from '../../../../src/features/customers/rules/postal-code.ts';
import { checkPrefix } from '../../../../src/features/customers/rules/prefix.ts';
import { checkRegistrationNumber } from '../../../../src/features/customers/rules/registration-number.ts';
import { checkState } from '../../../../src/features/customers/rules/state.ts';

/** One way to get each code. The compiler asks for every code, so none can be forgotten, nor stay when nothing gives it. */
const provoked: Readonly<Record<FindingCode, () => readonly Finding[]>> = {
  required: () => checkPersonName('', 'firstName'),
  tooLong: () => checkPrefix('a'.repeat(28)),
  notText: () => checkCustomer({ city: 7 }, { country: 'KR', market: 'KR', partnerDomains: [] }).findings,
  noLetters: () => checkPersonName('--', 'firstName'),
  'country.unknown': () => checkCountry('XX', 'KR'),
  'country.useGB': () => checkCountry('UK', 'DE'),
  'country.outsideMarket': () => checkCountry('JP', 'KR'),
  'country.unknownMarket': () => checkCountry('KR', 'RU'),
  'companyName.singleCharacter': () => checkCompanyName('X'),
  'companyName.onlySymbols': () => checkCompanyName('&&'),
  'companyName.legalFormOnly': () => checkCompanyName('(주)'),
  'companyName.topLevelDomain': () => checkCompanyName('contoso.com'),
  'companyName.repeatedCharacter': () => checkCompanyName('999'),
  'companyName.spacedCharacters': () => checkCompanyName('1 2 3'),
  'prefix.characters': () => checkPrefix('a-b'),
  'domain.format': () => checkDomain('contoso').findings,
  'domain.onmicrosoft': () => checkDomain('contoso.onmicrosoft.com').findings,
  'domain.publicSuffix': () => checkDomain('co.kr').findings,
  'domain.partner': () => checkDomain('partner.com', ['partner.com']).findings,
  'domain.unknownEnding': () => checkDomain('contoso.con').findings,
  'state.unknown': () => checkState('XX', 'US').findings,
  'postalCode.format': () => checkPostalCode('1', 'KR').findings,
  'postalCode.oldKorean': () => checkPostalCode('135-080', 'KR').findings,
  'email.format': () => checkEmail('hong', []),
  'email.microsoft': () => checkEmail('hong@microsoft.com', []),
  'email.partner': () => checkEmail('hong@partner.com', ['partner.com']),
  'email.unknownEnding': () => checkEmail('hong@contoso.con', []),
  'phone.format': () => checkPhone('abc', 'KR').findings,
  'phone.unlikely': () => checkPhone('+82 2 1234', 'KR').findings,
  'phone.otherCountry': () => checkPhone('+81 3-4332-5300', 'KR').findings,
  'registrationNumber.characters': () => checkRegistrationNumber('KZ', '№').findings,
  'registrationNumber.length': () => checkRegistrationNumber('KZ', '1').findings,
  'registrationNumber.unusual': () => checkRegistrationNumber('BR', '1').findings,
  'registrationNumber.checkDigit': () => checkRegistrationNumber('BR', '33000167000102').findings,
  'registrationNumber.koreanCheckDigit': () => checkRegistrationNumber('KR', '1248100999').findings,
  'registrationNumber.notAsked': () => checkRegistrationNumber('US', '1').findings,
};

describe('the codes of findings', () => {
  for (const [code, provoke] of Object.entries(provoked) as [FindingCode, () => readonly Finding[]][]) {
    it(`${code} comes with its severity and exactly the parameters its text may use`, () => {
      const found = provoke().find((finding) => finding.code === code);
      assert.ok(found);
      assert.equal(found.severity, findingCodes[code].severity);
      assert.deepEqual(Object.keys(found.params ?? {}), [...findingCodes[code].params]);
    });
  }
});
