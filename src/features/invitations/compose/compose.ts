import { closeDraft, type Draft, keepDraft, openDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Command, type Form, type Note, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { tidy } from '../../../catalogue/tidy.ts';
import { isSameCompany } from '../../../directory/company-key.ts';
import { bestMatches } from '../../../directory/match.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { Doc, Reader, RecordRef, Tx } from '../../../store/port.ts';
import { openInvitation } from '../find/find-invitation.ts';
import { invitations } from '../invitation.ts';
import { invitationCard } from '../invitation-card.ts';
import { linkAdvice } from '../link/link-advice.ts';
import { connectedPartners, invitesJointly, jointChoice, linkOf, otherOf } from '../link/link-of.ts';
import { byHandCard } from '../mail/by-hand.ts';
import { type InvitationParts, knownCustomers } from '../parts.ts';
import { whatThereIs } from '../rules/already.ts';
import { checkRecipients, foreignLooking } from '../rules/check-recipients.ts';
import { checkText, withMark } from '../rules/link.ts';
import { checkSubject } from '../rules/subject.ts';
import { previewForm, recipientsForm, type TextProblems, textForm } from './compose-cards.ts';
import {
  BODY_LIMIT,
  type ComposeContext,
  contextJson,
  contextOf,
  ownAddress,
  recipientsOf,
  togetherWith,
  typedRecipients,
  withoutWording,
  withWording,
  wordingOf,
} from './compose-values.ts';
import { hearRecipients } from './hear.ts';
import { submitInvitation } from './submit.ts';

export const COMPOSE = 'invitation.send';
export const WHO = ['staff', 'manager'] as const;

/** "invite kim@relecloud.com to connect": opens the form, filled with what was said. */
export const sendCommand = (parts: InvitationParts): Command => ({
  intent: 'invitation.send',
  who: WHO,
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
    who: WHO,
    capability: 'inviteCustomer',
    async handle(turn, tx) {
      const id = typeof turn.data.customer === 'string' ? turn.data.customer : '';
      const customer = (await knownCustomers(parts.everyone, tx)).find((known) => known.id === id);
      const said = { company: customer?.companyName ?? '', email: '' };
      return { card: await startCompose(turn, tx, parts, said, customer?.id) };
    },
  });

/** The form, page by page, shown again at any time from its draft. */
export const composeForm = (parts: InvitationParts): Form => ({
  name: COMPOSE,
  render: (viewer, draft, reader) => page(viewer, draft, reader, parts),
  hear: async (turn, _draft, said) => hearRecipients(turn, said),
});

export const composeActions = (parts: InvitationParts): readonly CardAction[] => {
  const action = (name: string, handle: (turn: DraftTurn, tx: Tx) => Promise<Card>): CardAction =>
    onDraft(COMPOSE, {
      ...{ verb: `invitation.send.${name}`, who: WHO, capability: 'inviteCustomer' },
      handle: async (turn, tx) => ({ card: await handle(turn, tx) }),
    });
  return [
    action('recipients', (turn, tx) => takeRecipients(turn, tx, parts)),
    action('text', (turn, tx) => takeText(turn, tx, parts)),
    action('proposed', (turn, tx) => proposeAgain(turn, tx, parts)),
    action('back', (turn, tx) => goBack(turn, tx, parts)),
    action('now', (turn, tx) => finish(turn, tx, parts, 'server')),
    action('keep', (turn, tx) => finish(turn, tx, parts, 'byHand')),
  ];
};

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
  if (before && isUnderWay) return page(turn, before, tx, parts);
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
  if (before?.body.form === COMPOSE && !said.company && !said.email) return page(turn, before, tx, parts);
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

/** Shows the page that a draft has come to. */
export async function page(viewer: Viewer, draft: Doc<Draft>, reader: Reader, parts: InvitationParts): Promise<Card> {
  const { step } = contextOf(draft.body);
  const recipients = recipientsOf(draft.body.values, viewer);
  if (step === 'recipients' || !recipients)
    return recipientsForm(viewer, draft, { joint: await connectedPartners(viewer.partner, reader) });
  const link = await linkOf(viewer.partner, togetherWith(draft.body.values), reader);
  const wording = wordingOf(draft.body.values, viewer, link, await otherOf(togetherWith(draft.body.values), reader));
  if (step === 'text') return textForm(viewer, draft, wording);
  const advice =
    link === undefined
      ? await linkAdvice(viewer, reader, parts.admins, togetherWith(draft.body.values))
      : foreignNote(viewer, recipients.to);
  const canSend = parts.sendsMail && link !== undefined;
  return previewForm(viewer, draft, { ...recipients, wording, canSend, ...(advice && { note: advice }) });
}

async function takeRecipients(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const { company = '', to = '', cc = '', language = '', replyTo = '' } = turn.typed;
  const { values: before, context: earlier } = turn.draft.body;
  const { country = before.country ?? '', together = before.together ?? '' } = turn.typed;
  const values = { ...before, company, to, cc, language, replyTo, country, ...(together && { together }) };
  const joint = await connectedPartners(turn.partner, tx);
  const choice = jointChoice(turn.partner, joint);
  const { problems, recipients } = checkRecipients(typedRecipients(values), turn.partner, choice);
  if (!recipients) return recipientsForm(turn, await keepDraft(tx, turn.draft, { values }), { problems, joint });
  const except = contextOf(turn.draft.body).invitation;
  const customers = await knownCustomers(parts.everyone, tx);
  const found = whatThereIs(customers, await tx.list(invitations), except)(recipients);
  if (found) return recipientsForm(turn, await keepDraft(tx, turn.draft, { values }), { joint, found });
  return page(turn, await keepDraft(tx, turn.draft, { values, context: { ...earlier, step: 'text' } }), tx, parts);
}

async function takeText(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const typed = { subject: turn.typed.subject ?? '', body: printable(turn.typed.body ?? '') };
  const link = await linkOf(turn.partner, togetherWith(turn.draft.body.values), tx);
  const { values: before, context } = turn.draft.body;
  const { note = '' } = turn.typed;
  const proposed = wordingOf(
    withoutWording(before),
    turn,
    link,
    await otherOf(togetherWith(turn.draft.body.values), tx),
  );
  const found = problemsOf(typed, turn, link);
  const isRight = found.subject === undefined && found.body === undefined;
  // A text that is right keeps the mark, so that it follows the choice of whom it is sent together with.
  const kept = isRight ? { subject: tidy(typed.subject), body: withMark(typed.body) } : typed;
  const marked = isRight ? { ...proposed, body: withMark(proposed.body) } : proposed;
  const values = { ...withWording(before, kept, marked), note };
  if (!isRight) return textForm(turn, await keepDraft(tx, turn.draft, { values }), typed, found);
  return page(turn, await keepDraft(tx, turn.draft, { values, context: { ...context, step: 'preview' } }), tx, parts);
}

/** What is wrong with the words, a thing a field. */
function problemsOf(
  { subject, body }: { readonly subject: string; readonly body: string },
  { partner }: Viewer,
  link: string | undefined,
): TextProblems {
  const wrong = checkSubject(subject, partner.legalName);
  if (body.trim() === '') return { subject: wrong, body: 'bodyMissing' };
  if (body.length > BODY_LIMIT) return { subject: wrong, body: 'bodyTooLong' };
  const finding = checkText(body, link, partner.domains);
  return { subject: wrong, body: finding?.problem, address: finding?.address };
}

/** The proposed words again, in place of what was edited. */
async function proposeAgain(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const values = withoutWording(turn.draft.body.values);
  const context = { ...turn.draft.body.context, step: 'text' };
  return page(turn, await keepDraft(tx, turn.draft, { values, context }), tx, parts);
}

async function goBack(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const { context } = turn.draft.body;
  const step = context.step === 'preview' ? 'text' : 'recipients';
  return page(turn, await keepDraft(tx, turn.draft, { context: { ...context, step } }), tx, parts);
}

/** Looks at everything once more, since the world may have changed under the form, and carries it out. */
async function finish(turn: DraftTurn, tx: Tx, parts: InvitationParts, way: 'server' | 'byHand'): Promise<Card> {
  const recipients = recipientsOf(turn.draft.body.values, turn);
  const context = contextOf(turn.draft.body);
  const link = await linkOf(turn.partner, togetherWith(turn.draft.body.values), tx);
  const wording = wordingOf(
    turn.draft.body.values,
    turn,
    link,
    await otherOf(togetherWith(turn.draft.body.values), tx),
  );
  if (context.step !== 'preview' || !recipients) return page(turn, turn.draft, tx, parts);
  const wrong = problemsOf(wording, turn, link);
  if (wrong.subject || wrong.body) return textForm(turn, turn.draft, wording, wrong);
  const customers = await knownCustomers(parts.everyone, tx);
  const found = whatThereIs(customers, await tx.list(invitations), context.invitation)(recipients);
  if (found) return recipientsForm(turn, turn.draft, { joint: await connectedPartners(turn.partner, tx), found });
  const canSend = parts.sendsMail && link !== undefined;
  if (way === 'server' && !canSend) return page(turn, turn.draft, tx, parts);
  await closeDraft(tx, turn.draft);
  const outcome = await submitInvitation(turn, tx, {
    ...{ way, context, recipients, wording, link },
    values: turn.draft.body.values,
  });
  if (outcome.stale) {
    const stale: Note = { tone: 'warning', text: turn.say('common.stale') };
    return invitationCard(turn, outcome.invitation, tx, parts, stale);
  }
  if (way === 'byHand' && link !== undefined) return byHandCard(turn, tx, outcome.invitation);
  const told = way === 'server' ? 'invitations.send.queued' : 'invitations.send.kept';
  const note: Note = { tone: 'good', text: turn.say(told, { name: recipients.companyName }) };
  return invitationCard(turn, outcome.invitation, tx, parts, link === undefined ? undefined : note);
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

/** A text of several lines without what cannot be seen. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
}

function foreignNote(viewer: Viewer, to: readonly string[]): Note | undefined {
  const address = foreignLooking(to, viewer.partner.market);
  return address ? { tone: 'warning', text: viewer.say('invitations.preview.foreign', { address }) } : undefined;
}
