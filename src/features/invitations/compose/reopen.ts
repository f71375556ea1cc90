import { startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, onRecord } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Turn } from '../../../assistant/turn.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { invitationCard, notNow } from '../invitation-card.ts';
import { linkOf } from '../link/link-of.ts';
import { byHandCard } from '../mail/by-hand.ts';
import { INVITERS, type InvitationParts } from '../parts.ts';
import { allows, type InvitationAction } from '../rules/states.ts';
import { COMPOSE, contextJson, type Step, valuesOf } from './compose-values.ts';
import { showPage } from './show-page.ts';

/** Buttons that lead from an invitation back into the form: send a draft, change it, send it once more. */
export const reopenActions = (parts: InvitationParts): readonly CardAction[] => {
  const action = (verb: string, wanted: InvitationAction, step: Step): CardAction =>
    onRecord(invitations, {
      ...{ verb, who: INVITERS, capability: 'inviteCustomer' },
      async handle(turn, tx) {
        if (allows(turn.record.body.state, wanted))
          return { card: await reopen(turn, tx, turn.record, parts, { step, again: wanted === 'resend' }) };
        return { card: await invitationCard(turn, turn.record, tx, parts, notNow(turn)) };
      },
    });
  return [
    action('invitation.send.draft', 'send', 'preview'),
    action('invitation.change', 'change', 'recipients'),
    action('invitation.resend', 'resend', 'preview'),
  ];
};

/** Opens the form with an invitation in it. Where nothing can be sent by a server, once more means by hand. */
export async function reopen(
  turn: Turn,
  tx: Tx,
  invitation: Doc<Invitation>,
  parts: InvitationParts,
  { step, again }: { readonly step: Step; readonly again: boolean },
): Promise<Card> {
  const link = await linkOf(turn.partner, invitation.body.partnershipId, tx);
  if (again && !parts.sendsMail && link !== undefined) return byHandCard(turn, tx, invitation);
  const { id, version, body } = invitation;
  const { customerId: customer } = body;
  const context = contextJson({ step, invitation: id, version, again, ...(customer && { customer }) });
  return showPage(turn, await startDraft(turn, tx, { name: COMPOSE, values: valuesOf(body), context }), tx, parts);
}
