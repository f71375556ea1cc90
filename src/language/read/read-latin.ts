import { latinPhrase, latinWord } from '../lexicon/latin.ts';
import { isThingEn } from '../lexicon/things.ts';
import type { Put } from './piece.ts';
import type { Word } from './words.ts';

/** Reads the Latin words and the marks: phrases first, then words in any inflection. */
export function readLatin(words: readonly Word[], put: Put): void {
  const lowers = words.map((word) => word.lower);
  // A phrase is one only where its words stand side by side.
  const side = (from: number, count: number): boolean =>
    words.slice(from + 1, from + count).every((word, index) => word.start - (words[from + index]?.end ?? 0) <= 1);
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const phrase = word.script === 'latin' || word.script === 'number' ? latinPhrase(lowers, at, side) : undefined;
    if (phrase !== undefined) {
      const last = words[at + phrase.words - 1] ?? word;
      put({ start: word.start, end: last.end, index: word.index, script: 'latin' }, 'known', phrase.concepts);
      at += phrase.words;
      continue;
    }
    if (word.script === 'mark') put(word, 'mark', []);
    else if (word.script === 'number')
      put(word, latinWord(word.lower) === undefined ? 'unknown' : 'known', latinWord(word.lower) ?? []);
    else if (word.script === 'latin') {
      const concepts = latinWord(word.lower);
      const everyday = concepts === undefined && isThingEn(word.text) ? (['thing'] as const) : [];
      put(word, concepts === undefined ? 'unknown' : 'known', concepts ?? everyday);
    }
    at += 1;
  }
}
