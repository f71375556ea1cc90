/** Control, zero-width and direction-changing characters: they hide or reorder what people read. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** One line of text that cannot hide, reorder or break what stands around it. Lone surrogates become U+FFFD. */
export function tidy(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();
}
