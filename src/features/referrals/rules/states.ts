import { DAY, HOUR, type Instant, plus } from '../../../shared/instant.ts';
import type { Referral } from '../referral.ts';

/** Microsoft's words (its page "referral-resources"); anything else is kept and shown as it came. */
export const SUBSTATUSES = {
  New: ['Pending', 'Received'],
  Active: ['Accepted'],
  Closed: ['Won', 'Lost', 'Declined', 'Expired', 'Error'],
} as const;

/** Where a referral stands, in our words. `other` is one that Microsoft describes in words that we do not know. */
export const STATES = ['new', 'active', 'won', 'lost', 'declined', 'expired', 'other'] as const;
export type State = (typeof STATES)[number];

type Standing = Pick<Referral, 'status' | 'substatus'>;

/** Whether Microsoft allows the move: new may go anywhere, active only on, closed is final. */
export function mayMove(from: Standing, to: Standing): boolean {
  if (!isKnown(from) || !isKnown(to)) return false;
  if (from.status === 'Closed') return false;
  return from.status === 'New' || to.status !== 'New';
}

/** Whether a status and a substatus belong together, as far as Microsoft has told. */
export function isKnown({ status, substatus }: Standing): boolean {
  return Object.entries(SUBSTATUSES).some(([name, own]) => name === status && own.some((each) => each === substatus));
}

const CLOSED: Readonly<Record<string, State>> = { Won: 'won', Lost: 'lost', Declined: 'declined', Expired: 'expired' };

/** Where it stands now: what nobody answered in time has expired, whether or not the clock has come round to it. */
export function stateOf(referral: Referral, now: Instant): State {
  if (!isKnown(referral)) return 'other';
  if (referral.status === 'Closed') return CLOSED[referral.substatus] ?? 'other';
  if (referral.status === 'Active') return 'active';
  const end = expiryOf(referral);
  return end !== undefined && now >= end ? 'expired' : 'new';
}

const LIFETIME = 14 * DAY;
const HOT_FOR = 72 * HOUR;

/** When it expires unanswered; never, when no answer is needed (Get it now, Free trial, Test drive). */
export function expiryOf(referral: Pick<Referral, 'source' | 'receivedAt' | 'expiresAt'>): Instant | undefined {
  return referral.source === 'offer' ? undefined : (referral.expiresAt ?? plus(referral.receivedAt, LIFETIME));
}

/** Until when a customer who asked to be called waits for it; undefined for one who did not ask. */
export function hotUntil(referral: Pick<Referral, 'hot' | 'receivedAt'>): Instant | undefined {
  return referral.hot ? plus(referral.receivedAt, HOT_FOR) : undefined;
}
