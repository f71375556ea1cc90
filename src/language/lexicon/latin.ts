import type { Concept } from './concepts.ts';
import { ELSEWHERE_EN } from './elsewhere.ts';
import { ENGLISH } from './en.ts';
import { EVERYDAY_EN } from './everyday.ts';
import { FILLER_EN } from './filler.ts';
import { PRODUCTS_EN } from './products.ts';

/** What a word or phrase means, and how many words it has. */
export interface LatinEntry {
  readonly concepts: readonly Concept[];
  readonly words: number;
}

const MAX_PHRASE = 7;
const entries = new Map<string, Concept[]>();
/** Single words of the command language by first letter: where a mistyped word is looked up. */
const byInitial = new Map<string, string[]>();

function learn(concept: Concept, list: string): void {
  for (const item of list.split(',')) {
    const phrase = item.trim().toLowerCase();
    if (phrase === '') continue;
    const known = entries.get(phrase);
    if (known === undefined) entries.set(phrase, [concept]);
    else if (!known.includes(concept)) known.push(concept);
  }
}

for (const [concept, list] of Object.entries(ENGLISH) as [Concept, string][]) learn(concept, list);
learn('elsewhere', ELSEWHERE_EN);
learn('elsewhere', PRODUCTS_EN);
for (const word of EVERYDAY_EN.split(',')) if (!isOurs(word.trim())) learn('elsewhere', word);
learn('filler', FILLER_EN);
/** A detail of a customer ("street", "cell") is everyday talk elsewhere, and none here. */
function isOurs(word: string): boolean {
  return entries.get(word)?.includes('detail') === true;
}

for (const [phrase, concepts] of entries) {
  if (phrase.includes(' ') || phrase.length < 4 || concepts.every((concept) => concept === 'elsewhere')) continue;
  const bucket = byInitial.get(phrase.charAt(0));
  if (bucket === undefined) byInitial.set(phrase.charAt(0), [phrase]);
  else bucket.push(phrase);
}

/** Words that only stand within our phrases ("no longer") are mistyped as well. */
for (const list of Object.values(ENGLISH)) {
  for (const word of list.toLowerCase().split(/[\s,]+/u)) {
    const bucket = byInitial.get(word.charAt(0));
    if (/^[a-z]{5,}$/u.test(word) && !entries.has(word) && bucket?.includes(word) === false) bucket.push(word);
  }
}

/** The words with which a longer phrase may begin. */
const openers = new Set(
  [...entries.keys()].filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' ')[0]),
);

function inflected(word: string): readonly Concept[] | undefined {
  const tries = [
    word.replace(/'s?$/u, ''),
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
    word.replace(/d$/u, ''),
    word.replace(/ed$/u, ''),
    word.replace(/(.)\1ed$/u, '$1'),
    word.replace(/ing$/u, ''),
    word.replace(/ing$/u, 'e'),
    word.replace(/(.)\1ing$/u, '$1'),
    word.replace(/ies$/u, 'y'),
    word.replace(/ied$/u, 'y'),
  ];
  for (const base of tries) {
    if (base === word || base.length < 3) continue;
    const found = entries.get(base);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The meaning of one lower-case word in any inflection, or undefined when it is not in the lexicon. */
export function latinWord(word: string): readonly Concept[] | undefined {
  return entries.get(word) ?? inflected(word);
}

/** Adverbs that people put into the middle of any phrase: "what am I still waiting for". */
const ADVERBS = new Set(
  'still,else,also,just,currently,really,already,actually,please,now,maybe,quickly,finally,ever'.split(','),
);

/** A phrase as it is known, the adverbs in its middle left out; empty when there are none, or too little is left. */
function withoutAdverbs(said: readonly string[]): string {
  const bare = said.filter((word, at) => at === 0 || at === said.length - 1 || !ADVERBS.has(word));
  return bare.length === said.length || bare.length < 3 ? '' : bare.join(' ');
}

/** The longest phrase that starts at `index`, or undefined. Single words are not phrases; `together` says whether words stand side by side. */
export function latinPhrase(
  words: readonly string[],
  index: number,
  together: (from: number, count: number) => boolean,
): LatinEntry | undefined {
  const first = words[index];
  if (first === undefined || !openers.has(first)) return undefined;
  for (let length = Math.min(MAX_PHRASE, words.length - index); length > 1; length -= 1) {
    const said = words.slice(index, index + length);
    const found = entries.get(said.join(' ')) ?? entries.get(withoutAdverbs(said));
    if (found !== undefined && together(index, length)) return { concepts: found, words: length };
  }
  return undefined;
}

/** Known words with the same first letter and a length within two of `length`. */
export function neighbours(initial: string, length: number): readonly string[] {
  return (byInitial.get(initial) ?? []).filter((word) => Math.abs(word.length - length) <= 2);
}
