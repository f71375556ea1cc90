import { strict as assert } from 'node:assert';
import { MINUTE } from '../../../../src/shared/instant.ts';
import { textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, MEGAN, MINJI } from '../../../support/factories.ts';
import { fetching, tokenOn } from '../../../support/fetching.ts';
import { openOffice } from '../../../support/office.ts';
import { FABRIKAM, putCustomers } from '../some-customers.ts';

describe('Exporting the customers', () => {
  it('gives a link that works once, to a file that Excel and Partner Center users know', async () => {
    const office = await openOffice();
    await putCustomers(office, { tags: ['gold', '교육'] }, { prefix: 'litware', companyName: '=cmd()|Litware' });
    const offer = await office.says(MINJI, 'export customers to csv');
    assert.match(textOf(offer), /2 customers/);
    const ready = await office.presses(MINJI, offer, 'customer.export.link');
    const token = tokenOn(ready);
    const file = await fetching(office, token);
    assert.equal(file?.name, 'customers-2026-11-23.csv');
    const [head = '', fabrikam = '', litware = ''] = (file?.content ?? '').split('\r\n');
    assert.ok(head.startsWith('\uFEFFMicrosoft ID,Company name,Primary domain name,Relationship,Status'));
    assert.ok(fabrikam.startsWith(`${FABRIKAM.microsoftId},Fabrikam Korea,fabrikamkr.onmicrosoft.com,Cloud Reseller`));
    assert.match(fabrikam, /"gold, 교육".*,김민지$/);
    assert.match(fabrikam, /,02-531-4500,/);
    assert.match(litware, /,'=cmd\(\)\|Litware,/);
    assert.equal(await fetching(office, token), undefined);
    assert.deepEqual((await office.history()).at(-1)?.facts, { count: 2 });
  });

  it('gives no file after ten minutes, for a token that was made up, or to somebody who may not any more', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    const link = async (): Promise<string> =>
      tokenOn(await office.presses(MINJI, await office.says(MINJI, '고객 목록 내보내기'), 'customer.export.link'));
    const late = await link();
    office.moveTime(10 * MINUTE);
    assert.equal(await fetching(office, late), undefined);
    for (const token of ['', 'x', 'a'.repeat(43), '../etc/passwd'])
      assert.equal(await fetching(office, token), undefined);
    const revoked = await link();
    const dialog = await office.says(MEGAN, '김민지 staff 권한 해제');
    const leaving = await office.presses(MEGAN, dialog, 'role.change.submit', { person: MINJI.id, role: 'staff' });
    await office.presses(MEGAN, leaving, 'role.leave.submit', { everything: ADELE.id });
    assert.equal(await fetching(office, revoked), undefined);
  });

  it('holds what the list was narrowed to, is not given to a group, and not made by support', async () => {
    const office = await openOffice();
    await putCustomers(office, {}, { prefix: 'litware', companyName: 'Litware', status: 'ended' });
    const offer = await office.says(MINJI, 'export customers');
    const refused = await office.presses(MINJI, offer, 'customer.export.link', {}, 'group');
    assert.match(textOf(refused), /in our own chat/);
    const ended = await office.presses(MINJI, offer, 'customer.export.link', { status: 'ended' });
    assert.equal((await fetching(office, tokenOn(ended)))?.content.split('\r\n').length, 3);
    assert.match(textOf(await office.says(ALEX, 'export customers')), /takes the role/);
  });
});
