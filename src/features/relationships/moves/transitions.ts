import type { ClockTurn } from '../../../assistant/due.ts';
import type { Turn } from '../../../assistant/turn.ts';
import { can } from '../../../partner/capabilities.ts';
import { readPartner } from '../../../partner/partner.ts';
import { people } from '../../../partner/people.ts';
import { openTask, type PartnerCenterTask, tasks } from '../../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import { HOUR, type Instant, plus } from '../../../shared/instant.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Around, ballotOf, customersOf, decidersOf } from '../around.ts';
import { type Approval, type Ending, endings, type Sending } from '../ending.ts';
import type { Checklist } from '../rules/checklist.ts';
import { voiceLeft } from '../rules/deciders.ts';
import type { Rejection } from '../rules/reasons.ts';
import { readEndingSettings } from '../settings/settings-store.ts';
import { customerShows, move, tell } from './moves.ts';

/** Days until the task for Partner Center is due. Our own number. */
const TASK_DAYS = 2;

/**
 * How many have to approve the end for a customer, as its tags and the rules are now. A request keeps the highest that held
 * when it was begun, sent or approved: whoever asks may also change the customer's tags.
 */
export async function neededFor(id: string, tx: Tx, around: Around): Promise<number> {
  const { tag } = await readEndingSettings(tx);
  const customer = await customersOf(around).find(id, tx);
  const tagged = tag !== '' && (customer?.tags ?? []).some((each) => each.toLowerCase() === tag.toLowerCase());
  return tagged ? 2 : 1;
}

/** The request goes to everybody who may decide; or waits for the day from which its open items can be settled. */
export async function send(
  turn: Turn,
  tx: Tx,
  doc: Doc<Ending>,
  waitUntil: string | undefined,
  around: Around,
): Promise<Doc<Ending>> {
  const ending = doc.body;
  if (waitUntil) {
    return move(
      turn,
      tx,
      doc,
      { state: 'waiting', waitUntil },
      { what: 'relationship.waiting', facts: { until: waitUntil } },
    );
  }
  const needed = Math.max(ending.needed, await neededFor(ending.customer, tx, around));
  const { escalatedAt: _escalated, remindedAt: _reminded, called: _called, handedOver: _handed, ...rest } = ending;
  const deciding = await decidersOf({ ...rest, needed }, turn.now, tx, around);
  const sending: Sending = {
    at: turn.now,
    reason: ending.reason,
    details: ending.details,
    ...(ending.wishedFor && { wishedFor: ending.wishedFor }),
    checklist: ending.checklist,
  };
  const again = ending.sendings.length > 0;
  const sent: Ending = {
    ...rest,
    state: 'asked',
    needed,
    approvals: [],
    asked: deciding,
    sendings: [...ending.sendings, sending],
  };
  const put = await tx.put(endings, doc.id, sent, doc.version);
  tx.record({
    who: turn.personId,
    what: 'relationship.sent',
    record: { kind: endings.name, id: doc.id },
    facts: { state: 'asked', needed, asked: deciding, customer: ending.customer },
  });
  await customerShows(tx, sent);
  const key = again ? 'relationships.told.askedAgain' : 'relationships.told.asked';
  await tell(turn, tx, put, deciding, { tone: 'accent', key, params: { name: turn.personName } });
  return put;
}

/**
 * One approval more, beside those that still count; what no longer counts is left to the history. The last one that is
 * needed starts the time in which it can be stopped.
 */
export async function approve(turn: Turn, tx: Tx, doc: Doc<Ending>, around: Around): Promise<Doc<Ending>> {
  const { voices, counted } = await ballotOf(doc.body, turn.now, tx, around);
  const whose = voiceLeft(turn.personId, voices, counted);
  if (!whose) throw new Error('whoever cannot approve is refused before');
  const stoodIn = whose !== turn.personId && { for: whose };
  const approvals: readonly Approval[] = [...counted, { by: turn.personId, at: turn.now, ...stoodIn }];
  const needed = Math.max(doc.body.needed, await neededFor(doc.body.customer, tx, around));
  const params = { name: turn.personName };
  const facts = { approvals: approvals.length, needed, ...stoodIn };
  if (approvals.length < needed) {
    const moved = await move(turn, tx, doc, { approvals, needed }, { what: 'relationship.approved', facts });
    await tell(turn, tx, moved, [doc.body.requester], { tone: 'accent', key: 'relationships.told.first', params });
    return moved;
  }
  const { coolingHours } = await readEndingSettings(tx);
  const change: Partial<Ending> =
    coolingHours > 0 ? { state: 'cooling', coolUntil: plus(turn.now, coolingHours * HOUR) } : { state: 'checking' };
  const moved = await move(
    turn,
    tx,
    doc,
    { approvals, needed, decidedAt: turn.now, ...change },
    { what: 'relationship.approved', facts: { ...facts, hours: coolingHours } },
  );
  const key = coolingHours > 0 ? 'relationships.told.approved' : 'relationships.told.approvedNow';
  await tell(turn, tx, moved, [doc.body.requester], { tone: 'good', key, params });
  return moved;
}

/**
 * No, with a reason: final. Or not yet: back to the requester with what should be changed. The history, which is never
 * erased, has the reason of the list alone: words of their own can name people, and stand in the request.
 */
export async function turnDown(
  turn: Turn,
  tx: Tx,
  doc: Doc<Ending>,
  how: 'reject' | 'return',
  why: { readonly text: string; readonly reason?: Rejection },
): Promise<Doc<Ending>> {
  const rejected = how === 'reject';
  const remark = { ...why, by: turn.personId, at: turn.now };
  const moved = await move(
    turn,
    tx,
    doc,
    rejected
      ? { state: 'rejected', remark, decidedAt: turn.now, closedAt: turn.now }
      : { state: 'changes', remark, approvals: [] },
    {
      what: rejected ? 'relationship.rejected' : 'relationship.returned',
      ...(why.reason && { facts: { reason: why.reason } }),
    },
  );
  await tell(turn, tx, moved, [doc.body.requester], {
    tone: rejected ? 'attention' : 'warning',
    key: rejected ? 'relationships.told.rejected' : 'relationships.told.returned',
    params: { name: turn.personName },
  });
  return moved;
}

/** The requester takes it back. Those who were asked see it on their cards; nobody needs a message for that. */
export async function withdraw(turn: Turn, tx: Tx, doc: Doc<Ending>): Promise<Doc<Ending>> {
  return move(turn, tx, doc, { state: 'withdrawn', closedAt: turn.now }, { what: 'relationship.withdrawn' });
}

/** Stopped after the approval (or left behind): the customer stays, or is active again, and the task is dropped. */
export async function stop(turn: Turn, tx: Tx, doc: Doc<Ending>, text: string, around: Around): Promise<Doc<Ending>> {
  const { state, task, customer, requester, approvals } = doc.body;
  if (state === 'ending') {
    const open = task ? await tx.get(tasks, task) : undefined;
    if (open?.body.state === 'open') await tx.put(tasks, open.id, { ...open.body, state: 'dropped' }, open.version);
    if ((await customersOf(around).find(customer, tx))?.status === 'ending')
      await customersOf(around).change(turn, tx, customer, 'active');
  }
  const remark = { text, by: turn.personId, at: turn.now };
  const moved = await move(
    turn,
    tx,
    doc,
    { state: 'stopped', remark, closedAt: turn.now },
    { what: 'relationship.stopped' },
  );
  await tell(turn, tx, moved, [requester, ...approvals.map(({ by }) => by)], {
    tone: 'warning',
    key: 'relationships.told.stopped',
    params: { name: turn.personName },
  });
  return moved;
}

/** The checklist holds once more: the customer is `ending`, and somebody gets the task in Partner Center. */
export async function carryOut(
  turn: Turn,
  tx: Tx,
  doc: Doc<Ending>,
  checklist: Checklist,
  around: Around,
): Promise<Doc<Ending>> {
  const { customer } = doc.body;
  const owner = await responsible(doc.body, tx, around);
  await customersOf(around).change(turn, tx, customer, 'ending');
  const task = await openTask(turn, tx, {
    what: can(turn.partner, 'endRelationship') ? 'relationship.end' : 'relationship.end.provider',
    record: { kind: endings.name, id: doc.id },
    owner,
    due: plusDays(dayOf(turn.now, turn.partner.timeZone), TASK_DAYS),
  });
  const moved = await move(
    turn,
    tx,
    doc,
    { state: 'ending', checklist, task: task.id },
    { what: 'relationship.confirmed', facts: { task: task.id, customer } },
  );
  await tell(turn, tx, moved, [owner], { tone: 'accent', key: 'relationships.told.task' });
  return moved;
}

/** Whoever looks after the customer, as long as they may do such work; else the requester. */
export async function responsible(ending: Ending, tx: Pick<Tx, 'get' | 'list'>, around: Around): Promise<string> {
  const owner = (await customersOf(around).find(ending.customer, tx))?.owner ?? '';
  const roles = owner ? ((await tx.get(people, owner))?.body.roles ?? []) : [];
  return roles.includes('staff') || roles.includes('manager') ? owner : ending.requester;
}

/** It is done at Microsoft: the customer is `ended`, read only. */
export async function finish(turn: Turn, tx: Tx, task: Doc<PartnerCenterTask>, around: Around): Promise<void> {
  const doc = await tx.get(endings, task.body.record.id);
  if (doc?.body.state !== 'ending' || !task.body.result) return;
  const { date } = task.body.result;
  if ((await customersOf(around).find(doc.body.customer, tx))?.status === 'ending')
    await customersOf(around).change(turn, tx, doc.body.customer, 'ended');
  const moved = await move(
    turn,
    tx,
    doc,
    { state: 'ended', endedOn: date, closedAt: turn.now },
    { what: 'relationship.ended', facts: { date, task: task.id } },
  );
  const concerned = [doc.body.requester, ...doc.body.approvals.map(({ by }) => by)];
  await tell(turn, tx, moved, concerned, { tone: 'good', key: 'relationships.told.ended' });
}

/** The time to stop it is over: the requester goes through the checklist once more. */
export async function coolOff(turn: ClockTurn, tx: Tx, doc: Doc<Ending>): Promise<void> {
  const moved = await move(turn, tx, doc, { state: 'checking' }, { what: 'relationship.cooledOff' });
  await tell(turn, tx, moved, [doc.body.requester], { tone: 'warning', key: 'relationships.told.check' });
}

/** The day has come from which the open items can be settled. */
export async function wake(turn: ClockTurn, tx: Tx, doc: Doc<Ending>): Promise<void> {
  const moved = await move(turn, tx, doc, { state: 'preparing' }, { what: 'relationship.awoken' });
  await tell(turn, tx, moved, [doc.body.requester], { tone: 'accent', key: 'relationships.told.awake' });
}

/** The partner's calendar day at a moment. */
export async function partnerDay(now: Instant, reader: Pick<Tx, 'get' | 'list'>): Promise<string> {
  return dayOf(now, (await readPartner(reader)).timeZone);
}
