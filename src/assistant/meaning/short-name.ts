import { comparable } from '../../directory/comparable.ts';
import { findKnownName, type KnownName } from '../../directory/known-name.ts';
import { bestMatches, calledSo, type Named } from '../../directory/match.ts';
import { understand } from '../../language/understand.ts';

/** Letters of a word in which a slip can be told from another word. */
const LONG_ENOUGH = 6;
const LONGEST_INEXACT = 40;
/** A word that fits more than these is a tag or a trade, nobody's name. */
const FEW = 2;
/** Words of a name. */
const LONGEST_NAME = 3;

/** The first words of a sentence, known to the language as nothing else, with which somebody's name begins: "we won adventure", "open toys". Pure. */
export function findShortName<Item>(text: string, among: readonly Named<Item>[]): KnownName<Item> | undefined {
  for (const words of unknownIn(text)) {
    const [item] = calledSo(words, among);
    const start = text.indexOf(words);
    if (item !== undefined && start >= 0) return { item, start, end: start + words.length };
  }
  return undefined;
}

/** Whoever may be meant by the words of a sentence that was not understood: by name, its beginning, its sound, or with a slip. Pure. */
export function maybeNamed<Item>(text: string, among: readonly Named<Item>[]): readonly Item[] {
  const known = findKnownName(text, among);
  const name = known && text.slice(known.start, known.end).toLowerCase();
  const bearers = among.filter(({ names }) => names.some((each) => each.toLowerCase() === name));
  // A tag is borne by several; a customer and its referral are one.
  if (known && new Set(bearers.map(({ names: [called] }) => called)).size <= 1) return [known.item];
  const runs = unknownIn(text).map((words) => {
    const called = calledSo(words, among);
    const isLong = comparable(words).letters.length >= LONG_ENOUGH && words.length <= LONGEST_INEXACT;
    return called.length > 0 || !isLong ? called : bestMatches(words, among);
  });
  return runs.filter((items) => items.length <= FEW).flat();
}

/** The whole of what was said, when it can only be a name: no everyday word, nothing that means anything here. Pure. */
export function unknownName(text: string): string | undefined {
  const { reading } = understand(text);
  const words = reading.pieces.filter(({ kind }) => kind !== 'mark');
  const isName = words.every(({ kind, concepts, text: word }) => {
    const isUnknown = (kind === 'unknown' && !concepts.includes('thing')) || kind === 'name';
    return isUnknown && /\p{L}{3}|[가-힣]{2}/u.test(word) && !/[ㄱ-ㅎㅏ-ㅣ]/u.test(word);
  });
  const said = text.trim().replace(/[\s.!?~]+$/u, '');
  return isName && words.length > 0 && words.length <= LONGEST_NAME && reading.text.includes(said) ? said : undefined;
}

/** Words side by side that mean nothing to the assistant, without particles. */
function unknownIn(text: string): readonly string[] {
  const { reading } = understand(text);
  const runs: { start: number; end: number }[] = [];
  for (const piece of reading.pieces) {
    if (piece.kind !== 'unknown' && piece.kind !== 'name') continue;
    const last = runs.at(-1);
    if (last && reading.text.slice(last.end, piece.start).trim() === '') last.end = piece.end;
    else runs.push({ start: piece.start, end: piece.end });
  }
  return runs.map(({ start, end }) => reading.text.slice(start, end));
}
