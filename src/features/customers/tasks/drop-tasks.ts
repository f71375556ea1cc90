import { tasks } from '../../../partnercenter/task.ts';
import type { Tx } from '../../../store/port.ts';

/** Tasks that only bring a customer to Microsoft, or its Microsoft ID back. */
const UNTIL_IT_EXISTS: readonly string[] = ['customer.create', 'customer.request', 'customer.identify'];

/** Drops what need not be done any more for customers that exist at Microsoft; by default their id is known as well. */
export async function dropTasks(tx: Tx, customers: ReadonlySet<string>, kinds = UNTIL_IT_EXISTS): Promise<void> {
  if (customers.size === 0) return;
  for (const { id, version, body } of await tx.list(tasks)) {
    if (customers.has(body.record.id) && body.state === 'open' && kinds.includes(body.what))
      await tx.put(tasks, id, { ...body, state: 'dropped' }, version);
  }
}
