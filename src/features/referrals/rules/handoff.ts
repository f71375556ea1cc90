import type { Day } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';

/** Handing a referral to a colleague: who, what for, and what became of it. */
export interface Handoff {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  /** What the customer needs. */
  readonly needs: string;
  /** What was done so far; may be nothing. */
  readonly done: string;
  readonly next: string;
  readonly by: Day;
  /** ISO 639-1: in which language the customer is spoken to. */
  readonly language: string;
  readonly state: 'waiting' | 'taken' | 'returned' | 'withdrawn' | 'lapsed';
  readonly answeredAt?: Instant;
  /** Why it was handed back. */
  readonly why?: string;
  /** Who did not take it in time, in turn, and when it last went on. */
  readonly passed?: readonly string[];
  readonly passedAt?: Instant;
  /** Everybody was asked. */
  readonly stuck?: boolean;
}

export type HandoffField = 'to' | 'needs' | 'done' | 'next' | 'by' | 'language';
export const HANDOFF_FIELDS: readonly HandoffField[] = ['to', 'needs', 'done', 'next', 'by', 'language'];
/** What was done may be nothing yet; the rest the receiver cannot start without. */
const OPTIONAL: readonly HandoffField[] = ['done'];

/** How much of a hand-off is filled in. */
export function completeness(filled: Readonly<Record<HandoffField, string>>): {
  have: number;
  of: number;
  missing: readonly HandoffField[];
} {
  const missing = HANDOFF_FIELDS.filter((field) => filled[field].trim() === '');
  return { have: HANDOFF_FIELDS.length - missing.length, of: HANDOFF_FIELDS.length, missing };
}

export type HandoffProblem = HandoffField | 'byPast' | 'self';

/** What keeps a hand-off from being sent, all at once. @param known whom it could go to */
export function checkHandoff(
  typed: Readonly<Record<HandoffField, string>>,
  context: { from: string; today: Day; known: readonly string[] },
): readonly HandoffProblem[] {
  const problems: HandoffProblem[] = completeness(typed).missing.filter((field) => !OPTIONAL.includes(field));
  if (typed.to && !context.known.includes(typed.to)) problems.push('to');
  if (typed.to === context.from) problems.push('self');
  if (typed.by && !isDay(typed.by)) problems.push('by');
  else if (typed.by && typed.by < context.today) problems.push('byPast');
  if (typed.language && !LANGUAGES.includes(typed.language)) problems.push('language');
  return problems;
}

/** Languages that customers of CSP partners in our markets are spoken to in; the first two are the assistant's own. */
export const LANGUAGES: readonly string[] = [
  'ko',
  'en',
  'ja',
  'zh',
  'vi',
  'th',
  'id',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
];

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
