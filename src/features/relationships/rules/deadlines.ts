import { type Day, dayOf, plusDays } from '../../../shared/day.ts';
import { DAY, type Instant } from '../../../shared/instant.ts';
import type { Ending } from '../ending.ts';

/** What the clock has to do with a request. */
export type ClockStep = 'wake' | 'coolOff' | 'join' | 'remind' | 'escalate';

/** What the clock goes by. */
export interface Clockwork {
  readonly now: Instant;
  /** The partner's: days begin and end there. */
  readonly timeZone: string;
  /** Days until a decision is due; after as many again it goes to the next in line. */
  readonly days: number;
  readonly deciding: readonly string[];
}

/** The calendar day on which a decision is due; undefined when none is asked for. */
export function decideBy({ state, sendings }: Ending, days: number, timeZone: string): Day | undefined {
  const sent = sendings.at(-1)?.at;
  return state === 'asked' && sent ? plusDays(dayOf(sent, timeZone), days) : undefined;
}

/** Whether a decision is due before today. */
export function isOverdue(ending: Ending, days: number, now: Instant, timeZone: string): boolean {
  const due = decideBy(ending, days, timeZone);
  return due !== undefined && due < dayOf(now, timeZone);
}

/** What is due now, of which the first is done; the next round looks again. However long the clock stood still, each comes once. */
export function clockSteps(ending: Ending, { now, timeZone, days, deciding }: Clockwork): readonly ClockStep[] {
  const today = dayOf(now, timeZone);
  if (ending.state === 'waiting') return (ending.waitUntil ?? '') <= today ? ['wake'] : [];
  if (ending.state === 'cooling') return (ending.coolUntil ?? '') <= now ? ['coolOff'] : [];
  const due = decideBy(ending, days, timeZone);
  if (due === undefined) return [];
  const steps: ClockStep[] = [];
  if (deciding.some((id) => !ending.asked.includes(id))) steps.push('join');
  if (due <= today && !ending.remindedAt) steps.push('remind');
  if (plusDays(due, days) <= today && !ending.escalatedAt) steps.push('escalate');
  return steps;
}

/** Whether the requester may remind the managers: once a day. */
export function mayNudge({ nudgedAt }: Ending, now: Instant): boolean {
  return nudgedAt === undefined || Date.parse(now) - Date.parse(nudgedAt) >= DAY;
}
