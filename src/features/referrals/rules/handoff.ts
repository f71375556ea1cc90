import { type Day, isDay } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import { type Brief, type BriefField, completeness, isOptional, LANGUAGES } from './brief.ts';

/** Handing a referral to a colleague: who, what for, and what became of it. */
export interface Handoff extends Brief {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
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

export type HandoffField = 'to' | BriefField;
export const HANDOFF_FIELDS: readonly HandoffField[] = ['to', 'needs', 'done', 'next', 'by', 'language'];
export type HandoffProblem = HandoffField | 'byPast' | 'self';

/** What keeps a hand-off from being sent, all at once. @param known whom it could go to */
export function checkHandoff(
  typed: Readonly<Record<HandoffField, string>>,
  context: { from: string; today: Day; known: readonly string[] },
): readonly HandoffProblem[] {
  const problems: HandoffProblem[] = completeness(HANDOFF_FIELDS, typed).missing.filter((field) => !isOptional(field));
  if (typed.to && !context.known.includes(typed.to)) problems.push('to');
  if (typed.to === context.from) problems.push('self');
  if (typed.by && !isDay(typed.by)) problems.push('by');
  else if (typed.by && typed.by < context.today) problems.push('byPast');
  if (typed.language && !LANGUAGES.includes(typed.language)) problems.push('language');
  return problems;
}
