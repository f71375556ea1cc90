import assert from 'node:assert/strict';
import { referrals } from '../../../../src/features/referrals/referral.ts';
import { textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, MINJI, TENANT } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { added, joins, STEP } from '../stories.ts';

const LYNNE = { id: 'aaaaaaaa-0000-4000-8000-000000000008', name: 'Lynne Robbins' };

describe('Passing on a whole queue', () => {
  it('shows first what it would be, then passes all of it on and tells both, once', async () => {
    const office = await openOffice();
    await joins(office, LYNNE, ['staff']);
    await added(office, MINJI);
    const contoso = await added(office, ALEX, { companyName: 'Contoso', email: 'a@contoso.example' });
    const form = await office.presses(ALEX, contoso, 'referral.handoff');
    await office.presses(ALEX, form, 'referral.handoff.submit', { ...STEP, to: MINJI.id });
    await added(office, ADELE, { companyName: 'Fabrikam', email: 'b@fabrikam.example' });
    await office.notices.tick();
    const before = office.deliveries.length;

    const ask = await office.presses(ADELE, await office.says(ADELE, 'show open referrals'), 'referral.queue');
    const wrong = await office.presses(ADELE, ask, 'referral.queue.preview', { from: LYNNE.id, to: LYNNE.id });
    assert.match(textOf(wrong), /two different colleagues/);
    const preview = await office.presses(ADELE, wrong, 'referral.queue.preview', { from: MINJI.id, to: LYNNE.id });
    assert.match(textOf(preview), /2 referrals would be passed on/);
    assert.match(textOf(preview), /Northwind Traders, Contoso/);
    const done = await office.presses(ADELE, preview, 'referral.queue.submit');
    assert.match(textOf(done), /2 referrals went from 김민지 to Lynne Robbins/);
    const owners = (await office.store.reader(TENANT).list(referrals)).map(({ body }) => body.owner);
    assert.deepEqual(owners, [LYNNE.id, LYNNE.id, undefined]);
    await office.notices.tick();
    assert.equal(office.deliveries.slice(before).filter(({ updated }) => !updated).length, 2);
  });
});
