import { strict as assert } from 'node:assert';
import { customers } from '../../../../src/features/customers/customer.ts';
import { mergeCustomers, mergeProblem } from '../../../../src/features/customers/rules/merge-customers.ts';
import { tasks } from '../../../../src/partnercenter/task.ts';
import { textOf } from '../../../support/card-reader.ts';
import { addCustomer, CONTOSO } from '../../../support/customers.ts';
import { MINJI, TENANT } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { customerNow, FABRIKAM, putCustomers } from '../some-customers.ts';

describe('Two records of one customer', () => {
  const { microsoftId: _id, activeSince: _since, ...prepared } = { ...FABRIKAM, activeSince: '2026-11-02' };
  const TWIN = { ...prepared, status: 'prepared', prefix: 'fabrikam2', companyName: '파브리캄 코리아' } as const;

  it('become one: the kept one holds, the other fills, names and tags come together', () => {
    const kept = { ...TWIN, phone: '', tags: ['gold'], notes: 'one' };
    const merged = mergeCustomers(kept, { ...FABRIKAM, tags: ['gold', 'edu'], notes: 'two' });
    assert.equal(merged.companyName, '파브리캄 코리아');
    assert.deepEqual(
      [merged.status, merged.prefix, merged.microsoftId],
      ['active', 'fabrikamkr', FABRIKAM.microsoftId],
    );
    assert.deepEqual([merged.aliases, merged.tags, merged.notes], [['Fabrikam Korea'], ['gold', 'edu'], 'one\ntwo']);
    assert.equal(merged.phone, FABRIKAM.phone);
  });

  it('are told apart when they are two customers', () => {
    assert.equal(mergeProblem(FABRIKAM, { ...FABRIKAM, microsoftId: 'other' }, false), 'twoTenants');
    assert.equal(mergeProblem(FABRIKAM, { ...TWIN, country: 'US' }, false), 'country');
    assert.equal(mergeProblem(FABRIKAM, { ...TWIN, status: 'ending' }, false), 'ending');
    assert.equal(mergeProblem(FABRIKAM, FABRIKAM, true), 'itself');
    assert.equal(mergeProblem(FABRIKAM, TWIN, false), undefined);
  });

  it('are found by name, looked at and made one, with a trail on both', async () => {
    const office = await openOffice();
    await putCustomers(
      office,
      {},
      { prefix: 'litware', companyName: 'Litware', domain: 'litware.example', microsoftId: 'x' },
    );
    await addCustomer(office, MINJI, { companyName: 'Twin Company', prefix: 'twincompany' });
    const edit = await office.says(MINJI, 'edit Fabrikam');
    const form = await office.presses(MINJI, edit, 'customer.edit.mend');
    const nobody = await office.presses(MINJI, form, 'customer.merge.find', { other: 'Zzyzx' });
    assert.match(textOf(nobody), /No other customer is called/);
    const wrong = await office.presses(MINJI, nobody, 'customer.merge.find', { other: 'Litware' });
    assert.match(textOf(wrong), /another Microsoft ID: these are two customers/);
    const right = await office.presses(MINJI, wrong, 'customer.merge.find', { other: 'Twin Company' });
    const card = await office.presses(MINJI, right, 'customer.merge.submit');
    assert.match(textOf(card), /Done: Twin Company went into this record/);
    assert.deepEqual((await customerNow(office)).body.aliases, ['Twin Company']);
    assert.equal((await office.store.reader(TENANT).list(customers)).length, 2);
    const states = (await office.store.reader(TENANT).list(tasks)).map(({ body }) => body.state);
    assert.deepEqual(states, ['dropped']);
    assert.deepEqual(
      (await office.history()).slice(-2).map(({ what }) => what),
      ['customer.merged', 'customer.merged'],
    );
  });
});

describe('A customer recorded by mistake', () => {
  it('is taken out while Microsoft does not have it, with its task', async () => {
    const office = await openOffice();
    await addCustomer(office, MINJI, { ...CONTOSO, companyName: 'Woodgrove', prefix: 'woodgrove' });
    const form = await office.presses(MINJI, await office.says(MINJI, 'edit Woodgrove'), 'customer.edit.mend');
    const list = await office.presses(MINJI, form, 'customer.discard.submit');
    assert.match(textOf(list), /Woodgrove was taken out/);
    assert.equal((await office.store.reader(TENANT).list(customers)).length, 0);
    assert.equal((await office.history()).at(-1)?.what, 'customer.discarded');
  });

  it('stays when Microsoft has it', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    const form = await office.presses(MINJI, await office.says(MINJI, 'edit Fabrikam'), 'customer.edit.mend');
    assert.doesNotMatch(textOf(form), /Take this record out/);
  });
});
