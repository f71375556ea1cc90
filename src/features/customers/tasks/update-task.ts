import type { TaskKind } from '../../../partnercenter/task-kind.ts';
import { customers } from '../customer.ts';
import { valuesToCopy } from './values-to-copy.ts';

/** Bringing the account at Microsoft up to date (Partner Center, customer, Account: update-customer-account-info). */
export const updateTask: TaskKind = {
  name: 'customer.update',
  page: 'customers',
  asksMicrosoftId: false,
  title: ({ say }, subject) => say('customers.update.title', { name: subject }),
  steps: ({ say }) => [
    say('customers.update.step.open'),
    say('customers.update.step.type'),
    say('customers.update.step.done'),
  ],
  async values(viewer, record, reader) {
    const customer = (await reader.get(customers, record.id))?.body;
    return customer ? valuesToCopy(viewer, customer) : [];
  },
  // What the account holds is told by the record already; that it was brought up to date stands in the history.
  onDone: async () => {},
};
