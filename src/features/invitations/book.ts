import type { InvitationBook, WaitingInvitation } from '../../assistant/invitation-book.ts';
import type { Doc } from '../../store/port.ts';
import { type Invitation, invitations, lastSentAt } from './invitation.ts';
import { ownDomainOf } from './rules/acceptance.ts';
import { allows, isOpen } from './rules/states.ts';

/** The invitations as other features may know them. The link works whatever we wrote down, so those we gave up count too. */
export const invitationBook: InvitationBook = {
  async waiting(reader) {
    const all = (await reader.list(invitations)).filter(({ body }) => allows(body.state, 'accept'));
    const [open, others] = [true, false].map((wanted) => all.filter(({ body }) => isOpen(body.state) === wanted));
    return [open, others].flatMap((some = []) => some.flatMap(waitingOf).sort(latestFirst));
  },
  async accepted(turn, tx, id, { customer, since }) {
    const invitation = await tx.get(invitations, id);
    if (!invitation || !allows(invitation.body.state, 'accept')) throw new Error('the invitation does not wait');
    const { body, version } = invitation;
    const accepted = { state: 'accepted', acceptedOn: since, closedAt: turn.now, customerId: customer } as const;
    await tx.put(invitations, id, { ...body, ...accepted }, version);
    tx.record({
      ...{ who: turn.personId, what: 'invitation.accepted', record: { kind: invitations.name, id } },
      facts: { date: since, customer },
    });
  },
};

/** Nothing for one that never left. */
function waitingOf({ id, version, body }: Doc<Invitation>): readonly WaitingInvitation[] {
  const sentAt = lastSentAt(body);
  if (!sentAt) return [];
  const { companyName, country, customerId, invitedBy, to } = body;
  const domains = to.map(ownDomainOf).filter((domain) => domain !== undefined);
  const known = { id, version, companyName, country, invitedBy, sentAt, domains, email: to[0] ?? '' };
  return [{ ...known, ...(customerId && { customerId }) }];
}

function latestFirst(one: WaitingInvitation, other: WaitingInvitation): number {
  return other.sentAt.localeCompare(one.sentAt);
}
