import { DateTime } from 'luxon';
import { HOUR, type Instant } from '../../shared/instant.ts';
import type { HistoryRecord } from '../../store/port.ts';

export const PERIODS = ['week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

export interface Span {
  /** Included. */
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
}

/** A period, and whether it is the one before the present one: "last week". */
export interface AskedPeriod {
  readonly period: Period;
  readonly last: boolean;
}

const LAST =
  /\b(?:last|previous|past|prior) (?:week|month|quarter|year)|(?:지난|저번) ?(?:주|달|분기|해)|전주|전월|전분기|작년|전년/iu;

/** Whether a sentence asks for the period before the present one. */
export function asksForLast(request: string): boolean {
  return LAST.test(request);
}

/**
 * The present week (from Monday), month, quarter or year by the partner's clock up to now, and the same stretch of the
 * one before; or the whole of the last one, and the one before that.
 */
export function spansOf(
  { period, last }: AskedPeriod,
  now: Instant,
  timeZone: string,
): { present: Span; before: Span } {
  const at = DateTime.fromISO(now, { zone: timeZone });
  const start = at.startOf(period);
  const previous = start.minus({ [period]: 1 });
  const instant = (time: DateTime): Instant => new Date(time.toMillis()).toISOString();
  if (last)
    return {
      present: { from: instant(previous), to: instant(start) },
      before: { from: instant(previous.minus({ [period]: 1 })), to: instant(previous) },
    };
  const sameStretch = previous.plus(at.diff(start));
  return {
    present: { from: instant(start), to: now },
    before: { from: instant(previous), to: instant(sameStretch < start ? sameStretch : start) },
  };
}

/** What is counted: deeds of the history, by name. */
export const COUNTS = {
  customersAdded: ['customer.added', 'customer.imported', 'customer.connected'],
  customersEnded: ['customer.ended'],
  invitationsSent: ['invitation.sent'],
  invitationsAccepted: ['invitation.accepted'],
  referralsReceived: ['referral.added', 'referral.imported'],
  referralsAccepted: ['referral.accepted'],
  referralsDeclined: ['referral.declined'],
  referralsWon: ['referral.won'],
  referralsLost: ['referral.lost'],
  referralsExpired: ['referral.expired'],
  endingsAsked: ['relationship.sent'],
  endingsApproved: ['relationship.approved'],
  endingsRejected: ['relationship.rejected'],
} as const;
export type Count = keyof typeof COUNTS;

/** What is timed: from one deed to the first of others on the same record. */
export const TIMES = {
  firstAnswer: { from: ['referral.added', 'referral.imported'], to: ['referral.accepted', 'referral.declined'] },
  decision: { from: ['relationship.sent'], to: ['relationship.approved', 'relationship.rejected'] },
} as const;
export type Timed = keyof typeof TIMES;

/** What is open at the end of a span: begun, and not ended by any of the deeds named. */
export const OPEN = {
  invitationsOpen: {
    from: ['invitation.sent'],
    to: ['invitation.accepted', 'invitation.expired', 'invitation.cancelled'],
  },
} as const;
export type Open = keyof typeof OPEN;

export interface Figures {
  readonly counts: Readonly<Record<Count | Open, number>>;
  /** The median in hours, of what ended in the span; undefined when nothing did. */
  readonly hours: Readonly<Partial<Record<Timed, number>>>;
}

/** The figures of a span. @param all the history of everything, oldest first: what ended in the span may have begun before */
export function figuresOf(all: readonly HistoryRecord[], { from, to }: Span): Figures {
  const history = all.filter(isWhole);
  const within = history.filter(({ at }) => at >= from && at < to);
  const count = (whats: readonly string[]): number => within.filter(({ what }) => whats.includes(what)).length;
  const hours = Object.entries(TIMES).flatMap(([name, timed]) => {
    const median = medianOf(timesOf(history, timed, { from, to }));
    return median === undefined ? [] : [[name, median] as const];
  });
  const counted = Object.entries(COUNTS).map(([name, whats]) => [name, count(whats)] as const);
  const open = Object.entries(OPEN).map(([name, ends]) => [name, openAt(history, ends, to)] as const);
  const counts = Object.fromEntries([...counted, ...open]) as Record<Count | Open, number>;
  return { counts, hours: Object.fromEntries(hours) };
}

/** Where two have to approve, the first of them decides nothing yet. */
function isWhole({ what, facts }: HistoryRecord): boolean {
  return what !== 'relationship.approved' || Number(facts?.approvals ?? 1) >= Number(facts?.needed ?? 1);
}

function openAt(history: readonly HistoryRecord[], ends: (typeof OPEN)[Open], to: Instant): number {
  const open = new Set<string>();
  for (const { what, record, at } of history) {
    if (at >= to) break;
    const key = `${record.kind} ${record.id}`;
    if (ends.from.some((each) => each === what)) open.add(key);
    if (ends.to.some((each) => each === what)) open.delete(key);
  }
  return open.size;
}

function timesOf(
  history: readonly HistoryRecord[],
  timed: { readonly from: readonly string[]; readonly to: readonly string[] },
  { from, to }: Span,
): readonly number[] {
  const begun = new Map<string, string>();
  const times: number[] = [];
  for (const { what, record, at } of history) {
    const key = `${record.kind} ${record.id}`;
    const start = begun.get(key);
    if (timed.from.includes(what)) {
      if (start === undefined) begun.set(key, at);
    } else if (start !== undefined && timed.to.includes(what)) {
      begun.delete(key);
      if (at >= from && at < to) times.push((Date.parse(at) - Date.parse(start)) / HOUR);
    }
  }
  return times;
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
