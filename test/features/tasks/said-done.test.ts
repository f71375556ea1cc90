import { strict as assert } from 'node:assert';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { openDemoOffice } from '../../support/demo-office.ts';

describe('Saying that a task is done', () => {
  const DONE = [
    'done with Litware',
    "I'm done with the Litware task",
    'Litware is done',
    'I finished the Litware task',
    'mark the Litware task as done',
    '리트웨어 작업 완료',
    '리트웨어 끝났어',
    '리트웨어 작업 다 끝냈어요',
  ];
  for (const text of DONE)
    it(`opens the form for what came out of it, and finishes nothing: “${text}”`, async () => {
      const office = await openDemoOffice();
      const form = await office.says('staff', text);
      assert.match(textOf(form), /End the relationship with Litware|Litware와의 관계 종료/);
      assert.equal(inputs(form).date?.value, '2026-11-23');
      assert.ok(buttons(form).some(({ verb }) => verb === 'task.done.submit'));
      assert.ok(await office.isUntouched());
    });

  it('asks for the Microsoft ID where the task has one', async () => {
    assert.ok('microsoftId' in inputs(await (await openDemoOffice()).says('staff', '가람물산 작업 완료했어')));
  });

  it('shows the task to those who cannot say so', async () => {
    const card = await (await openDemoOffice()).says('support', 'done with Litware');
    assert.match(textOf(card), /belongs to a colleague/);
    assert.deepEqual(Object.keys(inputs(card)), []);
  });

  for (const [text, other] of [
    ['done with Fabrikam', /end of the relationship with Fabrikam/],
    ['Adventure Works is done', /How did Adventure Works end/],
    ['리트웨어 작업 보여줘', /완료했습니다/],
  ] as const)
    it(`is something else where nothing is to be done, or was not said: “${text}”`, async () => {
      const card = await (await openDemoOffice()).says('staff', text);
      assert.match(textOf(card), other);
      assert.ok(!buttons(card).some(({ verb }) => verb === 'task.done.submit'));
    });
});
