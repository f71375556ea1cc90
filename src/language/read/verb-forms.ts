import { PAST, PLAIN, UNDER, WITH_EU, WITH_VOWEL } from '../lexicon/verb-endings.ts';
import { VERB_LIKE_KO, VERBS_KO } from '../lexicon/verbs.ts';
import { basesOf } from './conjugation.ts';

type Endings = ReadonlySet<string>;

const parted = (letters: RegExp, endings: readonly string[]): readonly [its: Endings, others: Endings] => [
  new Set(endings.filter((ending) => letters.test(ending))),
  new Set(endings.filter((ending) => !letters.test(ending))),
];
/** Before the first of each pair, ㄹ falls out of the stem: 살다, 사는, 사세요. */
const [PLAIN_SOFT, PLAIN_HARD] = parted(/^[는네느나]/u, PLAIN);
const [EU_SOFT, EU_HARD] = parted(/^[니세신셔시실십셨나]/u, WITH_EU);
const UNDER_N = new Set(UNDER.ㄴ);
const UNDER_L = new Set(UNDER.ㄹ);
const UNDER_B = new Set(UNDER.ㅂ);
/** 먹습니다, but 먹읍시다. */
const BEHIND_SEUP = new Set(UNDER.ㅂ.filter((ending) => ending !== '시다'));
const BEHIND_PAST = new Set(PAST);

/** Two syllables with 아/어 are too often a name, but for the commonest ("가서", "해요"). */
const behindVowel = (length: number): Endings =>
  new Set(WITH_VOWEL.filter((ending) => length + ending.length > 2 || /^[서도요야]$/u.test(ending)));
const BEHIND_SHORT_VOWEL = [1, 2].map(behindVowel);
const BEHIND_VOWEL = new Set(WITH_VOWEL);

/** Beginnings of forms, each with the endings that make it one. All forms, some 220,000, are never written out. */
const endingsBehind = new Map<string, Set<Endings>>();

function learn(base: string, endings: Endings): void {
  endingsBehind.set(base, (endingsBehind.get(base) ?? new Set<Endings>()).add(endings));
}

for (const stem of VERBS_KO.split(' ')) {
  const bases = basesOf(stem);
  if (bases === undefined) continue;
  const { soft, eu, vowel, past, under } = bases;
  learn(soft, PLAIN_SOFT);
  learn(stem, PLAIN_HARD);
  learn(eu === stem ? soft : eu, EU_SOFT);
  learn(eu, EU_HARD);
  learn(under.ㄴ, UNDER_N);
  learn(under.ㄹ, UNDER_L);
  learn(under.ㅂ, eu === stem ? UNDER_B : BEHIND_SEUP);
  learn(vowel, BEHIND_SHORT_VOWEL[vowel.length - 1] ?? BEHIND_VOWEL);
  learn(past, BEHIND_PAST);
}

const LOOKALIKES = new Set(VERB_LIKE_KO.split(' '));

/** Whether a whole Korean word is a form of an everyday verb or adjective ("올라온", "바빠서", "가려고"). */
export function isVerbForm(word: string): boolean {
  if (word.length < 2 || LOOKALIKES.has(word)) return false;
  for (let cut = 1; cut <= word.length; cut += 1)
    for (const endings of endingsBehind.get(word.slice(0, cut)) ?? []) if (endings.has(word.slice(cut))) return true;
  return false;
}
