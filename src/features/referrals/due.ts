import type { ClockTurn, Due } from '../../assistant/due.ts';
import { workingTimeOf } from '../../calendar/working-time.ts';
import { can } from '../../partner/capabilities.ts';
import { readPartner } from '../../partner/partner.ts';
import { people } from '../../partner/people.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { change, tell } from './change.ts';
import { type Referral, referrals } from './referral.ts';
import { type ClockStep, clockStep } from './rules/clock.ts';
import { expiryOf } from './rules/states.ts';

/** Days that pass on the cards, reminders, and the end after 14 days. */
export async function dueReferrals(now: Instant, reader: Reader): Promise<readonly Due[]> {
  const partner = await readPartner(reader);
  if (!can(partner, 'referrals')) return [];
  const time = workingTimeOf(partner);
  const due = (await reader.list(referrals)).flatMap((doc) => {
    const step = clockStep(doc.body, now, time);
    return step ? [{ id: doc.id, step }] : [];
  });
  return due.map(({ id, step }) => ({
    what: step.expire ? 'referral.expired' : step.remind ? 'referral.reminder' : 'referral.day',
    async apply(turn, tx) {
      const doc = await tx.get(referrals, id);
      const present = doc && clockStep(doc.body, now, time);
      if (!doc || !present) return;
      await (present.expire ? expire(turn, tx, doc, present) : goOn(turn, tx, doc, present));
    },
  }));
}

async function goOn(turn: ClockTurn, tx: Tx, doc: Doc<Referral>, { mark, remind }: ClockStep): Promise<void> {
  await tx.put(referrals, doc.id, { ...doc.body, clock: mark }, doc.version);
  if (remind === undefined) return;
  const key = expiryOf(doc.body) ? 'referrals.reminder.answer' : 'referrals.reminder.look';
  await tell(turn, tx, doc.id, await concerned(doc.body, tx), {
    tone: 'warning',
    key,
    params: { name: doc.body.companyName, count: mark.left ?? 0 },
  });
}

async function expire(turn: ClockTurn, tx: Tx, doc: Doc<Referral>, { mark }: ClockStep): Promise<void> {
  const { handoff } = doc.body;
  const lapsed = handoff?.state === 'waiting' && {
    handoff: { ...handoff, state: 'lapsed' as const, answeredAt: turn.now },
  };
  await change(
    turn,
    tx,
    doc,
    {
      ...doc.body,
      ...lapsed,
      status: 'Closed',
      substatus: 'Expired',
      closedAt: expiryOf(doc.body) ?? turn.now,
      clock: mark,
    },
    { what: 'referral.expired', fields: ['status'] },
  );
  await tell(turn, tx, doc.id, await concerned(doc.body, tx), {
    tone: 'attention',
    key: 'referrals.reminder.expired',
    params: { name: doc.body.companyName },
  });
}

/** Who has to know: whoever it waits for and whose it is; of what is nobody's, support, or else the managers. */
async function concerned({ owner, handoff }: Referral, reader: Reader): Promise<readonly string[]> {
  const waiting = handoff?.state === 'waiting' ? [handoff.to, handoff.from] : [];
  if (owner || waiting.length > 0) return [...(owner ? [owner] : []), ...waiting];
  const known = await reader.list(people);
  const having = (role: 'support' | 'manager'): readonly string[] =>
    known.filter(({ body }) => body.roles.includes(role)).map(({ id }) => id);
  const support = having('support');
  return support.length > 0 ? support : having('manager');
}
