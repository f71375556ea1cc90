import type { Day } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import { kind } from '../../store/port.ts';
import type { Checklist } from './rules/checklist.ts';
import type { Reason, Rejection } from './rules/reasons.ts';
import type { EndingState } from './rules/states.ts';

/** Somebody's yes. */
export interface Approval {
  readonly by: string;
  /** The manager for whom a deputy gave it; without it, it is the giver's own. */
  readonly for?: string;
  readonly at: Instant;
}

/** Why somebody decided so: a reason of the list, read in the reader's language, and words of their own. */
export interface Remark {
  readonly reason?: Rejection;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** What a manager was or is asked to decide, as it was sent. */
export interface Sending {
  readonly at: Instant;
  readonly reason: Reason;
  readonly details: string;
  readonly wishedFor?: Day;
  readonly checklist: Checklist;
}

/** A request to end the reseller relationship with a customer: from the first checklist to the last day at Microsoft. */
export interface Ending {
  readonly customer: string;
  /** As it was when the request was made: the history of years ago must still be readable. */
  readonly companyName: string;
  readonly state: EndingState;
  readonly requester: string;
  readonly openedAt: Instant;
  readonly reason: Reason;
  readonly details: string;
  readonly wishedFor?: Day;
  readonly checklist: Checklist;
  /** How many people have to approve. */
  readonly needed: number;
  readonly approvals: readonly Approval[];
  /** Whom the request was brought to. */
  readonly asked: readonly string[];
  /** Whom somebody who may decide has called in: admins among them may decide too. */
  readonly called?: readonly string[];
  /** Who left the decision to somebody else: they still may decide, but nothing waits on them. */
  readonly handedOver?: readonly string[];
  /** Every sending, oldest first: the last two show what was changed in between. */
  readonly sendings: readonly Sending[];
  /** Why it was rejected or sent back, or stopped; by whom and when. */
  readonly remark?: Remark;
  readonly decidedAt?: Instant;
  /** The day from which every item of the checklist can be done. */
  readonly waitUntil?: Day;
  /** The end of the time in which either side can stop it. */
  readonly coolUntil?: Instant;
  /** The task in Partner Center that carries it out. */
  readonly task?: string;
  /** The day on which it ended at Microsoft. */
  readonly endedOn?: Day;
  readonly closedAt?: Instant;
  readonly nudgedAt?: Instant;
  readonly remindedAt?: Instant;
  readonly escalatedAt?: Instant;
}

export const endings = kind<Ending>('ending');
