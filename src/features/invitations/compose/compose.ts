import { keepDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn } from '../../../assistant/turn.ts';
import { tidy } from '../../../catalogue/tidy.ts';
import type { Tx } from '../../../store/port.ts';
import { connectedPartners, jointChoice } from '../link/together.ts';
import { INVITERS, type InvitationParts } from '../parts.ts';
import { checkRecipients } from '../rules/check-recipients.ts';
import { checkWording } from '../rules/check-wording.ts';
import { withMark } from '../rules/link.ts';
import { alreadyThere } from './already-there.ts';
import { COMPOSE, contextOf, typedRecipients } from './compose-values.ts';
import { finish } from './finish.ts';
import { hearRecipients } from './hear.ts';
import { recipientsForm } from './recipients-page.ts';
import { showPage } from './show-page.ts';
import { textForm } from './text-page.ts';
import { withoutWording, withWording, wordingOf } from './wording.ts';

/** The form, page by page, shown again at any time from its draft. */
export const composeForm = (parts: InvitationParts): Form => ({
  name: COMPOSE,
  render: (viewer, draft, reader) => showPage(viewer, draft, reader, parts),
  hear: async (turn, _draft, said) => hearRecipients(turn, said),
});

/** Its buttons: on to the next page, back, the proposed words again, and the two ways to end it. */
export const composeActions = (parts: InvitationParts): readonly CardAction[] => {
  const action = (name: string, handle: (turn: DraftTurn, tx: Tx) => Promise<Card>): CardAction =>
    onDraft(COMPOSE, {
      ...{ verb: `invitation.send.${name}`, who: INVITERS, capability: 'inviteCustomer' },
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

async function takeRecipients(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const { company = '', to = '', cc = '', language = '', replyTo = '' } = turn.typed;
  const { values: before, context: earlier } = turn.draft.body;
  const { country = before.country ?? '', together = before.together ?? '' } = turn.typed;
  const values = { ...before, company, to, cc, language, replyTo, country, ...(together && { together }) };
  const joint = await connectedPartners(turn.partner, tx);
  const choice = jointChoice(turn.partner, joint);
  const { problems, recipients } = checkRecipients(typedRecipients(values), turn.partner, choice);
  if (!recipients) return recipientsForm(turn, await keepDraft(tx, turn.draft, { values }), { problems, joint });
  const found = await alreadyThere(recipients, contextOf(turn.draft.body).invitation, tx, parts);
  if (found) return recipientsForm(turn, await keepDraft(tx, turn.draft, { values }), { joint, found });
  return showPage(turn, await keepDraft(tx, turn.draft, { values, context: { ...earlier, step: 'text' } }), tx, parts);
}

async function takeText(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const typed = { subject: turn.typed.subject ?? '', body: printable(turn.typed.body ?? '') };
  const { values: before, context } = turn.draft.body;
  const { note = '' } = turn.typed;
  const { wording: proposed, link } = await wordingOf(withoutWording(before), turn, tx);
  const wrong = checkWording(typed, link, turn.partner);
  if (wrong) {
    const values = { ...withWording(before, typed, proposed), note };
    return textForm(turn, await keepDraft(tx, turn.draft, { values }), typed, wrong);
  }
  // A text that is right keeps the mark, so that it follows the choice of whom it is sent together with.
  const kept = { subject: tidy(typed.subject), body: withMark(typed.body) };
  const values = { ...withWording(before, kept, { ...proposed, body: withMark(proposed.body) }), note };
  return showPage(
    turn,
    await keepDraft(tx, turn.draft, { values, context: { ...context, step: 'preview' } }),
    tx,
    parts,
  );
}

/** The proposed words again, in place of what was edited. */
async function proposeAgain(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const values = withoutWording(turn.draft.body.values);
  const context = { ...turn.draft.body.context, step: 'text' };
  return showPage(turn, await keepDraft(tx, turn.draft, { values, context }), tx, parts);
}

async function goBack(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const { context } = turn.draft.body;
  const step = context.step === 'preview' ? 'text' : 'recipients';
  return showPage(turn, await keepDraft(tx, turn.draft, { context: { ...context, step } }), tx, parts);
}

/** A text of several lines without what cannot be seen. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
}
