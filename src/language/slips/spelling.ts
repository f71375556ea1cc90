import { editDistance } from '../../shared/edit-distance.ts';
import { COUNTRY_WORDS } from '../extract/country.ts';
import { COMPANY_WORDS } from '../lexicon/company-words.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { latinWord } from '../lexicon/latin.ts';
import { isThingEn } from '../lexicon/things.ts';
import type { Word } from '../read/words.ts';
import { mendWords, type Slip } from './hangul-slips.ts';
import { mistyped } from './typo.ts';

/** Behind these a country is expected: "customers in japn". */
const EXPECTED = new Set(['in', 'from', 'based', 'country']);

function mistypedCountry(word: string): string | undefined {
  if (word.length < 4) return undefined;
  return COUNTRY_WORDS.find((name) => name.startsWith(word.charAt(0)) && editDistance(word, name, 1) === 1);
}

const VERBS: readonly Concept[] = [
  'add',
  'show',
  'list',
  'send',
  'remove',
  'edit',
  'accept',
  'decline',
  'find',
  'export',
  'import',
  'again',
  'withdraw',
  'approve',
  'mine',
  'fresh',
];
const NOUNS: readonly Concept[] = [
  'customer',
  'invitation',
  'referral',
  'relationship',
  'profile',
  'setting',
  'role',
  'report',
  'approval',
];

/** Two command words without the space between them: "addcustomer". */
function apart(word: string): string | undefined {
  for (let cut = 3; cut <= word.length - 4; cut += 1) {
    const [front, back] = [word.slice(0, cut), word.slice(cut)];
    const does = latinWord(front)?.some((concept) => VERBS.includes(concept)) ?? false;
    if (does && (latinWord(back)?.some((concept) => NOUNS.includes(concept)) ?? false)) return `${front} ${back}`;
  }
  return undefined;
}

/** Mistyped command words. What begins with a capital inside the sentence is a name and stays as it is. */
export function findSlips(words: readonly Word[]): readonly Slip[] {
  const korean = mendWords(words);
  return words.flatMap((word, index) => {
    if (word.script === 'hangul') return korean.filter((slip) => slip.word === word);
    if (word.script !== 'latin') return [];
    if (/^\p{Lu}/u.test(word.text) && index > 0) {
      // "clients in Jpan": what stands alone behind "in" is a place, even with its capital.
      const isAlone = words[index - 1]?.lower === 'in' && !/^\p{Lu}/u.test(words[index + 1]?.text ?? '');
      const place = isAlone && latinWord(word.lower) === undefined ? mistypedCountry(word.lower) : undefined;
      return place === undefined ? [] : [{ word, to: place }];
    }
    if (
      latinWord(word.lower) !== undefined ||
      COMPANY_WORDS.has(word.lower) ||
      isThingEn(word.lower) ||
      GIVEN_NAMES.has(word.lower)
    )
      return [];
    const slip = mistyped(word.lower);
    // "decline halla": people greet first, or not at all.
    const isGreeting = index > 0 && slip?.concepts.length === 1 && slip.concepts[0] === 'greeting';
    const country = EXPECTED.has(words[index - 1]?.lower ?? '') ? mistypedCountry(word.lower) : undefined;
    const to =
      country ??
      apart(word.lower) ??
      (isGreeting ? undefined : slip?.word) ??
      (word.lower.length > 5 ? mistypedCountry(word.lower) : undefined);
    return to === undefined ? [] : [{ word, to }];
  });
}

/** The text with its slips put right. */
export function mend(text: string, slips: readonly Slip[]): string {
  return slips.reduceRight((done, { word, to }) => done.slice(0, word.start) + to + done.slice(word.end), text);
}
