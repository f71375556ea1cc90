import { strict as assert } from 'node:assert';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('A request to end a relationship, in words', () => {
  const REMINDED = [
    'remind the managers about Wingtip',
    'remind Adele about Wingtip',
    'remind the managers',
    '윙팁 건 관리자에게 다시 알려줘',
    '관리자에게 윙팁 건 다시 알려줘',
    '윙팁 승인 독촉해줘',
  ];
  for (const text of REMINDED)
    it(`is shown with the button that reminds the managers, and reminds nobody yet: “${text}”`, async () => {
      const office = await openDemoOffice();
      const card = await office.says('staff', text);
      assert.match(textOf(card), /Nothing was sent yet|아직 보내지 않았습니다/);
      assert.ok(buttons(card).some(({ verb }) => verb === 'relationship.end.nudge'));
      assert.ok(await office.isUntouched());
    });

  it('can be hurried by whoever asked for it alone', async () => {
    const card = await (await openDemoOffice()).says('manager', 'remind the managers about Wingtip');
    assert.match(textOf(card), /Only 김민지 can do this/);
  });

  for (const text of ['remind Woodgrove Bank of the invitation', 'remind Woodgrove'])
    it(`is not what is brought to mind by “${text}”`, async () => {
      assert.match(textOf(await (await openDemoOffice()).says('staff', text)), /invitation to Woodgrove Bank/);
    });

  for (const [text, why] of [
    ['reject Wingtip because contract runs until March', 'contract runs until March'],
    ['reject Wingtip, contract runs until March', 'contract runs until March'],
    ['윙팁 반려, 사유: 계약이 3월까지', '계약이 3월까지'],
    ['계약이 3월까지라서 윙팁 반려', '계약이 3월까지'],
  ] as const)
    it(`is rejected by a form that holds the reason: “${text}”`, async () => {
      const office = await openDemoOffice();
      const form = await office.says('manager', text);
      assert.match(textOf(form), /^Reject: Wingtip Toys$|^반려: Wingtip Toys$/m);
      assert.equal(inputs(form).text?.value, why);
      assert.ok(await office.isUntouched());
    });

  for (const text of ['reject Wingtip because too early', '윙팁 반려, 사유: 시기가 이름'])
    it(`takes a reason of the list where it is called just so: “${text}”`, async () => {
      const form = await (await openDemoOffice()).says('manager', text);
      assert.deepEqual([inputs(form).choice?.value, inputs(form).text?.value], ['early', '']);
    });

  it('goes back with the words that were said', async () => {
    const form = await (await openDemoOffice()).says('manager', 'send Wingtip back because a tick is missing');
    assert.match(textOf(form), /Ask for changes: Wingtip Toys/);
    assert.equal(inputs(form).text?.value, 'a tick is missing');
  });

  it('is not decided by whoever asked for it', async () => {
    const card = await (await openDemoOffice()).says('staff', 'reject Wingtip because contract runs until March');
    assert.match(textOf(card), /This is your own request/);
  });

  it('is stopped by a form that holds the reason', async () => {
    const form = await (await openDemoOffice()).says('staff', 'stop Litware because the customer wants to stay');
    assert.equal(inputs(form).text?.value, 'the customer wants to stay');
  });

  for (const [text, values] of [
    ['end our relationship with Fabrikam because they moved to a competitor', ['', 'they moved to a competitor']],
    ['end our relationship with Fabrikam because invoices are not paid', ['unpaid', '']],
  ] as const)
    it(`begins with the reason in it: “${text}”`, async () => {
      const form = await (await openDemoOffice()).says('staff', text);
      assert.deepEqual([inputs(form).reason?.value, inputs(form).details?.value], values);
    });

  for (const text of [
    'open the request for Wingtip',
    'show the Wingtip request',
    '윙팁 요청 열어줘',
    '윙팁 종료 요청 보여줘',
  ])
    it(`is opened: “${text}”`, async () => {
      assert.equal((await (await openDemoOffice()).says('staff', text)).about?.kind, 'ending');
    });

  for (const [text, kind] of [
    ['open Wingtip', 'customer'],
    ['우드그로브 초대 요청 보여줘', 'invitation'],
  ] as const)
    it(`is not what “${text}” opens`, async () => {
      assert.equal((await (await openDemoOffice()).says('staff', text)).about?.kind, kind);
    });
});
