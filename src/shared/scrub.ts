/** What stands where a word was erased: whoever reads it may read either language. Cards and files name it in the reader's. */
export const ERASED = '(erased · 삭제됨)';

const HANGUL_END = /[\p{Script=Hangul}]$/u;

/** A text without these words, whatever their case; never the middle of a longer word. After Hangul a particle may follow. */
export function scrub(text: string, words: readonly string[]): string {
  if (words.length === 0) return text;
  const patterns = words
    .filter((word) => word.trim() !== '')
    .toSorted((one, other) => other.length - one.length)
    .map((word) => `${escaped(word)}${HANGUL_END.test(word) ? '' : '(?![\\p{L}\\p{N}])'}`);
  if (patterns.length === 0) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})`, 'giu'), ERASED);
}

/** The same for every text inside a value but those under the names in `keep`. */
export function scrubAll<Value>(value: Value, words: readonly string[], keep: readonly string[] = []): Value {
  const inside = (each: unknown): unknown => {
    if (typeof each === 'string') return scrub(each, words);
    if (Array.isArray(each)) return each.map(inside);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, part]) => [name, keep.includes(name) ? part : inside(part)]),
    );
  };
  return inside(value) as Value;
}

/** Whether any text inside a value holds one of the words. */
export function tellsOf(value: unknown, words: readonly string[]): boolean {
  return JSON.stringify(scrubAll(value, words)) !== JSON.stringify(value);
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
