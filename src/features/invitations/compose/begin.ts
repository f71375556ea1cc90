import { openDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Command, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Turn, Viewer } from '../../../assistant/turn.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { isSameCompany } from '../../../directory/company-key.ts';
import { bestMatches } from '../../../directory/match.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { RecordRef, Tx } from '../../../store/port.ts';
import { openInvitation } from '../find/find-invitation.ts';
import { invitations } from '../invitation.ts';
import { invitationCard } from '../invitation-card.ts';
import { connectedPartners, invitesJointly } from '../link/together.ts';
import { INVITERS, type InvitationParts, knownCustomers } from '../parts.ts';
import { whatThereIs } from '../rules/already.ts';
import { COMPOSE, type ComposeContext, contextJson, ownAddress } from './compose-values.ts';
import { recipientsForm } from './recipients-page.ts';
import { showPage } from './show-page.ts';

/** "invite kim@relecloud.com to connect": opens the form, filled with what was said. */
export const sendCommand = (parts: InvitationParts): Command => ({
  intent: 'invitation.send',
  who: INVITERS,
  capability: 'inviteCustomer',
  title: 'invitations.send.title',
  examples: {
    en: ['invite kim@relecloud.com to connect', 'send Relecloud an invitation'],
    ko: ['아름소프트에 초대 보내줘', 'kim@relecloud.com 연결 초대'],
  },
  async handle(turn, tx) {
    const { company = '', email = '' } = turn.entities;
    const said = { company, email, origin: turn.origin };
    return { card: (await goOn(turn, tx, parts, said)) ?? (await startCompose(turn, tx, parts, said)) };
  },
});

/** "Invite" on a customer's card, and wherever else it is offered. */
export const sendAction = (parts: InvitationParts): CardAction =>
  onPress({
    verb: 'invitation.send.open',
    who: INVITERS,
    capability: 'inviteCustomer',
    async handle(turn, tx) {
      const id = typeof turn.data.customer === 'string' ? turn.data.customer : '';
      const customer = (await knownCustomers(parts.everyone, tx)).find((known) => known.id === id);
      const said = { company: customer?.companyName ?? '', email: '' };
      return { card: await startCompose(turn, tx, parts, said, customer?.id) };
    },
  });

interface Said {
  readonly company: string;
  readonly email: string;
  readonly origin?: RecordRef | undefined;
}

/** What was begun for whoever was named: the form under way, or the invitation that is open, with what can be done with it. */
async function goOn(turn: Turn, tx: Tx, parts: InvitationParts, { company, email }: Said): Promise<Card | undefined> {
  const before = await openDraft(turn, tx);
  const { company: typed = '', to = '' } = before?.body.form === COMPOSE ? before.body.values : {};
  const isUnderWay = isSameCompany(company, typed) || (email !== '' && to.includes(email));
  if (before && isUnderWay) return showPage(turn, before, tx, parts);
  const found = openInvitation(company || email, await tx.list(invitations));
  if (!found) return undefined;
  const { companyName: name, state } = found.body;
  const text = turn.say(state === 'draft' ? 'invitations.already.draft' : 'invitations.already.invited', { name });
  return invitationCard(turn, found, tx, parts, { tone: 'accent', text });
}

/** Opens the form; a customer that was named and is known fills it in further. Going on with a form under way keeps what was typed. */
async function startCompose(
  turn: Turn,
  tx: Tx,
  parts: InvitationParts,
  said: Said,
  customerId?: string,
): Promise<Card> {
  const joint = await connectedPartners(turn.partner, tx);
  if (invitesJointly(turn.partner) && joint.length === 0) return providerFirst(turn);
  const before = await openDraft(turn, tx);
  if (before?.body.form === COMPOSE && !said.company && !said.email) return showPage(turn, before, tx, parts);
  const customers = await knownCustomers(parts.everyone, tx);
  const named = said.company
    ? bestMatches(
        said.company,
        customers.map((customer) => ({ item: customer, names: customer.names })),
      )
    : [];
  const customer = customers.find(({ id }) => id === customerId) ?? (named.length === 1 ? named[0] : undefined);
  const countries = marketCountries(turn.partner.market);
  const values = {
    company: customer?.companyName ?? said.company,
    to: said.email || (customer?.names.find((name) => name.includes('@')) ?? ''),
    language: turn.partner.market === 'KR' ? 'ko' : 'en',
    country: countries.length === 1 ? (countries[0] ?? '') : '',
    replyTo: await ownAddress(turn.personId, tx),
  };
  const context: ComposeContext = { step: 'recipients', ...(customer && { customer: customer.id }) };
  const draft = await startDraft(turn, tx, {
    ...{ name: COMPOSE, values, context: contextJson(context) },
    origin: said.origin,
  });
  const found =
    customer && whatThereIs(customers, await tx.list(invitations))({ companyName: customer.companyName, to: [] });
  return recipientsForm(turn, draft, { joint, ...(found && { found }) });
}

/** An indirect reseller invites only together with a provider: without one it is told how to get there. */
function providerFirst({ say, locale }: Viewer): Card {
  return messageCard({
    locale,
    title: say('invitations.send.title'),
    paragraphs: [say('invitations.providerFirst')],
    buttons: [{ title: say('providers.title'), verb: 'command.run', data: { intent: 'provider.connect' } }],
  });
}
