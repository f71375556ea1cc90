import { COUNTRY_WORDS } from '../extract/country.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { allStems, PHRASE_WORDS } from '../lexicon/hangul.ts';
import { areConfused, keysOf } from './two-set.ts';

/** What a mistyped stretch may have been meant as. */
interface Target {
  readonly text: string;
  readonly keys: string;
  /** A verb: it needs an ending behind it. */
  readonly open: boolean;
  /** Of two equally near words the one of our own trade was meant. */
  readonly ours: boolean;
  /** Decides nothing on its own: only meant where it makes a phrase with its neighbour ("파트너 센터"). */
  readonly idle: boolean;
  readonly place: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  target?: Target;
}

/** One slip away from a target: keys `from` to `to` were typed for it. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly target: Target;
  /** Whether a hand slips like this: a key beside, doubled, swapped or missed. */
  readonly likely: boolean;
  /** Whether its first key was hit: the first is seldom the one that goes wrong. */
  readonly isFirstKept: boolean;
}

const IDLE: readonly Concept[] = ['elsewhere', 'filler', 'polite', 'notany', 'thing'];
/** What is only spoken of here. */
export const OURS: readonly Concept[] = [
  'customer',
  'invitation',
  'relationship',
  'removal',
  'referral',
  'approval',
  'approve',
  'accept',
  'decline',
  'profile',
  'role',
  'history',
  'report',
  'setting',
  'add',
  'list',
  'edit',
  'remove',
  'withdraw',
  'connect',
  'provider',
  'help',
];
const ENDINGS =
  '해줘,해줘요,해주세요,해 주세요,해주시겠어요,해주실래요,해주십시오,해줄래,해달라,하고싶어,하고싶습니다,합니다,할게요,할래요,하겠습니다,하자,해야,했어,됐어,부탁드립니다,부탁드려요,부탁해요,부탁,주세요,주시겠어요,주실래요,주십시오,줄래,주실,보여줘,보여주세요,알려줘,알려주세요,에게,한테,입니다,인가요,있어,있나요,싶어요,싶습니다'.split(
    ',',
  );

const SYLLABLES = /^[가-힣]+$/u;
const root: Node = { next: new Map() };

function plant(target: Target): void {
  let node = root;
  for (const key of target.keys) {
    const next = node.next.get(key) ?? { next: new Map<string, Node>() };
    node.next.set(key, next);
    node = next;
  }
  if (node.target === undefined || (target.ours && !target.idle)) node.target = target;
}

const PLAIN = { open: false, ours: false, idle: false, place: false };
for (const { text, concepts, open } of allStems()) {
  const keys = keysOf(text);
  if (!SYLLABLES.test(text) || keys.length < 4 || text.length === 1) continue;
  const isIdle = text.length < 3 && concepts.every((concept) => IDLE.includes(concept));
  if (concepts.every((concept) => concept === 'elsewhere')) continue;
  plant({ ...PLAIN, text, keys, open, idle: isIdle, ours: concepts.some((concept) => OURS.includes(concept)) });
}
for (const text of ENDINGS) plant({ ...PLAIN, text, keys: keysOf(text) });
for (const text of COUNTRY_WORDS)
  if (SYLLABLES.test(text) && text.length > 1) plant({ ...PLAIN, text, keys: keysOf(text), place: true });
for (const words of PHRASE_WORDS)
  for (const text of words)
    if (SYLLABLES.test(text) && text.length > 1 && keysOf(text).length > 3)
      plant({ ...PLAIN, text, keys: keysOf(text), idle: true });

/** Everything that is exactly one slip away from what was typed from `from` on. */
export function slipsAt(keys: string, from: number): readonly Match[] {
  const found: Match[] = [];
  const put = (node: Node, at: number, likely: boolean): void => {
    let [here, index]: [Node | undefined, number] = [node, at];
    while (here !== undefined) {
      if (here.target !== undefined)
        found.push({ from, to: index, target: here.target, likely, isFirstKept: keys[from] === here.target.keys[0] });
      if (index >= keys.length) return;
      here = here.next.get(keys.charAt(index));
      index += 1;
    }
  };
  let node: Node | undefined = root;
  for (let at = from; node !== undefined; at += 1) {
    const key = keys.charAt(at);
    const after = keys.charAt(at + 1);
    for (const [wanted, next] of node.next) {
      if (wanted !== key) {
        if (key !== '') put(next, at + 1, areConfused(key, wanted));
        put(next, at, true);
      }
      if (after !== '' && wanted === after && key !== after) {
        const swapped = next.next.get(key);
        if (swapped !== undefined) put(swapped, at + 2, true);
      }
    }
    if (at > from && key !== '') {
      const before = keys.charAt(at - 1);
      put(node, at + 1, areConfused(key, before) || key === before || areConfused(key, after) || key === after);
    }
    if (key === '') break;
    node = node.next.get(key);
  }
  return found;
}
