import type { ClockTurn } from '../../../assistant/due.ts';
import type { MailStep } from '../../../mail/mail.ts';
import { queueNotice } from '../../../notices/outbox.ts';
import type { Tx } from '../../../store/port.ts';
import { type InvitationState, invitations, type Sending } from '../invitation.ts';
import { isOneOfMany } from '../many/batch-work.ts';

/**
 * Follows a mail of ours, step by step and in the transaction of each step. An invitation that somebody closed in the
 * meantime (accepted, say) keeps its state and only notes what became of the mail.
 */
export async function followMail(turn: ClockTurn, tx: Tx, step: MailStep): Promise<void> {
  if (step.about.kind !== invitations.name) return;
  const doc = await tx.get(invitations, step.about.id);
  if (!doc) return;
  const { state: to, reason, refused } = step;
  const isUnderWay = doc.body.state === 'queued' || doc.body.state === 'sending';
  const state: InvitationState = isUnderWay ? to : doc.body.state;
  const ended = to === 'sent' || to === 'failed' || to === 'unsure';
  const sendings = doc.body.sendings.map((sending): Sending => {
    if (sending.mail !== step.mail) return sending;
    const { reason: _earlier, ...rest } = sending;
    return {
      ...rest,
      ...(ended && { outcome: to, ...(to !== 'failed' && { at: turn.now }) }),
      ...(reason && { reason }),
      ...(refused && { refused }),
    };
  });
  const { reminded: _reminded, hushed: _hushed, closedAt, ...kept } = doc.body;
  const body = to === 'sent' && isUnderWay ? kept : doc.body;
  await tx.put(
    invitations,
    doc.id,
    { ...body, ...(closedAt && !isUnderWay && { closedAt }), state, sendings },
    doc.version,
  );
  if (!ended) return;
  const record = { kind: invitations.name, id: doc.id };
  tx.record({
    ...{ who: 'system', what: `invitation.${to}`, record },
    facts: { mail: step.mail, ...(reason && { reason }), ...(refused && { refused: refused.length }) },
  });
  const by = sendings.find(({ mail }) => mail === step.mail)?.by ?? doc.body.invitedBy;
  if (to === 'sent' && !refused) return;
  // Of many, the card of all of them tells at the end which failed.
  if (to !== 'sent' && (await isOneOfMany(tx, doc.id))) return;
  const key = to === 'sent' ? 'invitations.notice.partly' : (`invitations.notice.${to}` as const);
  await queueNotice(tx, turn, { to: by, about: record, note: { tone: 'attention', key, params: {} } });
}
