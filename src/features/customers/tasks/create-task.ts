import type { Turn } from '../../../assistant/turn.ts';
import type { PartnerCenterTask } from '../../../partnercenter/task.ts';
import type { TaskKind } from '../../../partnercenter/task-kind.ts';
import { plusDays } from '../../../shared/day.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Customer, customers, withEvent } from '../customer.ts';
import { valuesToCopy } from './values-to-copy.ts';

/** Creating the customer's account in Partner Center (Customers, Add customer): what to type there, in the form's order. */
export const createTask: TaskKind = {
  name: 'customer.create',
  page: 'customers',
  asksMicrosoftId: true,
  title: ({ say }, subject) => say('customers.create.title', { name: subject }),
  steps: ({ say }) => [
    say('customers.create.step.open'),
    say('customers.create.step.type'),
    say('customers.create.step.agreement'),
    say('customers.create.step.password'),
    say('customers.create.step.done'),
  ],
  async values(viewer, record, reader) {
    const customer = (await reader.get(customers, record.id))?.body;
    return customer ? valuesToCopy(viewer, customer) : [];
  },
  onDone: activate,
};

/** Without the agreement the first order fails (13605); a week is our own number. */
const AGREEMENT_DAYS = 7;

/** The account exists: the customer is active, with the Microsoft ID that came back. */
export async function activate(turn: Turn, tx: Tx, task: Doc<PartnerCenterTask>): Promise<void> {
  const customer = await tx.get(customers, task.body.record.id);
  if (customer?.body.status !== 'prepared' || !task.body.result) return;
  const { microsoftId, date } = task.body.result;
  const event = { at: turn.now, by: turn.personId, what: 'activated' } as const;
  const active: Customer = {
    ...withEvent(customer.body, event),
    status: 'active',
    activeSince: date,
    agreementDue: plusDays(date, AGREEMENT_DAYS),
    ...(microsoftId && { microsoftId }),
  };
  await tx.put(customers, customer.id, active, customer.version);
  tx.record({
    who: turn.personId,
    what: 'customer.activated',
    record: task.body.record,
    fields: ['status', 'microsoftId'],
  });
}
