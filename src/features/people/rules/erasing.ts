/** The form that shows what is known of somebody: its own draft holds the name that is typed into it. */
export const ERASE_FORM = 'erase';

/** What an erased colleague is called from then on, in either language; the same four signs tell apart who did what. */
export function erasedName(id: string): string {
  return `former colleague · 이전 동료 (${id.slice(0, 4)})`;
}

const FULL_NAME = /\S\s+\S|[\p{Script=Hangul}\p{Script=Han}]{3,}/u;
const ADDRESS = /\S@\S/;
const NUMBER = /(?:\d\D?){7,}/;

/** Whether a word stands for one person and for nothing else: a full name, an address, a long number. "Kim" alone does not. */
export function isTelling(word: string): boolean {
  return word.length <= 200 && [FULL_NAME, ADDRESS, NUMBER].some((pattern) => pattern.test(word));
}

/** Further words that somebody typed, parted by commas or lines: those that will do, and those that will not. */
export function readWords(typed: string): { readonly words: readonly string[]; readonly refused: readonly string[] } {
  const all = typed
    .split(/[,;\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { words: all.filter(isTelling), refused: all.filter((word) => !isTelling(word)) };
}

/** Whether what was typed is the name that was asked for: but for case, spacing and Unicode form. */
export function isTyped(typed: string, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain(typed) !== '' && plain(typed) === plain(name);
}
