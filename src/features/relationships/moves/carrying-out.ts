import type { Turn } from '../../../assistant/turn.ts';
import { can } from '../../../partner/capabilities.ts';
import { people } from '../../../partner/people.ts';
import { openTask, type PartnerCenterTask } from '../../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Around, customersOf } from '../around.ts';
import { type Ending, endings } from '../ending.ts';
import type { Checklist } from '../rules/checklist.ts';
import { move, tell } from './moves.ts';

/** Days until the task for Partner Center is due. Our own number. */
const TASK_DAYS = 2;

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
