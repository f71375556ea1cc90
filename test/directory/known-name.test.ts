import assert from 'node:assert/strict';
import { findKnownName } from '../../src/directory/known-name.ts';

const KNOWN = ['새벽농장', 'Fresh Start Ltd', 'Tomorrow', '내일', '주식회사 좋은아침', 'Fresh', 'ok.example'].map(
  (name) => ({
    item: name,
    names: [name],
  }),
);

describe('A known name within a sentence', () => {
  const cases: readonly [string, string | undefined][] = [
    ['새벽농장 보여줘', '새벽농장'],
    ['새벽농장에 초대', '새벽농장'],
    ['fresh start ltd', 'Fresh Start Ltd'],
    ['open Fresh Start please', 'Fresh Start Ltd'],
    ['open tomorrow', 'Tomorrow'],
    ["tomorrow's history", 'Tomorrow'],
    ['좋은아침 초대해줘', '주식회사 좋은아침'],
    ['내일로 초대', '내일'],
    ['모내일', undefined],
    ['tomorrows', undefined],
    ['me@tomorrow.example', undefined],
    ['refreshing', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`${text || '(nothing)'}: ${expected ?? 'none'}`, () => {
      assert.equal(findKnownName(text, KNOWN)?.item, expected);
    });
  }

  it('tells where it stands, also behind letters that change their length in lower case', () => {
    const found = findKnownName('İİ open Tomorrow', KNOWN);
    assert.deepEqual([found?.start, found?.end], [8, 16]);
  });
});
