import { equal } from 'node:assert/strict';
import { segment } from '../../../src/language/read/korean.ts';
import { wholeNames } from '../../../src/language/read/whole-names.ts';

/** The parts of a word, what is known in brackets. */
function partsOf(tight: string, { spaced = true, glued = false } = {}): string {
  const { morphs } = segment(tight, glued);
  return wholeNames({ morphs, tight, spaced, glued })
    .map(({ start, end, stem }) => (stem ? `(${tight.slice(start, end)})` : tight.slice(start, end)))
    .join(' ');
}

describe('a Korean name with a command word in it', () => {
  for (const [word, name] of [
    ['추천컴퍼니', '추천컴퍼니'],
    ['우리은행', '우리은행'],
    ['정하늘', '정하늘'],
    ['나무와사람', '나무와사람'],
    ['하늘정보', '하늘정보'],
    ['수락하우스에', '수락하우스'],
    ['취소없는여행사', '취소없는여행사'],
  ] as const)
    it(`is one: ${word}`, () => equal(partsOf(word), name));

  it('goes on behind Latin letters', () => equal(partsOf('클라우드', { glued: true }), '클라우드'));

  it('goes on behind 로, where nothing is set apart either', () => {
    equal(partsOf('하나로지스추천종료해줘', { spaced: false }), '하나로지스 (추천) (종료해)');
  });

  it('is not seen where nothing is set apart', () => {
    equal(partsOf('나무와사람', { spaced: false }), '(나무) (사람)');
  });

  for (const word of ['고객목록', '승인대기', '고객과관계'])
    it(`is none: ${word}`, () => equal(/^(?:\([^)]+\) ?)+$/u.test(partsOf(word)), true, partsOf(word)));
});
