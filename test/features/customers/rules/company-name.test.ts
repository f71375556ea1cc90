import assert from 'node:assert/strict';
import { MICROSOFT_LEGAL_FORMS } from '../../../../src/directory/legal-forms.ts';
import { checkCompanyName } from '../../../../src/features/customers/rules/company-name.ts';
import { codes } from './codes.ts';

describe("Microsoft's rules for company names", () => {
  const fine = [
    '콘토소 주식회사',
    '(주)콘토소',
    '㈜ 가나다',
    'Contoso Ltd.',
    'Contoso Co.,Ltd',
    'Samsung Electronics Co.Ltd',
    'St. Gallen Treuhand AG',
    'U.S. Steel Corp.',
    '3M',
    'LG',
    'AA',
    '株式会社コントソ',
    'ООО Контосо',
    "McDonald's",
    'A & B',
  ];
  for (const name of fine) it(`accepts ${name}`, () => assert.deepEqual(checkCompanyName(name), []));

  const refused: readonly (readonly [string, string])[] = [
    ['', 'required'],
    [' \t ', 'required'],
    ['\u200b\u3164', 'required'],
    ['X', 'companyName.singleCharacter'],
    ['회', 'companyName.singleCharacter'],
    ['&$^#', 'companyName.onlySymbols'],
    ['- -', 'companyName.onlySymbols'],
    ['🚀🚀', 'companyName.onlySymbols'],
    ['콘'.repeat(201), 'tooLong'],
  ];
  for (const [name, code] of refused) {
    it(`refuses ${JSON.stringify(name.slice(0, 8))}: ${code}`, () =>
      assert.deepEqual(codes(checkCompanyName(name)), [code]));
  }

  it('refuses each of the 36 legal forms when it stands alone, in any case and with spaces around', () => {
    assert.equal(MICROSOFT_LEGAL_FORMS.size, 36);
    for (const form of MICROSOFT_LEGAL_FORMS) {
      assert.deepEqual(codes(checkCompanyName(` ${form.toUpperCase()} `)), ['companyName.legalFormOnly'], form);
      assert.deepEqual(checkCompanyName(`Contoso ${form}`), [], form);
    }
  });

  for (const form of ['주식회사', '(주)', '㈜', '（주）', '주식 회사', '유한회사', '(유)', '株式会社']) {
    it(`refuses ${form} alone, our own extension`, () => {
      assert.deepEqual(codes(checkCompanyName(form)), ['companyName.legalFormOnly']);
    });
  }

  const endings: readonly (readonly [string, string])[] = [
    ['contoso.com', '.com'],
    ['Booking.com Korea', '.com'],
    ['Contoso .org', '.org'],
    ['콘토소.한국', '.한국'],
    ['콘토소(contoso.co.kr)', '.co.kr'],
    ['foo.club', '.club'],
    ['Contoso.EDU', '.edu'],
    ['www.contoso.de GmbH', '.de'],
    ['ｃｏｎｔｏｓｏ．ｎｅｔ', '.net'],
  ];
  for (const [name, ending] of endings) {
    it(`warns of ${name}, but allows it`, () => {
      assert.deepEqual(checkCompanyName(name), [
        { field: 'companyName', code: 'companyName.topLevelDomain', severity: 'warning', params: { ending } },
      ]);
    });
  }

  const doubtful: readonly (readonly [string, string])[] = [
    ['999', 'companyName.repeatedCharacter'],
    ['가가가', 'companyName.repeatedCharacter'],
    ['1 2 3', 'companyName.spacedCharacters'],
    ['콘 토 소', 'companyName.spacedCharacters'],
  ];
  for (const [name, code] of doubtful) {
    it(`warns of ${name}: ${code}`, () => {
      const [found, ...more] = checkCompanyName(name);
      assert.deepEqual([found?.code, found?.severity, more.length], [code, 'warning', 0]);
    });
  }
});
