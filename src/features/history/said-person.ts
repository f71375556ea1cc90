import { comparable } from '../../directory/comparable.ts';
import type { Person } from '../../partner/people.ts';
import type { Doc } from '../../store/port.ts';

const MYSELF = /\b(?:I|me|my|mine|myself)\b|내가|제가|(?<![가-힣])(?:내|제|나의|저의)(?![가-힣])/iu;
const PARTICLE = /(?<=[가-힣]{2})(?:님|씨)?(?:이가|께서|에게|으로|이|가|의|은|는|을|를|과|와|도|만|님|씨)?$/u;
/** A sound with fewer letters could be anybody's. */
const ENOUGH_SOUND = 3;

/** Whose deeds are asked for: a person of ours whose name is said, in either script, or whoever says "my". */
export function saidPerson(text: string, people: readonly Doc<Person>[], me: string): Doc<Person> | undefined {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => comparable(word.replace(PARTICLE, '')));
  const named = people.filter(({ body }) => {
    const parts = namesOf(body.name).map(comparable);
    return words.some((word) => parts.some((part) => isSame(word, part)));
  });
  if (named.length === 1) return named[0];
  return MYSELF.test(text) ? people.find(({ id }) => id === me) : undefined;
}

/** The words of a name, and of a Korean name in one word what comes after the family name: 김민지, 민지. */
function namesOf(name: string): readonly string[] {
  const words = name.split(/\s+/u).filter((word) => word.length > 1);
  return [...words, ...words.filter((word) => /^[가-힣]{3}$/u.test(word)).map((word) => word.slice(1))];
}

function isSame(said: ReturnType<typeof comparable>, name: ReturnType<typeof comparable>): boolean {
  if (said.plain !== '' && said.plain === name.plain) return true;
  const [sound = ''] = said.sounds;
  return said.isKorean !== name.isKorean && sound.length >= ENOUGH_SOUND && sound === name.sounds[0];
}
