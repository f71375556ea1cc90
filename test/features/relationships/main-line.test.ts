import { strict as assert } from 'node:assert';
import { customers } from '../../../src/features/customers/customer.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { HOUR } from '../../../src/shared/instant.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, MINJI, TENANT } from '../../support/factories.ts';
import {
  ALL_DONE,
  ask,
  begin,
  CONTOSO,
  deeds,
  lastTo,
  officeWithCustomer,
  opens,
  stateNow,
  tickAll,
} from './support.ts';

describe('The end of a relationship', () => {
  it('shows what ends and what hangs on it before anything is asked', async () => {
    const office = await officeWithCustomer();
    const form = await office.says(MINJI, 'end our relationship with Contoso');
    assert.match(textOf(form), /This cannot be undone/);
    for (const label of ['We lose', 'Stays our duty', 'The way back', 'Still open with us'])
      assert.ok(textOf(form).split('\n').includes(label), `${label} is a group of its own`);
    assert.deepEqual(Object.keys(inputs(form)), ['reason', 'details', 'wishedFor']);
    assert.deepEqual(await deeds(office), []);
  });

  it('goes from the request over the decision and the cooling-off to the last day at Microsoft', async () => {
    const office = await officeWithCustomer();
    const asked = await ask(office);
    assert.match(textOf(asked), /Sent. I tell you/);
    await office.notices.tick();
    const managers = lastTo(office, ADELE);
    assert.match(textOf(managers), /김민지 asks for the end of this relationship/);
    const approved = await office.presses(ADELE, managers, 'relationship.end.approve');
    assert.match(textOf(approved), /It can be stopped until 24 Nov 2026, 10:00/);
    await office.notices.tick();
    assert.match(textOf(lastTo(office, MINJI)), /Adele Vance has approved/);

    office.moveTime(24 * HOUR);
    await office.notices.tick();
    const again = lastTo(office, MINJI);
    assert.match(textOf(again), /The time to stop it is over/);
    const form = await office.presses(MINJI, again, 'relationship.end.confirm');
    const confirmed = await office.presses(MINJI, form, 'relationship.end.confirm.submit', ALL_DONE);
    assert.match(textOf(confirmed), /The task in Partner Center is open. It is with 김민지/);
    const reader = office.store.reader(TENANT);
    assert.equal((await reader.get(customers, CONTOSO))?.body.status, 'ending');

    const task = await office.presses(MINJI, confirmed, 'record.open');
    assert.match(textOf(task), /Remove reseller relationship/);
    assert.match(textOf(task), /Admin agent or Sales agent/);
    const result = await office.presses(MINJI, task, 'task.done');
    await office.presses(MINJI, result, 'task.done.submit', { date: '2026-11-24', note: '14:05, no errors' });
    assert.match(textOf(await office.presses(MINJI, confirmed, 'record.open')), /14:05, no errors/);
    assert.equal((await reader.get(customers, CONTOSO))?.body.status, 'ended');
    assert.equal(await stateNow(office), 'ended');
    await office.notices.tick();
    assert.match(textOf(lastTo(office, ADELE)), /Ended at Microsoft on 24 Nov 2026/);
    assert.deepEqual(await deeds(office), [
      'relationship.begun',
      'relationship.checked',
      'relationship.sent',
      'relationship.approved',
      'relationship.cooledOff',
      'customer.ending',
      'task.opened',
      'relationship.confirmed',
      'task.done',
      'customer.ended',
      'relationship.ended',
    ]);
  });

  it('blocks an open item, names it, and waits for the day that binds it', async () => {
    const office = await officeWithCustomer();
    const card = await begin(office);
    const blocked = await office.presses(MINJI, card, 'relationship.end.send');
    assert.match(textOf(blocked), /These are still open: Legacy subscriptions suspended/);
    const form = await office.presses(MINJI, blocked, 'relationship.end.check');
    const days = await office.presses(MINJI, form, 'relationship.end.check.next', { ...ALL_DONE, newCommerce: 'open' });
    assert.deepEqual(Object.keys(inputs(days)), ['from_newCommerce']);
    const past = await office.presses(MINJI, days, 'relationship.end.check.save', { from_newCommerce: '2026-11-23' });
    assert.match(textOf(past), /Choose a day after today/);
    const saved = await office.presses(MINJI, past, 'relationship.end.check.save', { from_newCommerce: '2026-11-25' });
    assert.match(textOf(saved), /open, possible from 25 Nov 2026\n/);
    const confirm = await office.presses(MINJI, saved, 'relationship.end.send');
    const waits = await office.presses(MINJI, confirm, 'relationship.end.send.submit', { name: 'Contoso' });
    assert.match(textOf(waits), /This waits until 25 Nov 2026/);
    office.moveTime(48 * HOUR);
    await office.notices.tick();
    assert.equal(await stateNow(office), 'preparing');
    assert.match(textOf(lastTo(office, MINJI)), /The day has come/);
  });

  it('asks for the company’s name, typed', async () => {
    const office = await officeWithCustomer();
    const card = await tickAll(office, await begin(office));
    const form = await office.presses(MINJI, card, 'relationship.end.send');
    const wrong = await office.presses(MINJI, form, 'relationship.end.send.submit', { name: 'Contso' });
    assert.match(textOf(wrong), /This is not the name/);
    assert.equal(inputs(wrong).name?.value, 'Contso');
    assert.equal(await stateNow(office), 'preparing');
  });

  it('goes back for changes, and shows the manager what was changed', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const form = await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.return');
    const back = await office.presses(ADELE, form, 'relationship.end.return.submit', { text: 'Which invoices?' });
    assert.match(textOf(back), /Sent back. 김민지 is told/);
    await office.notices.tick();
    const card = lastTo(office, MINJI);
    assert.match(textOf(card), /“Which invoices\?” \(Adele Vance/);
    const amend = await office.presses(MINJI, card, 'relationship.end.amend');
    const amended = await office.presses(MINJI, amend, 'relationship.end.amend.submit', {
      reason: 'unpaid',
      details: 'June to August.',
    });
    const send = await office.presses(MINJI, amended, 'relationship.end.send');
    await office.presses(MINJI, send, 'relationship.end.send.submit', { name: 'Contoso' });
    await office.notices.tick();
    assert.match(textOf(lastTo(office, ADELE)), /In their words: Three invoices\. → June to August\./);
  });

  it('is rejected with a reason, which the requester reads', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const form = await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.reject');
    const empty = await office.presses(ADELE, form, 'relationship.end.reject.submit', { choice: 'other', text: '' });
    assert.match(textOf(empty), /Say why/);
    await office.presses(ADELE, empty, 'relationship.end.reject.submit', { choice: 'keep', text: 'They will pay.' });
    await office.notices.tick();
    assert.match(textOf(lastTo(office, MINJI)), /We want to keep the customer: They will pay\./);
    assert.equal(await stateNow(office), 'rejected');
  });

  it('is asked for, found and taken back in Korean', async () => {
    const office = await officeWithCustomer({}, { companyName: '콘토소' });
    const form = await office.says(MINJI, '콘토소와 관계 종료');
    assert.match(textOf(form), /콘토소와의 관계 종료 요청/);
    const begun = await office.presses(MINJI, form, 'relationship.end.begin', { reason: 'unpaid' });
    const confirm = await office.presses(MINJI, await tickAll(office, begun), 'relationship.end.send');
    const sent = await office.presses(MINJI, confirm, 'relationship.end.send.submit', { name: '콘토소' });
    assert.match(textOf(sent), /보냈습니다. 결정되면 바로 알려 드립니다/);
    assert.match(textOf(await office.says(ADELE, '승인 대기 목록')), /콘토소\n김민지 · 대금 미납/);
    const form2 = await office.presses(ADELE, await office.says(ADELE, '콘토소 건 승인'), 'relationship.end.reject');
    await office.presses(ADELE, form2, 'relationship.end.reject.submit', { choice: 'early' });
    await office.says(MINJI, 'hello');
    assert.match(textOf(await opens(office, MINJI)), /“Too early” \(Adele Vance/);
    await begin(office);
    const card = await office.says(MINJI, '관계 종료 요청 철회');
    assert.match(textOf(await office.presses(MINJI, card, 'relationship.end.withdraw')), /철회했습니다/);
  });

  it('is stopped by the requester in the cooling-off, and by the manager while it is carried out', async () => {
    for (const [person, late] of [
      [MINJI, false],
      [ADELE, true],
    ] as const) {
      const office = await officeWithCustomer();
      await ask(office);
      await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.approve');
      if (late) {
        office.moveTime(24 * HOUR);
        await office.notices.tick();
        const form = await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.confirm');
        await office.presses(MINJI, form, 'relationship.end.confirm.submit', ALL_DONE);
      }
      const form = await office.presses(person, await opens(office, person), 'relationship.end.stop');
      await office.presses(person, form, 'relationship.end.stop.submit', { text: 'They have paid.' });
      const reader = office.store.reader(TENANT);
      assert.equal(await stateNow(office), 'stopped');
      assert.equal((await reader.get(customers, CONTOSO))?.body.status, 'active');
      assert.deepEqual(
        (await reader.list(tasks)).map(({ body }) => body.state),
        late ? ['dropped'] : [],
      );
    }
  });

  it('stands on the customer’s card, in the lists and in the day of both', async () => {
    const office = await officeWithCustomer();
    const before = await office.says(MINJI, 'open Contoso');
    assert.ok(buttons(before).some(({ verb }) => verb === 'relationship.end.start'));
    await ask(office);
    assert.match(textOf(await office.says(MINJI, 'open Contoso')), /to be decided · requested by 김민지/);
    assert.match(
      textOf(await office.says(ADELE, 'what needs my approval?')),
      /Contoso\n김민지 · Invoices are not paid/,
    );
    assert.match(textOf(await office.says(ADELE, 'approve Contoso')), /Ask for changes/);
    assert.match(
      textOf(await office.says(ADELE, 'today')),
      /Waits on you\nEnd of the relationship with Contoso: decide/,
    );
    assert.match(textOf(await office.says(MINJI, 'today')), /You wait for\nEnd of the relationship with Contoso/);
  });
});
