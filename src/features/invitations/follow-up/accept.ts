import { closeDraft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onRecord } from '../../../assistant/feature.ts';
import { tellOrigin } from '../../../assistant/origin.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn } from '../../../assistant/turn.ts';
import { type Day, dayOf } from '../../../shared/day.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { invitationOf } from '../find/find-invitation.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { invitationCard, notNow } from '../invitation-card.ts';
import { INVITERS, type InvitationParts, knownCustomers } from '../parts.ts';
import { candidates, checkAcceptance, NEW_CUSTOMER, ownDomainOf } from '../rules/acceptance.ts';
import { allows } from '../rules/states.ts';
import { acceptanceCard } from './accept-card.ts';

const FORM = 'invitation.accept';

/** "It was accepted": asks when, and which customer it is. */
export const askAcceptance = (parts: InvitationParts): CardAction =>
  onRecord(invitations, {
    verb: 'invitation.accept',
    who: INVITERS,
    handle: async (turn, tx) => ({ card: await openAcceptance(turn, tx, turn.record, parts) }),
  });

/** The form with what is likely; the invitation as it is where it cannot be accepted any more. @param date the day to begin with */
export async function openAcceptance(
  turn: Turn,
  tx: Tx,
  { id, version, body }: Doc<Invitation>,
  parts: InvitationParts,
  date: Day = dayOf(turn.now, turn.timeZone),
): Promise<Card> {
  if (!allows(body.state, 'accept')) return invitationCard(turn, { id, version, body }, tx, parts, notNow(turn));
  const [likely] = candidates(body, await knownCustomers(parts.everyone, tx));
  const values = { customer: likely?.id ?? NEW_CUSTOMER, company: body.companyName, date };
  const draft = await startDraft(turn, tx, { name: FORM, values, context: { invitation: id, version } });
  return acceptanceCard(turn, draft, tx, parts);
}

export const acceptForm = (parts: InvitationParts): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => acceptanceCard(viewer, draft, reader, parts),
});

export const submitAcceptance = (parts: InvitationParts): CardAction =>
  onDraft(FORM, {
    verb: 'invitation.accept.submit',
    who: INVITERS,
    handle: async (turn, tx) => ({ card: await submit(turn, tx, parts) }),
  });

async function submit(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const invitation = await invitationOf(turn.draft, tx);
  if (invitation.version !== turn.draft.body.context.version || !allows(invitation.body.state, 'accept')) {
    await closeDraft(tx, turn.draft);
    return invitationCard(turn, invitation, tx, parts, { tone: 'warning', text: turn.say('common.stale') });
  }
  const { customer = NEW_CUSTOMER, company = '', date = '' } = turn.typed;
  const values = { customer, company, date };
  const known = candidates(invitation.body, await knownCustomers(parts.everyone, tx));
  const days = { today: dayOf(turn.now, turn.timeZone), invited: dayOf(invitation.body.createdAt, turn.timeZone) };
  const problems = checkAcceptance(values, [NEW_CUSTOMER, ...known.map(({ id }) => id)], days);
  if (problems.length > 0)
    return acceptanceCard(turn, await keepDraft(tx, turn.draft, { values }), tx, parts, problems);
  await closeDraft(tx, turn.draft);
  return accept(turn, tx, parts, invitation, {
    companyName: company,
    since: date,
    ...(customer !== NEW_CUSTOMER && { customer }),
  });
}

/** Closes the invitation, and makes or links the customer in the same transaction. */
async function accept(
  turn: DraftTurn,
  tx: Tx,
  parts: InvitationParts,
  { id, version, body }: Doc<Invitation>,
  result: { readonly companyName: string; readonly since: string; readonly customer?: string },
): Promise<Card> {
  const { companyName, since, customer } = result;
  const email = body.to[0] ?? '';
  const domain = ownDomainOf(email);
  const keeper = parts.everyone.features.find(({ customerFrom }) => customerFrom !== undefined);
  const customerId = await keeper?.customerFrom?.(turn, tx, {
    ...{ companyName, country: body.country, email, since, owner: body.invitedBy },
    ...(customer && { id: customer }),
    ...(domain && { domain }),
  });
  const accepted: Invitation = {
    ...{ ...body, state: 'accepted', acceptedOn: since, closedAt: turn.now },
    ...(customerId && { customerId }),
  };
  const after = await tx.put(invitations, id, accepted, version);
  tx.record({
    ...{ who: turn.personId, what: 'invitation.accepted', record: { kind: invitations.name, id } },
    facts: { date: since, ...(customerId && { customer: customerId }) },
  });
  if (customerId)
    await tellOrigin(parts.everyone, turn, tx, { of: body.origin, record: { kind: 'customer', id: customerId } });
  const text = turn.say(customer ? 'invitations.accept.linked' : 'invitations.accept.made', { name: companyName });
  return invitationCard(turn, after, tx, parts, { tone: 'good', text });
}
