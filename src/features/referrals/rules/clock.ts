import { isWorking, lastWorking, nextWorking, type WorkingTime } from '../../../calendar/working-time.ts';
import { DAY, HOUR, type Instant, plus } from '../../../shared/instant.ts';
import type { ClockMark, Referral } from '../referral.ts';
import { expiryOf, hotUntil, stateOf } from './states.ts';

/** Hours after which an unanswered referral is brought to mind. The last three count back from its end: 7, 2 and 1 days. */
export const REMINDERS = [24, 72, 168, 288, 312] as const;
export type Reminder = (typeof REMINDERS)[number];
const LIFETIME_HOURS = 336;
/** How long before the evening a reminder comes that had to come earlier. */
const SPARE = 2 * HOUR;

/** What the clock has to do with a referral. */
export interface ClockStep {
  readonly mark: ClockMark;
  /** The latest reminder that is due and was not sent: one, however many were missed. */
  readonly remind?: Reminder;
  readonly expire: boolean;
}

/**
 * What is due now, or undefined. The cards of a new referral count its days, so each new day is a step; reminders keep
 * to working time; at its end it expires, whenever that is.
 */
export function clockStep(referral: Referral, now: Instant, time: WorkingTime): ClockStep | undefined {
  if (referral.status !== 'New') return undefined;
  const state = stateOf(referral, now);
  const mark = { ...clockMark(referral, now), reminded: referral.clock.reminded };
  if (state === 'expired') return { mark, expire: true };
  if (state !== 'new') return undefined;
  const remind = REMINDERS.findLast((hours) => reminderAt(referral, hours, time) <= now);
  if (remind !== undefined && remind > mark.reminded) {
    return { mark: { ...mark, reminded: remind }, remind, expire: false };
  }
  const { left, hot } = referral.clock;
  return mark.left !== left || mark.hot !== hot ? { mark, expire: false } : undefined;
}

/** What the cards show of the clock; nothing was brought to mind yet. */
export function clockMark(
  referral: Pick<Referral, 'source' | 'receivedAt' | 'expiresAt' | 'hot'>,
  now: Instant,
): ClockMark {
  const left = daysLeft(referral, now);
  return { ...(left !== undefined && { left }), hot: isHot(referral, now), reminded: 0 };
}

/**
 * When a reminder comes: at its hour when people work then; else the next working morning; and when the referral would
 * be gone by then, late on the last working afternoon before.
 */
export function reminderAt(referral: Referral, hours: Reminder, time: WorkingTime): Instant {
  const end = expiryOf(referral);
  const late = end !== undefined && hours >= LIFETIME_HOURS / 2;
  const due = late ? plus(end, (hours - LIFETIME_HOURS) * HOUR) : plus(referral.receivedAt, hours * HOUR);
  if (isWorking(due, time)) return due;
  const next = nextWorking(due, time);
  return end === undefined || next < end ? next : lastWorking(due, SPARE, time);
}

/** Whole days left until it expires; undefined when it does not, 0 on the last one. */
export function daysLeft(
  referral: Pick<Referral, 'source' | 'receivedAt' | 'expiresAt'>,
  now: Instant,
): number | undefined {
  const end = expiryOf(referral);
  return end === undefined ? undefined : Math.max(0, Math.floor((Date.parse(end) - Date.parse(now)) / DAY));
}

/** Whether the customer waits for a call now. */
export function isHot(referral: Pick<Referral, 'hot' | 'receivedAt'>, now: Instant): boolean {
  const until = hotUntil(referral);
  return until !== undefined && now < until;
}
