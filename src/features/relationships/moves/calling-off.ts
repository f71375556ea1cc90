import type { Turn } from '../../../assistant/turn.ts';
import { tasks } from '../../../partnercenter/task.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Around, customersOf } from '../around.ts';
import type { Ending } from '../ending.ts';
import { move, tell } from './moves.ts';

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
