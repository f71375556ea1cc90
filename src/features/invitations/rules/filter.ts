import type { Doc } from '../../../store/port.ts';
import { type Invitation, type InvitationState, lastSentAt } from '../invitation.ts';

/** What people ask for; the last four are the words of the language catalogue too. */
export const FILTERS = ['all', 'pending', 'accepted', 'expired', 'cancelled'] as const;
export type Filter = (typeof FILTERS)[number];

const PENDING: readonly InvitationState[] = ['draft', 'queued', 'sending', 'sent', 'failed', 'unsure'];

export function isIn(state: InvitationState, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'pending' ? PENDING.includes(state) : state === filter;
}

/** What needs a hand, then what waits on the customer, then what is over. */
const ORDER: readonly InvitationState[] = [
  'unsure',
  'failed',
  'draft',
  'queued',
  'sending',
  'sent',
  'expired',
  'accepted',
  'cancelled',
];

/** Orders a list: by state, those that wait longest first, those that are over latest first. */
export function mostPressing(one: Doc<Invitation>, other: Doc<Invitation>): number {
  const byState = ORDER.indexOf(one.body.state) - ORDER.indexOf(other.body.state);
  if (byState !== 0) return byState;
  const isOver = one.body.closedAt !== undefined;
  const order = since(one.body).localeCompare(since(other.body));
  return isOver ? -order : order;
}

function since(invitation: Invitation): string {
  return invitation.closedAt ?? lastSentAt(invitation) ?? invitation.createdAt;
}
