import assert from 'node:assert/strict';
import { customers } from '../../../src/features/customers/customer.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { DAY } from '../../../src/shared/instant.ts';
import { aTask } from '../../support/a-task.ts';
import { textOf } from '../../support/card-reader.ts';
import { MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { putCustomers } from '../customers/some-customers.ts';

describe('The tasks that are overdue', () => {
  for (const words of ['overdue tasks', '밀린 작업', '기한 지난 작업 보여줘'])
    it(`come alone, or it is said that there are none: “${words}”`, async () => {
      const office = await openOffice();
      await putCustomers(
        office,
        { prefix: 'late', companyName: 'Late Inc' },
        { prefix: 'soon', companyName: 'Soon Inc' },
      );
      await office.puts(async (tx) => {
        for (const { id, body } of await tx.list(customers)) {
          const due = body.prefix === 'late' ? '2026-11-24' : '2027-01-01';
          await tx.put(tasks, body.prefix, aTask({ record: { kind: customers.name, id }, due }), 0);
        }
      });
      assert.match(textOf(await office.says(MINJI, words)), /Nothing is overdue|기한이 지난 작업은 없습니다/);
      office.moveTime(3 * DAY);
      const late = textOf(await office.says(MINJI, words));
      assert.match(late, /Late Inc/);
      assert.doesNotMatch(late, /Soon Inc/);
    });
});
