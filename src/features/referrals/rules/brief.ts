import type { Day } from '../../../shared/day.ts';

/** What whoever goes on with a referral has to know, a colleague or another company. */
export interface Brief {
  /** What the customer needs. */
  readonly needs: string;
  /** What was done so far; may be nothing. */
  readonly done: string;
  readonly next: string;
  readonly by: Day;
  /** ISO 639-1: in which language the customer is spoken to. */
  readonly language: string;
}
export type BriefField = keyof Brief;

/** What was done may be nothing yet; the rest the receiver cannot start without. */
export const isOptional = (field: string): boolean => field === 'done';

/** How much of a form is filled in. */
export function completeness<Field extends string>(
  fields: readonly Field[],
  filled: Readonly<Record<Field, string>>,
): { have: number; of: number; missing: readonly Field[] } {
  const missing = fields.filter((field) => filled[field].trim() === '');
  return { have: fields.length - missing.length, of: fields.length, missing };
}

/** Languages that customers of CSP partners in our markets are spoken to in; the first two are the assistant's own. */
export const LANGUAGES: readonly string[] = [
  ...['ko', 'en', 'ja', 'zh', 'vi', 'th', 'id'],
  ...['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'],
];
