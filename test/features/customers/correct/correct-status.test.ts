import { strict as assert } from 'node:assert';
import { checkCorrection, wayFrom } from '../../../../src/features/customers/rules/correction.ts';
import { tasks } from '../../../../src/partnercenter/task.ts';
import { buttons, textOf } from '../../../support/card-reader.ts';
import { addCustomer, CONTOSO } from '../../../support/customers.ts';
import { ADELE, MINJI, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { customerNow, FABRIKAM, putCustomers } from '../some-customers.ts';

const ID = '5eed0000-0000-4000-8000-000000000888';
const openTasks = async (office: Office) =>
  (await office.store.reader(TENANT).list(tasks))
    .filter(({ body }) => body.state === 'open')
    .map(({ body }) => body.what);

/** From the customer's card to the form. */
async function statusForm(office: Office, name: string) {
  const mend = await office.presses(MINJI, await office.says(MINJI, `edit ${name}`), 'customer.edit.mend');
  return office.presses(MINJI, mend, 'customer.status');
}

describe('A status that was recorded wrongly', () => {
  it('goes back to prepared when the customer was never created, with a task to create it', async () => {
    const office = await openOffice();
    await putCustomers(office, { activeSince: '2026-11-02' });
    const form = await statusForm(office, 'Fabrikam');
    assert.match(textOf(form), /Recorded as\nactive\nCorrected to\nprepared/);
    const typed = { why: 'neverCreated', words: 'Pressed done for Contoso' };
    const card = await office.presses(MINJI, form, 'customer.status.submit', typed);
    assert.match(textOf(card), /From active to prepared: It was never created at Microsoft/);
    const { status, microsoftId, activeSince } = (await customerNow(office)).body;
    assert.deepEqual([status, microsoftId, activeSince], ['prepared', undefined, undefined]);
    assert.deepEqual(await openTasks(office), ['customer.create']);
    const last = (await office.history()).find(({ what }) => what === 'customer.corrected');
    assert.deepEqual([last?.why, last?.facts], ['neverCreated', { from: 'active', to: 'prepared' }]);
    assert.doesNotMatch(JSON.stringify(await office.history()), /Pressed done/);
  });

  it('becomes active when the customer exists at Microsoft already, with its id; the task is dropped', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    await addCustomer(office, MINJI, { ...CONTOSO, companyName: 'Woodgrove', prefix: 'woodgrove' });
    const form = await statusForm(office, 'Woodgrove');
    const typed = { why: 'alreadyThere', microsoftId: FABRIKAM.microsoftId ?? '' };
    const wrong = await office.presses(MINJI, form, 'customer.status.submit', typed);
    assert.match(textOf(wrong), /Another customer has this Microsoft ID/);
    const card = await office.presses(MINJI, wrong, 'customer.status.submit', {
      ...typed,
      microsoftId: ID.toUpperCase(),
    });
    assert.match(textOf(card), /it is active/);
    assert.match(textOf(card), new RegExp(ID));
    assert.deepEqual(await openTasks(office), []);
  });

  it('is taken back by a manager alone when it had ended by mistake', async () => {
    const office = await openOffice();
    await putCustomers(office, { status: 'ended' });
    const verbs = buttons(await office.says(MINJI, 'open Fabrikam')).map(({ verb }) => verb);
    assert.ok(!verbs.includes('customer.status.reopen'));
    const card = await office.says(ADELE, 'open Fabrikam');
    assert.match(textOf(await office.presses(MINJI, card, 'customer.status.reopen')), /takes the role.*Adele/s);
    const form = await office.presses(ADELE, card, 'customer.status.reopen');
    const unsaid = await office.presses(ADELE, form, 'customer.status.submit', { why: 'other', words: ' ' });
    assert.match(textOf(unsaid), /Please say why/);
    await office.presses(ADELE, unsaid, 'customer.status.submit', { why: 'slip' });
    const { status, microsoftId } = (await customerNow(office)).body;
    assert.deepEqual([status, microsoftId], ['active', FABRIKAM.microsoftId]);
  });

  it('stays while a request for the end of the relationship is open, and so does a record that would be merged', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    await addCustomer(office, MINJI, { companyName: 'Twin Company', prefix: 'twincompany' });
    const ask = await office.says(ADELE, 'end our relationship with Fabrikam');
    await office.presses(ADELE, ask, 'relationship.end.begin', { reason: 'unpaid', details: '' });
    const refused = await statusForm(office, 'Fabrikam');
    assert.match(textOf(refused), /cannot be corrected while this is open: End of the relationship: .*Adele/);
    const mend = await office.presses(MINJI, await office.says(MINJI, 'edit Twin Company'), 'customer.edit.mend');
    const merge = await office.presses(MINJI, mend, 'customer.merge.find', { other: 'Fabrikam' });
    assert.match(textOf(merge), /End of the relationship/);
    assert.ok(!buttons(merge).some(({ verb }) => verb === 'customer.merge.submit'));
  });

  it('is never corrected to or from the middle of an end, whatever a client sends', () => {
    assert.equal(wayFrom('ending'), undefined);
    assert.deepEqual(
      (['prepared', 'active', 'ended'] as const).map((from) => wayFrom(from)?.to),
      ['active', 'prepared', 'active'],
    );
    const way = wayFrom('active') ?? assert.fail();
    assert.deepEqual(checkCorrection(way, { why: 'alreadyThere', words: 'x'.repeat(301), microsoftId: '' }, []), [
      'why',
      'words',
    ]);
  });
});
