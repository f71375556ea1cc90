import assert from 'node:assert/strict';
import { customers } from '../../../src/features/customers/customer.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { aTask } from '../../support/a-task.ts';
import { buttons, textOf } from '../../support/card-reader.ts';
import { ADELE, MINJI } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { putCustomers } from '../customers/some-customers.ts';

/** Open tasks to create Contoso, Wingtip (two of it) and 한빛전자. */
async function openTasks(): Promise<Office> {
  const office = await openOffice();
  await putCustomers(
    office,
    { prefix: 'contoso', companyName: 'Contoso Korea' },
    { prefix: 'wingtip', companyName: 'Wingtip Toys' },
    { prefix: 'hangang', companyName: '한강전자 주식회사' },
  );
  await office.puts(async (tx) => {
    for (const { id, body } of await tx.list(customers)) {
      const task = aTask({ record: { kind: customers.name, id } });
      await tx.put(tasks, `task-${body.companyName}`, task, 0);
      if (body.companyName.startsWith('Wingtip')) await tx.put(tasks, 'task-again', task, 0);
    }
  });
  return office;
}

describe('The task that is named', () => {
  const sentences = [
    ['task for Contoso', 'Contoso Korea'],
    ['show the Partner Center task for Contoso Korea', 'Contoso Korea'],
    ['open the task for Contoso', 'Contoso Korea'],
    ['콘토소 작업 보여줘', 'Contoso Korea'],
    ['한강전자 작업 열어줘', '한강전자 주식회사'],
    ['task for Hangang', '한강전자 주식회사'],
  ] as const;
  for (const [said, name] of sentences) {
    it(`opens: “${said}”`, async () => {
      const card = await (await openTasks()).says(ADELE, said);
      assert.deepEqual([card.about?.kind, card.about?.id], ['task', `task-${name}`], textOf(card));
    });
  }

  it('is one of several of the same: the list holds them alone', async () => {
    const card = await (await openTasks()).says(ADELE, 'tasks for Wingtip');
    assert.equal(card.about, undefined);
    assert.equal(buttons(card).filter(({ verb }) => verb === 'record.open').length, 2);
    assert.doesNotMatch(textOf(card), /Contoso/);
  });

  for (const said of [
    'what is left to do in Partner Center?',
    'my Partner Center tasks',
    '파트너 센터 할 일',
    '작업 보여줘',
  ]) {
    it(`is none, so all are listed: “${said}”`, async () => {
      const card = await (await openTasks()).says(MINJI, said);
      assert.equal(card.about, undefined);
      for (const name of ['Contoso Korea', 'Wingtip Toys', '한강전자']) assert.ok(textOf(card).includes(name), name);
    });
  }
});
