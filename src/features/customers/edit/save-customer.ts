import type { Turn } from '../../../assistant/turn.ts';
import { queueNotice } from '../../../notices/outbox.ts';
import { openTask, tasks } from '../../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Customer, customers, withEvent } from '../customer.ts';
import { updateTask } from '../tasks/update-task.ts';
import { DETAIL_FIELDS } from './edit-values.ts';

/** Days until Partner Center should know of it. Our own number. */
const TASK_DAYS = 2;

/** Details that the account at Microsoft does not hold, or that cannot change there (update-customer-account-info). */
const OURS_ALONE: readonly string[] = ['prefix', 'domain', 'registrationNumber'];

/**
 * Keeps a changed customer: the record, the history, a task where Microsoft has to know of it as well, and word to a
 * new owner. `task` tells whether one was opened.
 */
export async function saveCustomer(
  turn: Turn,
  tx: Tx,
  before: Doc<Customer>,
  changed: Customer,
  fields: readonly string[],
): Promise<{ customer: Doc<Customer>; task: boolean }> {
  const record = { kind: customers.name, id: before.id };
  const event = { at: turn.now, by: turn.personId, what: 'changed', fields } as const;
  const customer = await tx.put(customers, before.id, withEvent(changed, event), before.version);
  tx.record({ who: turn.personId, what: 'customer.changed', record, fields });
  if (fields.includes('owner') && changed.owner !== turn.personId) {
    const note = { tone: 'accent', key: 'customers.edit.ownerTold', params: { name: turn.personName } } as const;
    await queueNotice(tx, turn, { to: changed.owner, about: record, note });
  }
  const needed = changed.status === 'active' && fields.some(isAtMicrosoft);
  if (!needed || (await hasOpenTask(tx, before.id))) return { customer, task: false };
  const due = plusDays(dayOf(turn.now, turn.partner.timeZone), TASK_DAYS);
  await openTask(turn, tx, { what: updateTask.name, record, owner: turn.personId, due });
  return { customer, task: true };
}

/** The values of an open task are read when it is carried out, so one is enough for several changes. */
async function hasOpenTask(tx: Tx, customer: string): Promise<boolean> {
  return (await tx.list(tasks)).some(
    ({ body }) => body.what === updateTask.name && body.record.id === customer && body.state === 'open',
  );
}

function isAtMicrosoft(field: string): boolean {
  return DETAIL_FIELDS.some((id) => id === field) && !OURS_ALONE.includes(field);
}
