import { type CardAction, type Note, onRecord } from '../../../assistant/feature.ts';
import type { RecordTurn } from '../../../assistant/turn.ts';
import { withdrawMail } from '../../../mail/mail.ts';
import type { Tx } from '../../../store/port.ts';
import { type Invitation, invitations, type Sending } from '../invitation.ts';
import { invitationCard, notNow } from '../invitation-card.ts';
import { confirmUnsure } from '../mail/confirm.ts';
import { noteInBatch } from '../many/batch-work.ts';
import { INVITERS, type InvitationParts } from '../parts.ts';
import { allows, type InvitationAction } from '../rules/states.ts';

type Change = (turn: RecordTurn<Invitation>, tx: Tx) => Promise<Note>;

/** Buttons that change an invitation with one press: cancel, stop reminding, "it did arrive". */
export const onePressActions = (parts: InvitationParts): readonly CardAction[] => {
  const action = (verb: string, wanted: InvitationAction, change: Change): CardAction =>
    onRecord(invitations, {
      verb,
      who: INVITERS,
      async handle(turn, tx) {
        const { record } = turn;
        const note = allows(record.body.state, wanted) ? await change(turn, tx) : notNow(turn);
        return { card: await invitationCard(turn, (await tx.get(invitations, record.id)) ?? record, tx, parts, note) };
      },
    });
  return [
    action('invitation.cancel', 'cancel', cancel),
    action('invitation.hush', 'hush', hush),
    action('invitation.confirm', 'confirm', confirm),
  ];
};

/** Stops waiting for it. What still lies in the outbox is taken back; what has left keeps working, and the card says so. */
async function cancel(turn: RecordTurn<Invitation>, tx: Tx): Promise<Note> {
  const { id, version, body } = turn.record;
  const last = body.sendings.at(-1);
  const isQueued = body.state === 'queued' && last?.mail !== undefined;
  if (isQueued && last.mail && !(await withdrawMail(tx, last.mail))) return notNow(turn);
  const sendings = body.sendings.map(
    (sending): Sending => (isQueued && sending === last ? { ...sending, outcome: 'withdrawn' } : sending),
  );
  await tx.put(invitations, id, { ...body, state: 'cancelled', sendings, closedAt: turn.now }, version);
  if (isQueued) await noteInBatch(turn, tx, id, { state: 'takenBack' });
  tx.record({
    ...{ who: turn.personId, what: 'invitation.cancelled', record: { kind: invitations.name, id } },
    facts: { from: body.state },
  });
  const hasLeft = sendings.some(({ outcome }) => outcome !== 'withdrawn' && outcome !== 'failed');
  return hasLeft
    ? { tone: 'warning', text: turn.say('invitations.cancel.linkWorks') }
    : { tone: 'good', text: turn.say('invitations.cancel.done') };
}

async function hush(turn: RecordTurn<Invitation>, tx: Tx): Promise<Note> {
  const { id, version, body } = turn.record;
  await tx.put(invitations, id, { ...body, hushed: true }, version);
  tx.record({ who: turn.personId, what: 'invitation.hushed', record: { kind: invitations.name, id } });
  return { tone: 'good', text: turn.say('invitations.hush.done') };
}

async function confirm(turn: RecordTurn<Invitation>, tx: Tx): Promise<Note> {
  if (turn.record.body.state !== 'unsure') return notNow(turn);
  await confirmUnsure(turn, tx, turn.record);
  return { tone: 'good', text: turn.say('invitations.byHand.done') };
}
