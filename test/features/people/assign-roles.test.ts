import { strict as assert } from 'node:assert';
import { inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, MEGAN, MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

describe('Handing out roles', () => {
  it('begins where an admin has set the partner up, with who has which role now', async () => {
    const office = await openOffice({ partner: { setUp: false } });
    const form = await office.says(MEGAN, 'hello');
    const typed = { legalName: 'Fabrikam', market: 'Korea', language: 'en', domains: 'fabrikam.com' };
    const saved = await office.presses(MEGAN, form, 'settings.edit.submit', typed);
    const assignment = await office.presses(MEGAN, saved, 'role.assign');
    assert.equal(inputs(assignment).manager?.value, ADELE.id);
    assert.equal(inputs(assignment).staff?.value, MINJI.id);
  });

  it('gives what was ticked, takes what was unticked, and tells whose roles changed', async () => {
    const office = await openOffice();
    const saved = await office.presses(MEGAN, await office.says(MEGAN, 'settings'), 'settings.edit.submit', {
      legalName: 'Fabrikam',
      market: 'KR',
      language: 'en',
    });
    const assignment = await office.presses(MEGAN, saved, 'role.assign');
    const ticked = { manager: `${ADELE.id},${ALEX.id}`, support: '', staff: `${MINJI.id},nobody` };
    const card = await office.presses(MEGAN, assignment, 'role.assign.submit', ticked);
    assert.match(textOf(card), /Changed: Alex Wilber\./);
    const deeds = (await office.history()).filter(({ what }) => what.startsWith('role.'));
    assert.deepEqual(
      deeds.map(({ what, record, facts }) => [what, record.id, facts?.role]),
      [
        ['role.granted', ALEX.id, 'manager'],
        ['role.revoked', ALEX.id, 'support'],
      ],
    );
  });

  it('is not for others, whatever their buttons say', async () => {
    const office = await openOffice();
    const saved = await office.presses(MEGAN, await office.says(MEGAN, 'settings'), 'settings.edit.submit', {
      legalName: 'Fabrikam',
      market: 'KR',
      language: 'en',
    });
    assert.match(
      textOf(await office.presses(MINJI, saved, 'role.assign')),
      /takes the role admin\. Megan Bowen can help/,
    );
  });
});
