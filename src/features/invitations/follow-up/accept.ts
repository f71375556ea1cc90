import type { KnownCustomer } from '../../../assistant/customer-book.ts';
import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onRecord } from '../../../assistant/feature.ts';
import { tellOrigin } from '../../../assistant/origin.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import { isSameCompany } from '../../../directory/company-key.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { WHO } from '../compose/compose.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { invitationCard } from '../invitation-card.ts';
import { type InvitationParts, knownCustomers } from '../parts.ts';
import { type AcceptanceProblem, checkAcceptance, ownDomainOf } from '../rules/acceptance.ts';
import { hostOf } from '../rules/addresses.ts';
import { allows } from '../rules/states.ts';

const FORM = 'invitation.accept';
const NEW = 'new';

/** "It was accepted": asks when, and which customer it is. */
export const askAcceptance = (parts: InvitationParts): CardAction =>
  onRecord(invitations, {
    verb: 'invitation.accept',
    who: WHO,
    async handle(turn, tx) {
      const { record } = turn;
      if (!allows(record.body.state, 'accept')) {
        const note = { tone: 'warning' as const, text: turn.say('invitations.notNow') };
        return { card: await invitationCard(turn, record, tx, parts, note) };
      }
      const [likely] = candidates(record.body, await knownCustomers(parts.everyone, tx));
      const values = {
        customer: likely?.id ?? NEW,
        company: record.body.companyName,
        date: dayOf(turn.now, turn.timeZone),
      };
      const context = { invitation: record.id, version: record.version };
      const draft = await startDraft(turn, tx, { name: FORM, values, context });
      return { card: await acceptanceCard(turn, draft, tx, parts) };
    },
  });

export const acceptForm = (parts: InvitationParts): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => acceptanceCard(viewer, draft, reader, parts),
});

export const submitAcceptance = (parts: InvitationParts): CardAction =>
  onDraft(FORM, {
    verb: 'invitation.accept.submit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await submit(turn, tx, parts) }),
  });

async function submit(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const invitation = await invitationOf(turn.draft, tx);
  if (invitation.version !== turn.draft.body.context.version || !allows(invitation.body.state, 'accept')) {
    await closeDraft(tx, turn.draft);
    return invitationCard(turn, invitation, tx, parts, { tone: 'warning', text: turn.say('common.stale') });
  }
  const { customer = NEW, company = '', date = '' } = turn.typed;
  const values = { customer, company, date };
  const known = candidates(invitation.body, await knownCustomers(parts.everyone, tx));
  const days = { today: dayOf(turn.now, turn.timeZone), invited: dayOf(invitation.body.createdAt, turn.timeZone) };
  const problems = checkAcceptance(values, [NEW, ...known.map(({ id }) => id)], days);
  if (problems.length > 0)
    return acceptanceCard(turn, await keepDraft(tx, turn.draft, { values }), tx, parts, problems);
  await closeDraft(tx, turn.draft);
  return accept(turn, tx, parts, invitation, {
    companyName: company,
    since: date,
    ...(customer !== NEW && { customer }),
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

async function acceptanceCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  parts: InvitationParts,
  problems: readonly AcceptanceProblem[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const { values } = draft.body;
  const invitation = await invitationOf(draft, reader);
  const known = candidates(invitation.body, await knownCustomers(parts.everyone, reader));
  const error = (...among: readonly AcceptanceProblem[]): { error?: string } => {
    const found = problems.find((problem) => among.includes(problem));
    return found ? { error: say(`invitations.accept.problem.${found}`) } : {};
  };
  return formCard({
    locale,
    title: say('invitations.accept.title', { name: invitation.body.companyName }),
    intro: say('invitations.accept.intro'),
    fields: [
      {
        ...{ id: 'date', label: say('invitations.accept.date'), kind: 'date', value: values.date ?? '' },
        ...{ required: true, ...error('date', 'dateAhead', 'dateBefore') },
      },
      {
        ...{ id: 'customer', label: say('invitations.accept.customer'), kind: 'choice', value: values.customer ?? NEW },
        required: true,
        choices: [
          ...known.map(({ id, companyName }) => ({ title: companyName, value: id })),
          { title: say('invitations.accept.new'), value: NEW },
        ],
        ...error('customer'),
      },
      {
        ...{ id: 'company', label: say('invitations.accept.company'), kind: 'text', value: values.company ?? '' },
        ...{ maxLength: 200, hint: say('invitations.accept.companyHint'), ...error('company') },
      },
    ],
    buttons: [
      {
        ...{ title: say('invitations.accept.submit'), verb: 'invitation.accept.submit', data: ofDraft(draft) },
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}

/** The customers that it can be: the one it was sent about, then those of the same domain or name. The person decides. */
function candidates(invitation: Invitation, customers: readonly KnownCustomer[]): readonly KnownCustomer[] {
  const hosts = invitation.to.map(hostOf);
  return customers.filter(
    ({ id, companyName, domain }) =>
      id === invitation.customerId ||
      (domain !== undefined && hosts.includes(domain)) ||
      isSameCompany(companyName, invitation.companyName),
  );
}

async function invitationOf(draft: Doc<Draft>, reader: Reader): Promise<Doc<Invitation>> {
  const invitation = await reader.get(invitations, String(draft.body.context.invitation));
  if (!invitation) throw new Error('a draft points at an invitation that is gone');
  return invitation;
}
