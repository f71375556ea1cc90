import { PHRASES } from '../lexicon/hangul.ts';
import type { Word } from './words.ts';

/** Words that belong to one phrase though people set a space in it are read as one. */
export function joined(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined) return 1;
  let text = first.text;
  for (let count = 2; count <= 5; count += 1) {
    const next = words[at + count - 1];
    if (next === undefined || next.script !== 'hangul' || next.start !== (words[at + count - 2]?.end ?? -2) + 1) break;
    const before = text.length;
    text += next.text;
    const phrases = PHRASES.get(text.charAt(0)) ?? [];
    if (phrases.some((phrase) => phrase.length > before && (text.startsWith(phrase) || phrase.startsWith(text)))) {
      if (phrases.some((phrase) => phrase.length > before && text.startsWith(phrase))) {
        const more = joinedMore(words, at, count, text);
        return more;
      }
    } else break;
  }
  return 1;
}

function joinedMore(words: readonly Word[], at: number, count: number, text: string): number {
  const next = words[at + count];
  if (next === undefined || next.script !== 'hangul' || next.start !== (words[at + count - 1]?.end ?? -2) + 1)
    return count;
  const longer = text + next.text;
  const phrases = PHRASES.get(text.charAt(0)) ?? [];
  return phrases.some((phrase) => phrase.length > text.length && longer.startsWith(phrase))
    ? joinedMore(words, at, count + 1, longer)
    : count;
}
