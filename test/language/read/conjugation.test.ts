import { deepEqual, equal } from 'node:assert/strict';
import { basesOf } from '../../../src/language/read/conjugation.ts';

/** Without ㄹ, before 으, before 아/어, past, with ㄴ and with ㅂ. */
const CHANGES: readonly (readonly [stem: string, changes: string])[] = [
  ['가', '가 가 가 갔 간 갑'],
  ['먹', '먹 먹으 먹어 먹었 먹은 먹습'],
  ['살', '사 살 살아 살았 산 삽'],
  ['돕', '돕 도우 도와 도왔 도운 돕습'],
  ['어렵', '어렵 어려우 어려워 어려웠 어려운 어렵습'],
  ['듣', '듣 들으 들어 들었 들은 듣습'],
  ['낫', '낫 나으 나아 나았 나은 낫습'],
  ['모르', '모르 모르 몰라 몰랐 모른 모릅'],
  ['흐르', '흐르 흐르 흘러 흘렀 흐른 흐릅'],
  ['들르', '들르 들르 들러 들렀 들른 들릅'],
  ['바쁘', '바쁘 바쁘 바빠 바빴 바쁜 바쁩'],
  ['오', '오 오 와 왔 온 옵'],
  ['미루', '미루 미루 미뤄 미뤘 미룬 미룹'],
  ['마시', '마시 마시 마셔 마셨 마신 마십'],
  ['하', '하 하 해 했 한 합'],
];

describe('the stem of a Korean verb', () => {
  for (const [stem, changes] of CHANGES)
    it(`changes before its endings: ${stem}다`, () => {
      const bases = basesOf(stem);
      const { soft, eu, vowel, past, under } = bases ?? {};
      deepEqual([soft, eu, vowel, past, under?.ㄴ, under?.ㅂ].join(' '), changes);
    });

  it('is a syllable at the end, or none', () => {
    for (const stem of ['', 'go', 'ㄱ']) equal(basesOf(stem), undefined, stem);
  });
});
