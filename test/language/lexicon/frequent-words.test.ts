import { equal } from 'node:assert/strict';
import { isFrequentEn, isFrequentKo } from '../../../src/language/lexicon/frequent-words.ts';

describe('the most frequent words', () => {
  it('hold everyday words of both languages, in Korean with their endings', () => {
    equal(isFrequentEn('screen'), true);
    equal(isFrequentKo('여자가'), true);
  });

  it('hold neither given names nor the names of companies', () => {
    for (const name of ['alex', 'contoso', 'fabrikam', 'litware']) equal(isFrequentEn(name), false, name);
    for (const name of ['아델', '콘토소', '파브리캄']) equal(isFrequentKo(name), false, name);
  });
});
