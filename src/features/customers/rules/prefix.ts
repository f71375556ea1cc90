import { romanize } from 'es-hangul';
import { coreWords } from '../../../directory/legal-forms.ts';
import { cleanCode, cleanText } from '../../../shared/clean-text.ts';
import { type Finding, finding } from './finding.ts';
import foreignWords from './foreign-words.json' with { type: 'json' };

/** `<prefix>.onmicrosoft.com` has at most 43 characters (Partner-Center-PowerShell, New-PartnerCustomer). */
export const PREFIX_MAX = 27;
const SUFFIX = '.onmicrosoft.com';
/** For names of which nothing can be written in Latin letters (仮名, Кириллица): better than an empty box. */
const NOTHING_TO_GO_BY = 'customer';

/** Letters that keep their mark when decomposed. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A prefix for the company's `<prefix>.onmicrosoft.com`: Korean romanised but for English words in it, legal forms and marks dropped, letters and
 * digits only, as many whole words as fit. Always passes `checkPrefix`. Whether it is still free nobody knows here.
 */
export function suggestPrefix(companyName: string): string {
  const words = coreWords(cleanText(companyName)).map(latin).filter(Boolean);
  let prefix = '';
  for (const word of words) {
    if (prefix !== '' && prefix.length + word.length > PREFIX_MAX) break;
    prefix += word;
  }
  return prefix.slice(0, PREFIX_MAX) || NOTHING_TO_GO_BY;
}

function latin(word: string): string {
  return (
    word
      .toLowerCase()
      // Only Hangul is handed over: romanize looks every character string up in an object and trips over "constructor".
      .replace(/[가-힣]+/gu, romanised)
      .replace(/[ßæœøłđðþı]/gu, (letter) => SPELT_OUT[letter] ?? '')
      .normalize('NFKD')
      .replace(/[^a-z0-9]/gu, '')
  );
}

/** English words of company names as Koreans write them, the longest first: nobody looks for 소프트 under "sopeuteu". */
const FOREIGN = Object.entries(foreignWords).sort(([one], [other]) => other.length - one.length);

function romanised(hangul: string): string {
  if (hangul === '') return '';
  for (const [korean, english] of FOREIGN) {
    if (hangul.endsWith(korean)) return romanised(hangul.slice(0, -korean.length)) + english;
    if (hangul.startsWith(korean)) return english + romanised(hangul.slice(korean.length));
  }
  return romanize(hangul);
}

/** The prefix as it is kept: lower case, without `.onmicrosoft.com` if that was typed too. */
export function normalisePrefix(prefix: string): string {
  const text = cleanCode(prefix).toLowerCase();
  return text.endsWith(SUFFIX) ? text.slice(0, -SUFFIX.length) : text;
}

/** 1 to 27 letters and digits. Hyphens are refused: whether Partner Center takes them is not documented. */
export function checkPrefix(prefix: string): readonly Finding[] {
  const text = normalisePrefix(prefix);
  if (text === '') return [finding('prefix', 'required')];
  if (text.length > PREFIX_MAX) return [finding('prefix', 'tooLong', { max: PREFIX_MAX })];
  return /^[a-z0-9]+$/u.test(text) ? [] : [finding('prefix', 'prefix.characters')];
}
