import assert from 'node:assert/strict';
import { segment } from '../../../src/language/read/korean.ts';

/** The parts of a word: what is unknown in brackets, particles behind a plus. */
function parts(word: string): string {
  return segment(word)
    .morphs.map(({ start, end, stem, particle }) => {
      const text = word.slice(start, end);
      return `${stem === undefined ? `[${text}]` : text}${particle === undefined ? '' : `+${particle}`}`;
    })
    .join(' ');
}

describe('segmenting a Korean word', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['파브리캄과', '[파브리캄]+과'],
    ['콘토소와', '[콘토소]+와'],
    ['에이아이', '[에이아이]'],
    ['고객목록', '고객 목록'],
    ['파브리캄초대보내줘', '[파브리캄] 초대 보내'],
    ['관리자해제', '관리자 해제'],
    ['메건을', '[메건]+을'],
    ['코스모테크고객추가해줘', '[코스모테크] 고객 추가'],
    ['수락된초대목록', '수락된 초대 목록'],
    ['내가담당하는추천', '내가담당하 추천'],
  ];
  for (const [word, expected] of cases) it(`${word} → ${expected}`, () => assert.equal(parts(word), expected));

  it('reads a particle at the start of a word that is glued to a Latin name', () => {
    assert.equal(segment('에게', true).lead, '에게');
  });

  it('takes a word of more than 48 syllables for one unknown', () => {
    assert.deepEqual(segment('가'.repeat(49)).morphs, [{ start: 0, end: 49 }]);
  });
});
