import { disassemble, getChoseong, romanize } from 'es-hangul';
import { soundOf } from './sound.ts';
import { withTradeInEnglish } from './trades.ts';

/** A name in the forms in which it is compared; made once for each name. */
export interface Comparable {
  /** Composed, lower case, without legal forms, spaces and punctuation. */
  readonly plain: string;
  /** The same of each word. */
  readonly words: readonly string[];
  /** Hangul taken apart into letters, so that one letter is one slip: ㅋㅗㄴㅌㅗㅅㅗ. */
  readonly letters: string;
  /** Its Hangul by initial consonants: ㅋㅌㅅ. */
  readonly initials: string;
  /** How it sounds, whatever its script: the whole, and what stands from any word to any later one. */
  readonly sounds: readonly string[];
  /** Its Hangul in Latin letters as street signs have it: pureunbadasangsa. */
  readonly romanised: string;
  readonly isKorean: boolean;
  /** Addresses and numbers neither sound like anything nor hold slips. */
  readonly isAddress: boolean;
}

const LEGAL_FORM =
  /주식회사|유한회사|㈜|\(주\)|\(유\)|\b(?:inc|incorporated|ltd|limited|llc|llp|corp|corporation|gmbh|plc|co)\b\.?/giu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;
const HANGUL = /[가-힣]/u;
/** As many names as a partner of 5,000 customers has, several times over. */
const REMEMBERED = 100_000;
/** Of a name's words when it is compared by sound. */
const MOST_WORDS = 4;
const known = new Map<string, Comparable>();

/** The forms of a name. Pure; what was made is remembered, since the same names are compared with every question. */
export function comparable(name: string): Comparable {
  const before = known.get(name);
  if (before) return before;
  if (known.size >= REMEMBERED) known.clear();
  const made = make(name);
  known.set(name, made);
  return made;
}

function make(name: string): Comparable {
  // NFKC would turn single letters (ㅋ) into ones that only stand in syllables.
  const folded = name.normalize(/[ㄱ-ㅣ]/u.test(name) ? 'NFC' : 'NFKC').toLowerCase();
  const words = folded.replace(LEGAL_FORM, ' ').split(BETWEEN_WORDS).filter(Boolean);
  const plain = words.join('') || folded.replace(/\s+/gu, '');
  const isAddress = /[@.]\p{L}|\d{4}-/u.test(folded);
  return {
    plain,
    words,
    letters: disassemble(plain),
    initials: HANGUL.test(plain) ? getChoseong(plain) : '',
    romanised: plain.replace(/[가-힣]+/gu, (hangul) => romanize(hangul)),
    sounds: isAddress ? [] : runs(words.flatMap(withTradeInEnglish).slice(0, MOST_WORDS).map(soundOf)),
    isKorean: HANGUL.test(plain),
    isAddress,
  };
}

/** The whole first, then every run of neighbours. */
function runs(sounds: readonly string[]): readonly string[] {
  const all = sounds.flatMap((_first, from) =>
    sounds.slice(from).map((_last, count) => sounds.slice(from, from + count + 1).join('')),
  );
  return [...new Set([sounds.join(''), ...all])].filter((sound) => sound !== '');
}
