import { composed } from './composed.ts';

/** Far beyond every limit of the form, so that nothing slow ever runs over what a hostile client sends. */
const ENOUGH = 10_000;

/** Hangul fillers, the braille blank and variation selectors are letters, symbols and marks to Unicode, but nobody sees them. */
const BLANK_LETTERS = /\u115f|\u1160|\u3164|\uffa0|\u2800|\u034f|[\ufe00-\ufe0f]/gu;

/**
 * One line of text as it is kept: NFC; control, zero-width and direction characters and lone surrogates removed; every
 * run of white space one space; trimmed. Idempotent. Text beyond 10,000 code units is cut (every field refuses it).
 */
export function cleanText(raw: string): string {
  const seen = raw
    .slice(0, ENOUGH)
    .replace(/[\t\n\v\f\r\u0085]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(BLANK_LETTERS, '');
  return composed(seen).replace(/\s+/gu, ' ').trim();
}

/** For codes, numbers and addresses on the net: cleaned, and full-width characters (０３－) as a Korean or Japanese keyboard gives them made plain. */
export function cleanCode(raw: string): string {
  const plain = cleanText(raw)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/。/gu, '.');
  return cleanText(plain);
}
