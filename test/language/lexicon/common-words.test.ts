import { equal } from 'node:assert/strict';
import { isCommonEn, isCommonKo } from '../../../src/language/lexicon/common-words.ts';

describe('the most frequent words', () => {
  it('hold everyday words of both languages, in Korean with their endings', () => {
    equal(isCommonEn('screen'), true);
    equal(isCommonKo('여자가'), true);
  });

  it('hold neither given names nor the names of companies', () => {
    for (const name of ['alex', 'contoso', 'fabrikam', 'litware']) equal(isCommonEn(name), false, name);
    for (const name of ['아델', '콘토소', '파브리캄']) equal(isCommonKo(name), false, name);
  });
});
