import { disassemble, getChoseong } from 'es-hangul';

/** Something that can be found, and the names it goes by. */
export interface Named<Item> {
  readonly item: Item;
  readonly names: readonly string[];
}

const CHOSEONG_ONLY = /^[ㄱ-ㅎ\s]+$/;
const LEGAL_FORM =
  /주식회사|유한회사|㈜|\(주\)|\b(?:inc|incorporated|ltd|limited|llc|llp|corp|corporation|gmbh|plc|co)\b\.?/giu;

/** A name as it is compared: composed, lower case, without legal forms, spaces and punctuation. */
function comparable(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase();
  const bare = folded.replace(LEGAL_FORM, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare || folded.replace(/\s+/gu, '');
}

/** How well a word fits a name: 3 the whole name, 2 its beginning, 1 somewhere within (initial consonants included), 0 not. */
function fit(said: string, name: string): number {
  const wanted = comparable(said);
  const given = comparable(name);
  if (!wanted) return 0;
  if (given === wanted) return 3;
  if (CHOSEONG_ONLY.test(said)) return getChoseong(given).startsWith(wanted) ? 2 : 0;
  if (given.startsWith(wanted) || disassemble(given).startsWith(disassemble(wanted))) return 2;
  return given.includes(wanted) ? 1 : 0;
}

/** All that fit, best first; the order of equals stays. */
export function matches<Item>(said: string, among: readonly Named<Item>[]): readonly Item[] {
  return scored(said, among).map(({ item }) => item);
}

/** Only those that fit best: one is a clear answer, several have to be asked about. */
export function bestMatches<Item>(said: string, among: readonly Named<Item>[]): readonly Item[] {
  const all = scored(said, among);
  return all.filter(({ score }) => score === all[0]?.score).map(({ item }) => item);
}

function scored<Item>(said: string, among: readonly Named<Item>[]): readonly { item: Item; score: number }[] {
  return among
    .map(({ item, names }) => ({ item, score: Math.max(0, ...names.map((name) => fit(said, name))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}
