/**
 * Control, zero-width, filling and direction-changing characters: they hide or reorder what people read, or make a name
 * of nothing. Unicode's default ignorable ones include the Hangul fillers (U+115F, U+1160, U+3164, U+FFA0); the empty
 * Braille pattern (U+2800) is none of them.
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028-\u202e\u2800\ufff9-\ufffb]/gu;

/** One line of text that cannot hide, reorder or break what stands around it. Lone surrogates become U+FFFD. */
export function tidy(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();
}
