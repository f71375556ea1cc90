import { closeDraft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn } from '../../../assistant/turn.ts';
import type { Tx } from '../../../store/port.ts';
import { invitationCard } from '../invitation-card.ts';
import { connectedPartners } from '../link/together.ts';
import { byHandCard } from '../mail/by-hand.ts';
import type { InvitationParts } from '../parts.ts';
import { checkWording } from '../rules/check-wording.ts';
import { alreadyThere } from './already-there.ts';
import { contextOf, recipientsOf } from './compose-values.ts';
import { recipientsForm } from './recipients-page.ts';
import { showPage } from './show-page.ts';
import { submitInvitation } from './submit.ts';
import { textForm } from './text-page.ts';
import { wordingOf } from './wording.ts';

/** Looks at everything once more, since the world may have changed under the form, and carries it out. */
export async function finish(turn: DraftTurn, tx: Tx, parts: InvitationParts, way: 'server' | 'byHand'): Promise<Card> {
  const { values } = turn.draft.body;
  const recipients = recipientsOf(values, turn);
  const context = contextOf(turn.draft.body);
  if (context.step !== 'preview' || !recipients) return showPage(turn, turn.draft, tx, parts);
  const { wording, link } = await wordingOf(values, turn, tx);
  const wrong = checkWording(wording, link, turn.partner);
  if (wrong) return textForm(turn, turn.draft, wording, wrong);
  const found = await alreadyThere(recipients, context.invitation, tx, parts);
  if (found) return recipientsForm(turn, turn.draft, { joint: await connectedPartners(turn.partner, tx), found });
  const canSend = parts.sendsMail && link !== undefined;
  if (way === 'server' && !canSend) return showPage(turn, turn.draft, tx, parts);
  await closeDraft(tx, turn.draft);
  const outcome = await submitInvitation(turn, tx, { way, context, recipients, wording, link, values });
  if (outcome.stale) {
    const stale: Note = { tone: 'warning', text: turn.say('common.stale') };
    return invitationCard(turn, outcome.invitation, tx, parts, stale);
  }
  if (way === 'byHand' && link !== undefined) return byHandCard(turn, tx, outcome.invitation);
  const told = way === 'server' ? 'invitations.send.queued' : 'invitations.send.kept';
  const note: Note = { tone: 'good', text: turn.say(told, { name: recipients.companyName }) };
  return invitationCard(turn, outcome.invitation, tx, parts, link === undefined ? undefined : note);
}
