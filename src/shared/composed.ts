/** Marks on one letter; no language has more than a handful (UAX #15, stream-safe text format). */
const MOST_MARKS = 30;
const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/**
 * A text in a normal form of Unicode. Thousands of marks on one letter are cut before: they would be sorted in quadratic
 * time (100,000 of them take V8 four seconds), and nobody means them.
 */
export function composed(text: string, form: 'NFC' | 'NFKC' = 'NFC'): string {
  return text.replace(TOO_MANY_MARKS, '$1').normalize(form);
}
