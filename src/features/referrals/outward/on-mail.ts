import type { ClockTurn } from '../../../assistant/due.ts';
import type { MailStep } from '../../../mail/mail.ts';
import { partnerDay } from '../../../partner/partner-day.ts';
import type { Tx } from '../../../store/port.ts';
import { change, tell } from '../change.ts';
import { referrals } from '../referral.ts';
import type { Outward } from '../rules/outward.ts';

/** Follows the mail of a hand-over: sent, it waits for their answer; else it is prepared again, and the sender is told. */
export async function followOutwardMail(turn: ClockTurn, tx: Tx, step: MailStep): Promise<void> {
  if (step.about.kind !== referrals.name) return;
  const doc = await tx.get(referrals, step.about.id);
  const outward = doc?.body.outward;
  if (!doc || outward?.mail?.id !== step.mail || outward.state !== 'sending') return;
  const { state, mail } = step;
  if (state === 'queued' || state === 'sending') return;
  const refused = step.refused !== undefined && step.refused.length > 0;
  const outcome = state === 'sent' && refused ? 'failed' : state;
  if (outcome === 'sent') {
    const sentOn = await partnerDay(turn.now, tx);
    const next: Outward = { ...outward, state: 'waiting', sentOn };
    await change(turn, tx, doc, { ...doc.body, outward: next }, { what: 'referral.outwardSent', fields: ['outward'] });
    return;
  }
  const fault = { id: mail, outcome, ...(step.reason && { reason: step.reason }) };
  const next: Outward = { ...outward, state: 'prepared', mail: fault };
  const facts = { mail, ...(step.reason && { reason: step.reason }) };
  await change(
    turn,
    tx,
    doc,
    { ...doc.body, outward: next },
    { what: 'referral.outwardFailed', fields: ['outward'], facts },
  );
  const params = { name: doc.body.companyName, company: outward.company };
  await tell(turn, tx, doc.id, [outward.from], { tone: 'attention', key: `outward.told.${outcome}`, params });
}
