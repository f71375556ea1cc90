import { comparable } from './comparable.ts';
import type { Named } from './match.ts';

export interface KnownName<Item> {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

const LEGAL_FORM =
  /^(?:주식회사|유한회사|㈜|\(주\))\s*|[\s,]*(?:주식회사|유한회사|㈜|\(주\)|\b(?:inc|ltd|limited|llc|corp|corporation|gmbh|plc|co)\b\.?)$/giu;
/** One letter is in every sentence. */
const SHORTEST = 2;

/**
 * The longest name that stands in a sentence word for word, in capitals or not, with or without its legal form. Behind
 * Hangul a particle may follow at once (새벽농장에), never a letter before. Of equals the first. Pure.
 */
export function findKnownName<Item>(text: string, among: readonly Named<Item>[]): KnownName<Item> | undefined {
  const lower = lowered(text);
  const { plain } = comparable(text);
  let best: KnownName<Item> | undefined;
  for (const { item, names } of among) {
    for (const name of names) {
      if (!plain.includes(comparable(name).plain)) continue;
      for (const said of new Set([name, name.replace(LEGAL_FORM, '')])) {
        if (said.length < SHORTEST || said.length <= (best ? best.end - best.start : 0)) continue;
        const start = placeOf(lowered(said), lower);
        if (start >= 0) best = { item, start, end: start + said.length };
      }
    }
  }
  return best;
}

/** Letter by letter, so that places stay: İ would become two. */
function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

function placeOf(name: string, text: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isHangul = /[가-힣]$/u.test(name);
    const before = text.slice(0, at);
    const after = text.slice(at + name.length);
    const isAddress = /[@.]$/u.test(before) || /^(?:@|\.\p{L})/u.test(after);
    if (/[\p{L}\p{N}]$/u.test(before) || isAddress) continue;
    if (isHangul || !/^[a-z\p{N}]/iu.test(after)) return at;
  }
  return -1;
}
