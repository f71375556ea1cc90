import { disassemble } from 'es-hangul';
import Fuse from 'fuse.js';
import { editDistance } from '../shared/edit-distance.ts';
import { type Comparable, comparable } from './comparable.ts';
import { alike, weigh } from './sound.ts';

/** Something that can be found, and the names it goes by. */
export interface Named<Item> {
  readonly item: Item;
  readonly names: readonly string[];
}

const INITIALS_ONLY = /^[ㄱ-ㅎ]+$/u;
/** From where on two names in different scripts are taken to sound the same. Measured on the pairs of the test. */
const ALIKE = 0.66;
/** A sound with less than two consonants could be anybody's. */
const ENOUGH_SOUND = 2;
/** Shorter words hold no slip that could be told from another word. */
const ENOUGH_LETTERS = 4;
/** Longer texts are names only as they are written: to look for sounds and slips in them takes seconds among 5,000 customers. */
const LONGEST_INEXACT = 60;

/** All that fit, best first; the order of equals stays. */
export function matches<Item>(said: string, among: readonly Named<Item>[]): readonly Item[] {
  return scored(said, among).map(({ item }) => item);
}

/** Only those that fit best: one is a clear answer, several have to be asked about. */
export function bestMatches<Item>(said: string, among: readonly Named<Item>[]): readonly Item[] {
  const all = scored(said, among);
  return all.filter(({ score }) => score === all[0]?.score).map(({ item }) => item);
}

/** What fits the first of several spellings that fits anything: a name that was said can end in a particle, or in more than the name. */
export function matchesOfAny<Item>(
  spellings: readonly string[],
  among: readonly Named<Item>[],
  match: typeof bestMatches = bestMatches,
): readonly Item[] {
  for (const said of spellings) {
    const found = match(said, among);
    if (found.length > 0) return found;
  }
  return [];
}

/** Those whose name, or a word of it, begins with what was said, or sounds like its beginning; not by a letter or two. */
export function calledSo<Item>(said: string, among: readonly Named<Item>[]): readonly Item[] {
  const wanted = comparable(said);
  const shortest = wanted.isKorean ? 2 : 4;
  if (wanted.plain.length < shortest || wanted.isAddress || INITIALS_ONLY.test(wanted.plain)) return [];
  if (wanted.plain.length > LONGEST_INEXACT) return [];
  const begun = best(among, (name) => asWritten(wanted, name)).filter(({ score }) => score >= 2);
  const found =
    begun.length > 0 ? begun : best(among, (name) => soundsLike(wanted, name)).filter(({ score }) => score === 1);
  return found.map(({ item }) => item);
}

interface Scored<Item> {
  readonly item: Item;
  readonly score: number;
}

/** Those that fit as written; only when there are none, those that sound alike in the other script, or hold a slip. */
function scored<Item>(said: string, among: readonly Named<Item>[]): readonly Scored<Item>[] {
  const wanted = comparable(said);
  if (!wanted.plain) return [];
  const fitting = best(among, (name) => asWritten(wanted, name));
  if (fitting.length > 0 || wanted.isAddress || wanted.plain.length > LONGEST_INEXACT) return fitting;
  const sounding = best(among, (name) => soundsLike(wanted, name));
  return sounding.length > 0 ? sounding : mistyped(wanted, among);
}

function best<Item>(among: readonly Named<Item>[], fits: (name: Comparable) => number): readonly Scored<Item>[] {
  return among
    .map(({ item, names }) => ({ item, score: Math.max(0, ...names.map((name) => fits(comparable(name)))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}

/** 4 the whole name, 3 its beginning, 2 the beginning of one of its words or its initial consonants, 1 within, 0 not. */
function asWritten(wanted: Comparable, name: Comparable): number {
  if (name.plain === wanted.plain) return 4;
  if (INITIALS_ONLY.test(wanted.plain)) {
    if (name.initials.startsWith(wanted.plain)) return 2;
    return name.initials.includes(wanted.plain) ? 1 : 0;
  }
  if (name.plain.startsWith(wanted.plain)) return 3;
  if (name.words.some((word) => word.startsWith(wanted.plain))) return 2;
  // 콘톳 on the way to 콘토소: only the last letter is not yet where it belongs.
  if (wanted.isKorean && name.letters.startsWith(wanted.letters)) return 2;
  return name.plain.includes(wanted.plain) ? 1 : 0;
}

/** How alike a name of the other script sounds, from 0 to 1 in tenths. */
function soundsLike(wanted: Comparable, name: Comparable): number {
  const [sound = ''] = wanted.sounds;
  if (name.isKorean === wanted.isKorean || weigh(sound) < ENOUGH_SOUND) return 0;
  if (name.isKorean && wanted.plain.length >= ENOUGH_LETTERS && name.romanised.startsWith(wanted.plain)) return 1;
  const [whole = ''] = name.sounds;
  if (whole.startsWith(sound)) return 1;
  const closest = Math.max(0, ...name.sounds.map((other) => alike(sound, other)));
  return closest >= ALIKE ? Math.round(closest * 10) / 10 : 0;
}

/** Names with a slip or two, best first; Hangul is compared letter by letter. */
function mistyped<Item>(wanted: Comparable, among: readonly Named<Item>[]): readonly Scored<Item>[] {
  if (wanted.letters.length < ENOUGH_LETTERS) return [];
  const fuse = new Fuse(among, {
    keys: [{ name: 'letters', getFn: ({ names }) => names.map((name) => comparable(name).letters) }],
    includeScore: true,
    ignoreFieldNorm: true,
    threshold: 0.3,
    distance: 40,
  });
  return fuse
    .search(wanted.letters)
    .filter(({ item }) => item.names.some((name) => isSlipOf(wanted, comparable(name))))
    .map(({ item, score = 1 }) => ({ item: item.item, score: Math.round((1 - score) * 10) / 100 }));
}

/**
 * Whether a name, or what stands from one of its words on, begins so but for a slip; two from eight letters on. More would
 * make 가람물산 of 한라물산, whose trade is the same.
 */
function isSlipOf(wanted: Comparable, name: Comparable): boolean {
  const { length } = wanted.letters;
  const limit = length < 8 ? 1 : 2;
  const beginnings = [name.letters, ...name.words.map((_word, at) => disassemble(name.words.slice(at).join('')))];
  return beginnings.some((letters) =>
    [-1, 0, 1].some((more) => editDistance(wanted.letters, letters.slice(0, length + more), limit) <= limit),
  );
}
