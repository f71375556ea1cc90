import { cleanText } from '../../../shared/clean-text.ts';

/** What only our own records know of a customer; Microsoft is not told. */
export const OUR_FIELDS = ['owner', 'support', 'aliases', 'tags', 'notes'] as const;
export type OurField = (typeof OUR_FIELDS)[number];

export interface OurProblem {
  readonly field: OurField;
  readonly code: 'nobody' | 'tooMany' | 'tooLong';
  readonly max: number;
}

/** Partner Center takes up to 150 tags of 50 characters for a customer (customer tags); that is far more than a card can show. */
export const TAGS_MAX = 20;
const TAG_LENGTH = 50;
export const ALIASES_MAX = 10;
const ALIAS_LENGTH = 100;
export const NOTES_LENGTH = 1500;

/** The words of a list that somebody typed: parted by commas, semicolons or lines, each once whatever its case. */
export function parseList(text: string): readonly string[] {
  const words = text
    .split(/[,;、，；\n]/u)
    .map((word) => cleanText(word).replace(/^#/, '').trim())
    .filter((word) => word !== '');
  const seen = new Map(words.toReversed().map((word) => [word.toLowerCase(), word] as const));
  return words.filter((word) => seen.get(word.toLowerCase()) === word && seen.delete(word.toLowerCase()));
}

/** Notes as they are kept: lines cleaned one by one, no empty ones around. */
export function cleanNotes(text: string): string {
  return text.split('\n').map(cleanText).join('\n').trim();
}

/** What is wrong with what somebody typed of these. @param known ids that may be named as owner and as support contact */
export function checkOurs(
  typed: Readonly<Record<string, string>>,
  known: { readonly owners: readonly string[]; readonly supporters: readonly string[] },
): readonly OurProblem[] {
  const problems: OurProblem[] = [];
  if (!known.owners.includes(typed.owner ?? '')) problems.push({ field: 'owner', code: 'nobody', max: 0 });
  const support = typed.support ?? '';
  if (support !== '' && !known.supporters.includes(support))
    problems.push({ field: 'support', code: 'nobody', max: 0 });
  problems.push(...checkList('aliases', typed.aliases, ALIASES_MAX, ALIAS_LENGTH));
  problems.push(...checkList('tags', typed.tags, TAGS_MAX, TAG_LENGTH));
  if (cleanNotes(typed.notes ?? '').length > NOTES_LENGTH)
    problems.push({ field: 'notes', code: 'tooLong', max: NOTES_LENGTH });
  return problems;
}

function checkList(field: OurField, text = '', most: number, longest: number): readonly OurProblem[] {
  const words = parseList(text);
  if (words.length > most) return [{ field, code: 'tooMany', max: most }];
  return words.some((word) => word.length > longest) ? [{ field, code: 'tooLong', max: longest }] : [];
}
