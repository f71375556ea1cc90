/** The form that shows what is known of somebody: its own draft holds the name that is typed into it. */
export const ERASE_FORM = 'erase';

/** What an erased colleague is called from then on, in either language (cards: in the reader's); the same four signs tell apart who did what. */
export function erasedName(id: string): string {
  return `former colleague · 이전 동료 (${id.slice(0, 4)})`;
}

const FULL_NAME = /\S\s+\S|[\p{Script=Hangul}\p{Script=Han}]{3,}/u;
const ADDRESS = /\S@\S/;
const NUMBER = /(?:\d\D?){7,}/;
/** Days and ids, by which records hold together: they are nobody's number. */
const DAY_OR_ID = /^\d{4}-\d{2}-\d{2}(?:T.*)?$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/**
 * Whether a word stands for one person and for nothing else: a full name, an address, a long number. "Kim" alone does not,
 * nor a name of two syllables, which begins many words (이천: a person, and a city).
 */
export function isTelling(word: string): boolean {
  const tells = [FULL_NAME, ADDRESS, NUMBER].some((pattern) => pattern.test(word));
  return word.length <= 200 && tells && !DAY_OR_ID.test(word);
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
