import assert from 'node:assert/strict';
import { customers } from '../../../src/features/customers/customer.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { aTask } from '../../support/a-task.ts';
import { ADELE, incoming } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { putCustomers } from '../customers/some-customers.ts';

describe('The card of a task in a conversation', () => {
  for (const [locale, title] of [
    ['en', 'Create Contoso Korea in Partner Center'],
    ['ko', '파트너 센터에서 Contoso Korea 만들기'],
  ] as const) {
    it(`is called what is to be done, to one who reads ${locale}`, async () => {
      const office = await openOffice();
      await putCustomers(office, { prefix: 'contoso', companyName: 'Contoso Korea' });
      await office.puts(async (tx) => {
        const [customer] = await tx.list(customers);
        const record = { kind: customers.name, id: customer?.id ?? '' };
        await tx.put(tasks, 'task-1', aTask({ record }), 0);
      });
      const asked = incoming({ person: ADELE, what: { kind: 'installed' }, clientLocale: locale });
      const what = { kind: 'shared', record: { kind: tasks.name, id: 'task-1' } } as const;
      assert.equal((await office.assistant.share({ ...asked, what }))?.title, title);
    });
  }
});
