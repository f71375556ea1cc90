import type { Turn } from '../../assistant/turn.ts';
import { can } from '../../partner/capabilities.ts';
import { openTask } from '../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../shared/day.ts';
import type { Tx } from '../../store/port.ts';
import { createTask } from './create-task.ts';
import { customers, withEvent } from './customer.ts';
import { customerOf, updatedBy } from './imported.ts';
import { requestTask } from './request-task.ts';
import type { Verdict } from './rules/table/plan-import.ts';

/** Days until what is not at Microsoft yet should be. Our own number; many at once take longer than one. */
const TASK_DAYS = 7;

/** Records what is new and what changed, all in the one transaction; the rest of the plan is left alone. */
export async function applyImport(
  turn: Turn,
  tx: Tx,
  plan: readonly Verdict[],
): Promise<{ added: number; changed: number }> {
  let added = 0;
  let changed = 0;
  for (const verdict of plan) {
    if (verdict.kind === 'new') {
      await add(turn, tx, verdict);
      added++;
    } else if (verdict.kind === 'changed') {
      await change(turn, tx, verdict);
      changed++;
    }
  }
  return { added, changed };
}

async function add(turn: Turn, tx: Tx, { row }: Verdict): Promise<void> {
  if (!row) return;
  const record = { kind: customers.name, id: turn.newId() };
  const customer = customerOf(turn, row.values);
  await tx.put(customers, record.id, customer, 0);
  tx.record({ who: turn.personId, what: 'customer.imported', record, facts: { line: row.line } });
  if (customer.status !== 'prepared') return;
  const due = plusDays(dayOf(turn.now, turn.partner.timeZone), TASK_DAYS);
  const what = can(turn.partner, 'createCustomer') ? createTask.name : requestTask.name;
  await openTask(turn, tx, { what, record, owner: turn.personId, due });
}

async function change(turn: Turn, tx: Tx, { row, customer, fields = [] }: Verdict): Promise<void> {
  if (!row || !customer) return;
  const event = { at: turn.now, by: turn.personId, what: 'changed', fields } as const;
  const body = withEvent(updatedBy(turn, customer.body, row.values), event);
  await tx.put(customers, customer.id, body, customer.version);
  const record = { kind: customers.name, id: customer.id };
  tx.record({ who: turn.personId, what: 'customer.changed', record, fields, facts: { line: row.line } });
}
