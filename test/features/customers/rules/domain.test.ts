import assert from 'node:assert/strict';
import { checkDomain } from '../../../../src/features/customers/rules/domain.ts';
import { codes } from './codes.ts';

describe("the customer's own domain", () => {
  const read: readonly (readonly [string, string])[] = [
    ['contoso.co.kr', 'contoso.co.kr'],
    ['CONTOSO.COM', 'contoso.com'],
    ['https://www.contoso.com/ko-kr/about?x=1#top', 'contoso.com'],
    ['http://contoso.com:8080', 'contoso.com'],
    ['contoso.com.', 'contoso.com'],
    ['www.contoso.de', 'contoso.de'],
    ['mail.contoso.com', 'mail.contoso.com'],
    ['콘토소.한국', '콘토소.한국'],
    ['xn--9l4b95wcwb.xn--3e0b707e', '콘토소.한국'],
    ['ｃｏｎｔｏｓｏ。ｃｏ。ｊｐ', 'contoso.co.jp'],
    ['straße.de', 'straße.de'],
  ];
  for (const [typed, value] of read) {
    it(`reads ${typed}`, () => assert.deepEqual(checkDomain(typed), { findings: [], value }));
  }

  it('may be left out', () => assert.deepEqual(checkDomain('  '), { findings: [] }));

  const refused: readonly (readonly [string, string])[] = [
    ['contoso', 'domain.format'],
    ['contoso..com', 'domain.format'],
    ['-contoso.com', 'domain.format'],
    ['con toso.com', 'domain.format'],
    ['con_toso.com', 'domain.format'],
    ['hong@contoso.com', 'domain.format'],
    ['192.168.0.1', 'domain.format'],
    ['1.2', 'domain.format'],
    ['[::1]', 'domain.format'],
    ['con%41toso.com', 'domain.format'],
    [`${'a'.repeat(64)}.com`, 'domain.format'],
    [`${'abcdefg.'.repeat(32)}com`, 'tooLong'],
    ['contoso.onmicrosoft.com', 'domain.onmicrosoft'],
    ['co.kr', 'domain.publicSuffix'],
    ['partner.co.kr', 'domain.partner'],
    ['shop.PARTNER.co.kr', 'domain.partner'],
  ];
  for (const [typed, code] of refused) {
    it(`refuses ${typed.slice(0, 30)}: ${code}`, () => {
      const { findings, value } = checkDomain(typed, ['Partner.co.kr']);
      assert.deepEqual([codes(findings), value], [[code], undefined]);
    });
  }

  it('only warns of an ending that is not known, for there will be new ones', () => {
    const { findings, value } = checkDomain('contoso.con');
    assert.deepEqual(findings, [
      { field: 'domain', code: 'domain.unknownEnding', severity: 'warning', params: { ending: '.con' } },
    ]);
    assert.equal(value, 'contoso.con');
  });
});
