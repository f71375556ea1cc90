import type { TaskKind } from '../../../partnercenter/task-kind.ts';
import { customers } from '../customer.ts';
import { activate } from './create-task.ts';
import { valuesToCopy } from './values-to-copy.ts';

/**
 * Of an indirect reseller, who cannot create customers: having its provider do it, who names the reseller on the account
 * (Partner Center: indirect-reseller-tasks-in-partner-center).
 */
export const requestTask: TaskKind = {
  name: 'customer.request',
  page: 'customers',
  asksMicrosoftId: true,
  title: ({ say, partner }, subject) =>
    say('customers.request.title', {
      name: subject,
      provider: partner.provider?.name ?? say('customers.request.provider'),
    }),
  steps: ({ say }) => [
    say('customers.request.step.send'),
    say('customers.request.step.wait'),
    say('customers.request.step.done'),
  ],
  async values(viewer, record, reader) {
    const customer = (await reader.get(customers, record.id))?.body;
    return customer ? valuesToCopy(viewer, customer) : [];
  },
  onDone: activate,
};
