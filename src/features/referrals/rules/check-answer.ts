import { type Day, isDay } from '../../../shared/day.ts';
import { DECLINE_REASONS, LOSS_REASONS } from '../referral.ts';
import { isCurrency, parseAmount } from './money.ts';

export const ACCEPT_FIELDS = ['name', 'value', 'currency', 'closingOn', 'team', 'notes'] as const;
export type AcceptProblem = (typeof ACCEPT_FIELDS)[number] | 'closingPast';

export interface CheckedAcceptance {
  readonly name: string;
  readonly value: number;
  readonly currency: string;
  readonly closingOn: Day;
  readonly team: readonly string[];
  readonly notes: string;
}

/** What Partner Center asks for when a referral is accepted: name, value, team and when it should close. */
export function checkAcceptance(
  typed: Readonly<Record<string, string>>,
  context: { today: Day; known: readonly string[] },
): { problems: readonly AcceptProblem[]; acceptance?: CheckedAcceptance } {
  const { name = '', closingOn = '', notes = '' } = typed;
  const currency = (typed.currency ?? '').toUpperCase();
  const value = parseAmount(typed.value ?? '', currency);
  const team = (typed.team ?? '').split(',').filter((id) => id !== '');
  const problems: AcceptProblem[] = [];
  if (!/[\p{L}\p{N}]/u.test(name)) problems.push('name');
  if (!isCurrency(currency)) problems.push('currency');
  else if (value === undefined) problems.push('value');
  if (!isDay(closingOn)) problems.push('closingOn');
  else if (closingOn < context.today) problems.push('closingPast');
  if (team.length === 0 || team.some((id) => !context.known.includes(id))) problems.push('team');
  if (problems.length > 0 || value === undefined) return { problems };
  return { problems, acceptance: { name, value, currency, closingOn, team, notes } };
}

export type DeclineProblem = 'reason' | 'words';

/** A reason of the list; "other" takes words. */
export function checkDecline(typed: Readonly<Record<string, string>>): readonly DeclineProblem[] {
  if (!DECLINE_REASONS.some((reason) => reason === typed.reason)) return ['reason'];
  return typed.reason === 'other' && !typed.words ? ['words'] : [];
}

export type CloseProblem = 'outcome' | 'reason' | 'words' | 'value';

/** Won or lost; a loss has a reason, a win may have a final value. */
export function checkClose(typed: Readonly<Record<string, string>>, currency: string): readonly CloseProblem[] {
  if (typed.outcome === 'won') {
    return typed.value && parseAmount(typed.value, currency) === undefined ? ['value'] : [];
  }
  if (typed.outcome !== 'lost') return ['outcome'];
  if (!LOSS_REASONS.some((reason) => reason === typed.reason)) return ['reason'];
  return typed.reason === 'other' && !typed.words ? ['words'] : [];
}
