import { type Comparable, comparable } from '../directory/comparable.ts';
import { alike } from '../directory/sound.ts';
import type { Doc } from '../store/port.ts';
import type { Person } from './people.ts';

const MYSELF = /\b(?:I|me|my|mine|myself)\b|내가|제가|(?<![가-힣])(?:내|제|나의|저의)(?![가-힣])/iu;
const PARTICLE = /(?<=[가-힣]{2})(?:님|씨)?(?:이가|께서|에게|으로|이|가|의|은|는|을|를|과|와|도|만|님|씨)?$/u;
/** A sound with fewer letters could be anybody's. */
const ENOUGH_SOUND = 3;
/** 메건 and Megan: vowels are written in many ways. */
const ALIKE = 0.85;
/** Words of a name at the beginning of a sentence. */
const LONGEST_NAME = 3;
/** 김민지 씨, 민지 님. */
const HONORIFIC = /^(?:님|씨)(?:이|가|께서|의|은|는|을|를)?$/u;

/** Whose deeds are asked for: a person of ours whose name is said, in either script, or whoever says "my". */
export function saidPerson(text: string, people: readonly Doc<Person>[], me: string): Doc<Person> | undefined {
  const words = wordsOf(text);
  const named = people.filter(({ body }) => {
    const parts = namesOf(body.name).map(comparable);
    return words.some((word) => isWordOf(word, parts));
  });
  if (named.length === 1) return named[0];
  return MYSELF.test(text) ? people.find(({ id }) => id === me) : undefined;
}

/** Those of ours whom a name means, every word of it: “Alex Consulting” is a company, whoever is called Alex. */
export function peopleCalled(name: string, people: readonly Doc<Person>[]): readonly Doc<Person>[] {
  const words = wordsOf(name);
  if (words.length === 0) return [];
  return people.filter(({ body }) => {
    const parts = namesOf(body.name).map(comparable);
    const family = /^[가-힣]{3}$/u.test(body.name) ? [comparable(body.name.slice(0, 1))] : [];
    const isNamed = words.some((word) => isWordOf(word, parts, ALIKE));
    return !body.erased && isNamed && words.every((word) => isWordOf(word, [...parts, ...family], ALIKE));
  });
}

/** The longest name of somebody of ours with which a sentence begins, and what is said of them behind it. */
export function beginsWithPerson(
  text: string,
  people: readonly Doc<Person>[],
): { readonly meant: readonly Doc<Person>[]; readonly rest: string } | undefined {
  const words = text.split(' ');
  for (let count = Math.min(LONGEST_NAME, words.length); count > 0; count--) {
    const meant = peopleCalled(words.slice(0, count).join(' ').replace(/'s$/u, ''), people);
    if (meant.length > 0) return { meant, rest: words.slice(count).join(' ') };
  }
  return undefined;
}

/** Each word as it was said, and without what may be a particle: 이서은 ends like one. */
function wordsOf(text: string): readonly (readonly Comparable[])[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !HONORIFIC.test(word))
    .map((word) => [...new Set([word, word.replace(PARTICLE, '')])].map(comparable));
}

function isWordOf(said: readonly Comparable[], parts: readonly Comparable[], least = 1): boolean {
  return said.some((word) => parts.some((part) => isSame(word, part, least)));
}

/** The words of a name, and of a Korean name in one word what comes after the family name: 김민지, 민지. */
function namesOf(name: string): readonly string[] {
  const words = name.split(/\s+/u).filter((word) => word.length > 1);
  return [...words, ...words.filter((word) => /^[가-힣]{3}$/u.test(word)).map((word) => word.slice(1))];
}

/** @param least how alike two sounds have to be: 1 among any words, less where a name was said for sure */
function isSame(said: Comparable, name: Comparable, least: number): boolean {
  if (said.plain !== '' && said.plain === name.plain) return true;
  const [sound = ''] = said.sounds;
  return said.isKorean !== name.isKorean && sound.length >= ENOUGH_SOUND && alike(sound, name.sounds[0] ?? '') >= least;
}
