import type { Concept } from './concepts.ts';
import { ELSEWHERE_KO } from './elsewhere.ts';
import { EVERYDAY_KO } from './everyday.ts';
import { FILLER_KO } from './filler.ts';
import { KOREAN } from './ko.ts';

/** A Korean stem: what it means, and how it may stand in a word. */
export interface Stem {
  readonly text: string;
  readonly concepts: readonly Concept[];
  /** A verb or adjective: takes whatever ending follows. */
  readonly open: boolean;
  /** Counts only as a whole word. */
  readonly whole: boolean;
}

const stems = new Map<string, { concepts: Concept[]; open: boolean; whole: boolean }>();
/** Phrases with a space, by their spaceless form, for words that people set apart or not. */
const phrases = new Map<string, readonly string[]>();

function learn(concept: Concept, list: string): void {
  for (const item of list.split(',')) {
    const raw = item.trim();
    if (raw === '') continue;
    const open = raw.endsWith('~');
    const whole = raw.endsWith('!');
    const text = raw.replace(/[~!]$/u, '');
    const tight = text.replaceAll(' ', '');
    const known = stems.get(tight);
    if (known === undefined) stems.set(tight, { concepts: [concept], open, whole });
    else {
      if (!known.concepts.includes(concept)) known.concepts.push(concept);
      known.open ||= open;
      known.whole &&= whole;
    }
    if (text.includes(' ')) phrases.set(tight, text.split(' '));
  }
}

for (const [concept, list] of Object.entries(KOREAN) as [Concept, string][]) learn(concept, list);
learn('elsewhere', ELSEWHERE_KO);
learn('elsewhere', EVERYDAY_KO);
learn('filler', FILLER_KO);
conjugate();

/** "취소해~" says all that "취소" says: a verb made from a known noun inherits the noun's meanings. */
function conjugate(): void {
  for (const [text, entry] of stems) {
    const noun = /^(.{2,})(?:해|하|했|할|요)$/u.exec(text)?.[1];
    const base = noun === undefined ? undefined : stems.get(noun);
    for (const concept of base?.concepts ?? []) if (!entry.concepts.includes(concept)) entry.concepts.push(concept);
  }
}

const byInitial = new Map<string, Stem[]>();
for (const [text, entry] of stems) {
  const stem: Stem = { text, concepts: entry.concepts, open: entry.open, whole: entry.whole };
  const bucket = byInitial.get(text.charAt(0));
  if (bucket === undefined) byInitial.set(text.charAt(0), [stem]);
  else bucket.push(stem);
}
for (const bucket of byInitial.values()) bucket.sort((one, other) => other.text.length - one.text.length);

/** Every stem that stands in `text` at `index`, longest first. */
export function stemsAt(text: string, index: number): readonly Stem[] {
  const bucket = byInitial.get(text.charAt(index));
  return bucket === undefined ? [] : bucket.filter((stem) => text.startsWith(stem.text, index));
}

/** Every stem there is. */
export function allStems(): readonly Stem[] {
  return [...byInitial.values()].flat();
}

/** The stem with exactly this text. */
export function stemOf(text: string): Stem | undefined {
  return byInitial.get(text.charAt(0))?.find((stem) => stem.text === text);
}

/** Phrases of several words, by their first character. */
export const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  [...phrases.keys()].reduce((index, tight) => {
    const first = tight.charAt(0);
    return index.set(
      first,
      [...(index.get(first) ?? []), tight].sort((one, other) => other.length - one.length),
    );
  }, new Map<string, string[]>()),
);

/** The words of each of them. */
export const PHRASE_WORDS: readonly (readonly string[])[] = [...phrases.values()];

const CORE: readonly Concept[] = [
  'customer',
  'invitation',
  'relationship',
  'referral',
  'approval',
  'profile',
  'role',
  'history',
  'report',
  'preference',
  'setting',
  'help',
  'add',
  'list',
  'edit',
  'withdraw',
  'remove',
  'accept',
  'approve',
  'decline',
  'export',
  'role.manager',
  'connect',
  'provider',
];

/** The nouns that a mistyped word is looked up in: things and actions of the catalogue. */
export function coreStems(): readonly Stem[] {
  return allStems().filter(
    (stem) =>
      !stem.open && !stem.whole && stem.text.length > 1 && stem.concepts.some((concept) => CORE.includes(concept)),
  );
}
