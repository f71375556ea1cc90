import { strict as assert } from 'node:assert';
import { customers } from '../../../../src/features/customers/customer.ts';
import { invitations } from '../../../../src/features/invitations/invitation.ts';
import { openTask, tasks } from '../../../../src/partnercenter/task.ts';
import { textOf } from '../../../support/card-reader.ts';
import { ADELE, MINJI, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { customerNow, FABRIKAM, putCustomers } from '../some-customers.ts';
import { putInvitations, SENT } from '../some-invitations.ts';

const HEAD = 'Microsoft ID,Company name,Primary domain name,Relationship';
const ID = '5eed0000-0000-4000-8000-000000000777';
const ROW = `${ID},콘토소 주식회사,contosokr.onmicrosoft.com,Cloud Reseller`;

async function preview(office: Office, ...rows: readonly string[]) {
  await office.says(MINJI, 'cancel');
  const form = await office.says(MINJI, 'import customers');
  return office.presses(MINJI, form, 'customer.import.read', { paste: [HEAD, ...rows].join('\n') });
}
const invitationNow = async (office: Office, at = 0) =>
  (await office.store.reader(TENANT).get(invitations, `invitation-${at}`))?.body;

describe('A customer that was invited and turns up in the list of Microsoft', () => {
  it('is proposed as accepted, and linked to its invitation by the confirmation', async () => {
    const office = await openOffice();
    await putInvitations(office, {});
    const card = await preview(office, ROW);
    assert.match(textOf(card), /accepted: 1/);
    assert.match(textOf(card), /Invited on 10 Nov 2026 \(gildong@contoso\.example\); it becomes accepted/);
    assert.equal((await invitationNow(office))?.state, 'sent');
    const done = await office.presses(MINJI, card, 'customer.import.submit');
    assert.match(textOf(done), /One invitation is accepted/);
    const [customer] = await office.store.reader(TENANT).list(customers);
    assert.deepEqual(
      [customer?.body.status, customer?.body.microsoftId, customer?.body.owner, customer?.body.email],
      ['active', ID, ADELE.id, 'gildong@contoso.example'],
    );
    const accepted = await invitationNow(office);
    assert.deepEqual(
      [accepted?.state, accepted?.customerId, accepted?.acceptedOn],
      ['accepted', customer?.id, '2026-11-23'],
    );
    const deeds = (await office.history()).map(({ what }) => what);
    assert.deepEqual(
      deeds.filter((what) => /connected|accepted/.test(what)),
      ['customer.connected', 'invitation.accepted'],
    );
    assert.match(textOf(await preview(office, ROW)), /the same: 1/);
  });

  it('goes into the record that was prepared for it, whose task is dropped', async () => {
    const office = await openOffice();
    await office.puts(async (tx) => {
      const { microsoftId: _id, ...body } = FABRIKAM;
      await tx.put(
        customers,
        'contoso',
        { ...body, companyName: '(주)콘토소', prefix: 'contoso', status: 'prepared' },
        0,
      );
      const record = { kind: customers.name, id: 'contoso' };
      const turn = { personId: MINJI.id, now: office.now(), newId: () => 'task-1' };
      await openTask(turn as never, tx, { what: 'customer.create', record, owner: MINJI.id, due: '2026-11-25' });
    });
    await putInvitations(office, { customerId: 'contoso' });
    const card = await preview(office, ROW);
    assert.match(textOf(card), /Goes into the record of \(주\)콘토소/);
    await office.presses(MINJI, card, 'customer.import.submit');
    const { body } = await customerNow(office, 'contoso');
    assert.deepEqual([body.status, body.microsoftId, body.prefix], ['active', ID, 'contosokr']);
    assert.deepEqual(
      (await office.store.reader(TENANT).list(tasks)).map((task) => task.body.state),
      ['dropped'],
    );
  });

  it('comes back when its relationship had ended and it was invited again', async () => {
    const office = await openOffice();
    await putCustomers(office, { companyName: '콘토소', prefix: 'contosokr', microsoftId: ID, status: 'ended' });
    assert.match(textOf(await preview(office, ROW)), /doubtful: 1/);
    await putInvitations(office, {});
    const again = await preview(office, ROW);
    assert.match(textOf(again), /accepted: 1/);
    await office.presses(MINJI, again, 'customer.import.submit');
    assert.equal((await customerNow(office, 'contosokr')).body.status, 'active');
  });

  it('is left alone where nothing says so: connected already, never sent, an invitation for another one', async () => {
    const office = await openOffice();
    await putCustomers(office, { companyName: '콘토소', prefix: 'contosokr', microsoftId: ID });
    await putInvitations(office, {}, { companyName: '하늘항공', state: 'draft', sendings: [] });
    const sky = '5eed0000-0000-4000-8000-000000000778,하늘항공,haneul.onmicrosoft.com,Cloud Reseller';
    assert.doesNotMatch(textOf(await preview(office, ROW, sky)), /accepted/);
  });

  it('is doubtful when two rows fit one invitation, and looked at again when the invitation changed meanwhile', async () => {
    const office = await openOffice();
    await putInvitations(office, {});
    const twin = '5eed0000-0000-4000-8000-000000000779,Contoso Inc,contosous.onmicrosoft.com,Cloud Reseller';
    const card = await preview(office, ROW, twin.replace('Contoso Inc', '콘토소 유한회사'));
    assert.match(textOf(card), /doubtful: 1 · accepted: 1/);
    assert.match(textOf(card), /Line 2 fits the same invitation/);
    await office.puts((tx) => tx.put(invitations, 'invitation-0', { ...SENT, state: 'cancelled' }, 1));
    const moved = await office.presses(MINJI, card, 'customer.import.submit');
    assert.match(textOf(moved), /Customers changed in the meantime/);
    assert.equal((await invitationNow(office))?.state, 'cancelled');
  });
});
