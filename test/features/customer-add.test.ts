import { strict as assert } from 'node:assert';
import { button, inputs, textOf } from '../support/card-reader.ts';
import { CONTOSO } from '../support/customers.ts';
import { MINJI } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';

describe('Adding a customer', () => {
  it('opens the form of the only country of the market, filled with what was said', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, 'add customer Contoso, contoso.com');
    assert.match(textOf(form), /For a customer in South Korea/);
    assert.equal(inputs(form).companyName?.value, 'Contoso');
    assert.equal(inputs(form).domain?.value, 'contoso.com');
    assert.equal(inputs(form).prefix?.value, 'contoso');
  });

  it('records nothing before it was reviewed, then the customer and the task for Partner Center', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, '고객 추가');
    const review = await office.presses(MINJI, form, 'customer.add.review', CONTOSO);
    assert.match(textOf(review), /내용이 맞나요/);
    assert.equal((await office.history()).length, 0);
    const card = await office.presses(MINJI, review, 'customer.add.submit');
    assert.match(textOf(card), /콘토소 주식회사를 기록했습니다. 아직 Microsoft에는 없습니다/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['customer.added', 'task.opened'],
    );
    const list = await office.says(MINJI, '고객 목록');
    assert.match(textOf(list), /콘토소 주식회사/);
    assert.ok(button(card, '파트너 센터에서 할 일'));
  });

  it('tells everything that is wrong at once, each at its field, and keeps what was typed', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, 'add customer');
    const again = await office.presses(MINJI, form, 'customer.add.review', {
      ...CONTOSO,
      postalCode: '123',
      email: 'nobody',
      city: '',
    });
    assert.match(textOf(again), /3 fields need another look/);
    assert.match(textOf(again), /✕ A postal code looks like/);
    assert.match(textOf(again), /✕ An e-mail address looks like/);
    assert.equal(inputs(again).companyName?.value, '콘토소 주식회사');
    assert.equal(inputs(again).postalCode?.value, '123');
  });
});

describe('A company that already has Microsoft services', () => {
  it('is invited instead, with what was said of it', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, 'add customer Contoso, contoso.com');
    const invitation = await office.presses(MINJI, form, 'command.run');
    assert.match(textOf(invitation), /Invite a customer to connect/);
    assert.equal(inputs(invitation).companyName?.value ?? inputs(invitation).company?.value, 'Contoso');
  });
});
