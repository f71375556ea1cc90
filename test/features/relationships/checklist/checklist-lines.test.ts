import { strict as assert } from 'node:assert';
import { textOf } from '../../../support/card-reader.ts';
import { ADELE, MEGAN, MINJI } from '../../../support/factories.ts';
import type { Office } from '../../../support/office.ts';
import { ALL_DONE, begin, giveRoles, officeWithCustomer, opens, tickAll } from '../support.ts';

/** The checklist on the request's card, as a person sees it. */
async function checklistFor(office: Office, person = MINJI): Promise<readonly string[]> {
  const lines = textOf(await opens(office, person)).split('\n');
  const first = lines.findIndex((line) => /^[○✓–] /u.test(line));
  return lines.slice(first, first + 10);
}

describe('The checklist on a request', () => {
  it('says once who ticked, and when, if that is the same for all', async () => {
    const office = await officeWithCustomer();
    await tickAll(office, await begin(office));
    const lines = await checklistFor(office);
    assert.equal(lines[0], '✓ Legacy subscriptions suspended');
    assert.equal(lines[8], '✓ Invoices settled');
    assert.equal(lines[9], 'Ticked by 김민지, 23 Nov 2026, 10:00');
    await office.says(MEGAN, '도움말');
    assert.equal((await checklistFor(office, MEGAN))[9], '표시한 사람: 김민지 님, 2026년 11월 23일 10:00');
  });

  it('says at an item that somebody else ticked who that was', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, ADELE, ['staff']);
    await tickAll(office, await begin(office));
    office.moveTime(60 * 60 * 1000);
    const form = await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.check');
    await office.presses(ADELE, form, 'relationship.end.check.next', { ...ALL_DONE, azurePlan: 'none' });
    const lines = await checklistFor(office);
    assert.equal(
      lines[2],
      '– Azure subscriptions cancelled, plan suspended: does not apply · Adele Vance, 23 Nov 2026, 11:00',
    );
    assert.equal(lines[3], '✓ Reservations and savings plans cancelled');
    assert.equal(lines[9], 'Ticks without a name: 김민지, 23 Nov 2026, 10:00');
  });

  it('names nobody where nothing is ticked', async () => {
    const office = await officeWithCustomer();
    await begin(office);
    const lines = await checklistFor(office);
    assert.equal(lines[0], '○ Legacy subscriptions suspended: open');
    assert.doesNotMatch(lines.join('\n'), /Tick/);
  });
});
