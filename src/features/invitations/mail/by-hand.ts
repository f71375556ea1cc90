import { closeDraft, type Draft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onRecord } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { mailtoLink } from '../../../mail/mailto.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { invitationOf } from '../find/find-invitation.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { invitationCard } from '../invitation-card.ts';
import { linkOf } from '../link/link-of.ts';
import { INVITERS, type InvitationParts } from '../parts.ts';
import { withLink } from '../rules/link.ts';
import { allows } from '../rules/states.ts';
import { confirmSent } from './confirm.ts';

const FORM = 'invitation.byHand';

/** "I send it myself" on an invitation: the text to copy, the way into the own mail program, and the word that it was sent. */
export const openByHand = (parts: InvitationParts): CardAction =>
  onRecord(invitations, {
    ...{ verb: 'invitation.byHand', who: INVITERS, capability: 'inviteCustomer' },
    async handle(turn, tx) {
      const link = await linkOf(turn.partner, turn.record.body.partnershipId, tx);
      if (link === undefined || !allows(turn.record.body.state, 'confirm'))
        return { card: await invitationCard(turn, turn.record, tx, parts) };
      return { card: await byHandCard(turn, tx, turn.record) };
    },
  });

export const byHandForm = (parts: InvitationParts): Form => ({
  name: FORM,
  async render(viewer, draft, reader) {
    const invitation = await invitationOf(draft, reader);
    return invitation.version === draft.body.context.version
      ? wordsToCopy(viewer, draft, invitation, reader)
      : invitationCard(viewer, invitation, reader, parts);
  },
});

/** "I have sent it": counts from now. */
export const confirmByHand = (parts: InvitationParts): CardAction =>
  onDraft(FORM, {
    verb: 'invitation.byHand.sent',
    who: INVITERS,
    async handle(turn, tx) {
      await closeDraft(tx, turn.draft);
      const invitation = await invitationOf(turn.draft, tx);
      const isSame = invitation.version === turn.draft.body.context.version;
      if (!isSame || !allows(invitation.body.state, 'confirm')) {
        const note = { tone: 'warning' as const, text: turn.say('common.stale') };
        return { card: await invitationCard(turn, invitation, tx, parts, note) };
      }
      const sent = await confirmSent(turn, tx, invitation);
      const note = { tone: 'good' as const, text: turn.say('invitations.byHand.done') };
      return { card: await invitationCard(turn, sent, tx, parts, note) };
    },
  });

/** Opens the card with the words to copy. */
export async function byHandCard(turn: Turn, tx: Tx, invitation: Doc<Invitation>): Promise<Card> {
  const context = { invitation: invitation.id, version: invitation.version };
  return wordsToCopy(turn, await startDraft(turn, tx, { name: FORM, context }), invitation, tx);
}

async function wordsToCopy(
  { say, locale, partner }: Viewer,
  draft: Doc<Draft>,
  { id, body: invitation }: Doc<Invitation>,
  reader: Reader,
): Promise<Card> {
  const link = await linkOf(partner, invitation.partnershipId, reader);
  const body = withLink(invitation.body, link);
  const mailto = mailtoLink({ ...invitation, body });
  const field = (name: 'to' | 'cc' | 'subject' | 'body', value: string): FormField => ({
    ...{ id: name, label: say(`invitations.field.${name}`), value },
    kind: name === 'body' ? 'multiline' : 'text',
    maxLength: 6000,
  });
  return formCard({
    locale,
    title: say('invitations.byHand.title', { name: invitation.companyName }),
    intro: say(mailto?.withBody ? 'invitations.byHand.intro' : 'invitations.byHand.introPaste'),
    fields: [
      field('to', invitation.to.join(', ')),
      ...(invitation.cc.length > 0 ? [field('cc', invitation.cc.join(', '))] : []),
      field('subject', invitation.subject),
      field('body', body),
    ],
    buttons: [
      ...(mailto ? [{ title: say('invitations.byHand.open'), url: mailto.url }] : []),
      {
        ...{ title: say('invitations.byHand.sent'), verb: 'invitation.byHand.sent', data: ofDraft(draft) },
        ...{ ignoresInputs: true, style: 'positive' },
      },
      {
        ...{ title: say('invitations.byHand.later'), verb: 'record.open', ignoresInputs: true },
        data: { kind: invitations.name, record: id },
      },
    ],
  });
}
