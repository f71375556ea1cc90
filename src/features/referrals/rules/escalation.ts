import { plusWorkingHours, type WorkingTime } from '../../../calendar/working-time.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Handoff } from './handoff.ts';

/** What happens to a hand-off that nobody takes; one document per partner. */
export interface HandoffRules {
  /** Working hours that a receiver has. */
  readonly hours: number;
  /** Who is asked next, in turn: directory object ids. */
  readonly rota: readonly string[];
  /** Who is asked when the rota is through. */
  readonly lead?: string;
}

/** Four working hours: our own number. */
export const DEFAULT_RULES: HandoffRules = { hours: 4, rota: [] };

/** When a waiting hand-off goes on to somebody else; undefined for one that is answered or has nowhere to go. */
export function goesOnAt(handoff: Handoff, { hours }: HandoffRules, time: WorkingTime): Instant | undefined {
  if (handoff.state !== 'waiting' || handoff.stuck) return undefined;
  return plusWorkingHours(handoff.passedAt ?? handoff.at, hours, time);
}

/**
 * Who is asked next: the one after the present receiver in the rota, then the support lead. Nobody is asked twice, not
 * the giver, and none who is away. Undefined when all were asked.
 */
export function nextReceiver(
  handoff: Handoff,
  { rota, lead }: HandoffRules,
  isThere: (person: string) => boolean,
): string | undefined {
  const asked = new Set([handoff.from, handoff.to, ...(handoff.passed ?? [])]);
  const start = rota.indexOf(handoff.to) + 1;
  const inTurn = [...rota.slice(start), ...rota.slice(0, start), ...(lead ? [lead] : [])];
  return inTurn.find((person) => !asked.has(person) && isThere(person));
}

export type RulesProblem = 'hours' | 'rota' | 'lead';

/** The rules that somebody typed, or what is wrong with them. @param known who can receive a hand-off */
export function readRules(
  typed: Readonly<Record<string, string>>,
  known: readonly string[],
): { problems: readonly RulesProblem[]; rules?: HandoffRules } {
  const hours = Number((typed.hours ?? '').replace(',', '.'));
  const rota = (typed.rota ?? '').split(',').filter((id) => id !== '');
  const lead = typed.lead ?? '';
  const problems: RulesProblem[] = [];
  if (!(hours >= 0.5 && hours <= 80)) problems.push('hours');
  if (rota.some((id) => !known.includes(id))) problems.push('rota');
  if (lead && !known.includes(lead)) problems.push('lead');
  return problems.length > 0 ? { problems } : { problems, rules: { hours, rota, ...(lead && { lead }) } };
}
