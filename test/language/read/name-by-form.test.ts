import { equal } from 'node:assert/strict';
import { nameByForm } from '../../../src/language/read/name-by-form.ts';

/** The name in a word, and the particle behind it. */
function nameIn(word: string): string | undefined {
  const found = nameByForm(word);
  return found && [word.slice(found.start, found.end), found.particle].filter(Boolean).join('+');
}

describe('a Korean word that is a name by its form', () => {
  for (const [word, name] of [
    ['추천컴퍼니에', '추천컴퍼니+에'],
    ['하나로와', '하나로+와'],
    ['초대받은정원이라는', '초대받은정원+이라는'],
    ['이하나를', '이하나+를'],
    ['ㄹㅌㅇㅇ', 'ㄹㅌㅇㅇ'],
  ] as const)
    it(`${word} → ${name}`, () => equal(nameIn(word), name));

  for (const word of ['ㅋㅋㅋ', '고객을', '파브리캄을', '은행', '다음주에나를만나기로한그사람이다니는컴퍼니를'])
    it(`is not told by it: ${word}`, () => equal(nameIn(word), undefined));
});
