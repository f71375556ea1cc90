import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanCode, cleanText } from '../../src/shared/clean-text.ts';
import { hostileText } from '../support/hostile-text.ts';

describe('cleaning what a person typed', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['white space around and within', '  Contoso \t\n Korea\u00a0\u3000Ltd ', 'Contoso Korea Ltd'],
    ['letters typed as parts (a Mac file name)', '콘토소'.normalize('NFD'), '콘토소'],
    ['control characters', 'Con\u0000to\u0007so\u001b', 'Contoso'],
    ['zero-width characters', 'Con\u200bto\u200d\ufeffso', 'Contoso'],
    ['direction overrides', 'Contoso\u202efdp.exe\u2069', 'Contosofdp.exe'],
    ['lone surrogates', 'Con\ud800to\udc00so', 'Contoso'],
    ['Hangul fillers that look like nothing', '\u3164콘토소\u115f', '콘토소'],
    ['pairs of surrogates stay', 'Contoso 🚀', 'Contoso 🚀'],
  ];
  for (const [what, typed, kept] of cases) {
    it(`handles ${what}`, () => assert.equal(cleanText(typed), kept));
  }

  it('makes full-width digits, hyphens and dots plain in codes', () => {
    assert.equal(cleanCode('０２－５３１–４５００'), '02-531-4500');
    assert.equal(cleanCode('ｈｏｎｇ＠ｃｏｎｔｏｓｏ。ｃｏ．ｋｒ'), 'hong@contoso.co.kr');
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        assert.equal(cleanText(cleanText(text)), cleanText(text));
        assert.equal(cleanCode(cleanCode(text)), cleanCode(text));
      }),
    );
  });

  it('leaves nothing that cannot be stored or seen', () => {
    fc.assert(fc.property(hostileText, (text) => assert.doesNotMatch(cleanText(text), /[\p{Cc}\p{Cf}\p{Cs}]/u)));
  });

  it('does not work through megabytes', () => assert.equal(cleanText('a'.repeat(5_000_000)).length, 10_000));
});
