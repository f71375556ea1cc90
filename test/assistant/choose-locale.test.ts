import assert from 'node:assert/strict';
import { chooseLocale, type LanguageHints, spokenLocale } from '../../src/assistant/choose-locale.ts';
import type { Locale } from '../../src/shared/locale.ts';

describe('The language of a reply', () => {
  const cases: readonly [string, LanguageHints, Locale][] = [
    [
      'is the one the person chose, whatever they say',
      { chosen: 'en', text: '고객 목록', understood: true, partner: 'ko' },
      'en',
    ],
    ['is Korean when Hangul was just said, understood or not', { text: 'add 콘토소', last: 'en', partner: 'en' }, 'ko'],
    ['is Korean for single letters of Hangul', { text: 'ㅋㅌㅅ', partner: 'en' }, 'ko'],
    [
      'is English when a command was understood without any',
      { text: 'help', understood: true, last: 'ko', partner: 'ko' },
      'en',
    ],
    [
      'stays the last one when nothing was understood',
      { text: 'Contoso', last: 'ko', client: 'en-US', partner: 'en' },
      'ko',
    ],
    [
      'is English after an English sentence, understood or not',
      { text: 'pass it to somebody else', last: 'ko', partner: 'ko' },
      'en',
    ],
    ['is that of the client before anything was said', { client: 'ko-KR', partner: 'en' }, 'ko'],
    ['is the partner’s when the client speaks neither', { client: 'ja-JP', partner: 'ko' }, 'ko'],
    ['is the partner’s when nothing is known', { partner: 'ko' }, 'ko'],
    ['takes no Hanja or Kana for Korean', { text: '顧客 リスト', partner: 'en' }, 'en'],
  ];
  for (const [what, hints, expected] of cases) {
    it(what, () => assert.equal(chooseLocale(hints), expected));
  }

  it('that was spoken is unknown after a text that says nothing', () => {
    assert.equal(spokenLocale({ text: '42', partner: 'ko' }), undefined);
  });
});
