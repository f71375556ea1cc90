import type { InvitationBook } from '../../../assistant/invitation-book.ts';
import type { Turn } from '../../../assistant/turn.ts';
import { can } from '../../../partner/capabilities.ts';
import { openTask } from '../../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Tx } from '../../../store/port.ts';
import { type Customer, customers, withEvent } from '../customer.ts';
import type { Verdict } from '../rules/table/plan-import.ts';
import { createTask } from '../tasks/create-task.ts';
import { dropTasks } from '../tasks/drop-tasks.ts';
import { requestTask } from '../tasks/request-task.ts';
import { customerOf, updatedBy } from './imported.ts';

/** Days until what is not at Microsoft yet should be. Our own number; many at once take longer than one. */
const TASK_DAYS = 7;

/** Records what is new, what changed and who accepted, all in the one transaction; the rest of the plan is left alone. */
export async function applyImport(
  turn: Turn,
  tx: Tx,
  plan: readonly Verdict[],
  invitations: InvitationBook | undefined,
): Promise<void> {
  for (const verdict of plan) {
    if (verdict.kind === 'new') await add(turn, tx, verdict);
    else if (verdict.kind === 'changed') await change(turn, tx, verdict);
    else if (verdict.kind === 'accepted') await connect(turn, tx, verdict, invitations);
  }
  await dropTasks(tx, new Set(plan.flatMap(known)));
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

/** The customer that was invited exists at Microsoft: it is active here, and its invitation is accepted. */
async function connect(turn: Turn, tx: Tx, verdict: Verdict, invitations: InvitationBook | undefined): Promise<void> {
  const { row, customer, invitation, fields = [] } = verdict;
  if (!row || !invitation || !invitations) return;
  const since = dayOf(turn.now, turn.partner.timeZone);
  const record = { kind: customers.name, id: customer?.id ?? turn.newId() };
  const event = { at: turn.now, by: turn.personId, what: 'connected' } as const;
  const body = customer
    ? updatedBy(turn, customer.body, row.values)
    : customerOf(turn, { email: invitation.email, ...row.values }, invitation.invitedBy);
  const active: Customer = { ...withEvent(body, event), status: 'active', activeSince: since };
  await tx.put(customers, record.id, active, customer?.version ?? 0);
  tx.record({ who: turn.personId, what: 'customer.connected', record, fields, facts: { date: since, line: row.line } });
  await invitations.accepted(turn, tx, invitation.id, { customer: record.id, since });
}

/** The customer of ours that a row shows to be at Microsoft, once the row is taken. */
function known({ kind, customer, row }: Verdict): readonly string[] {
  const isTaken = kind === 'changed' || kind === 'accepted';
  return isTaken && customer && row?.values.microsoftId ? [customer.id] : [];
}
