import { equal } from 'node:assert/strict';
import { isThing } from '../../../src/language/read/is-thing.ts';
import { segment } from '../../../src/language/read/korean.ts';

function isThingAlone(word: string): boolean {
  const { morphs } = segment(word);
  return isThing(word, { start: 0, end: word.length }, morphs);
}

describe('an unknown Korean word', () => {
  for (const word of ['택시비', '커피머신', '통장'])
    it(`is a thing, not a name, made of everyday words: ${word}`, () => equal(isThingAlone(word), true));

  for (const word of ['콘토소', '커피컴퍼니', '김하늘', '하늘정보', '파브리캄'])
    it(`may be a name: ${word}`, () => equal(isThingAlone(word), false));
});
