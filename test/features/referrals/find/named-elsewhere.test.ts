import assert from 'node:assert/strict';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { ADELE, MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { invite, setLink, WANTED } from '../../invitations/support.ts';
import { ask, officeWithCustomer } from '../../relationships/support.ts';

describe('A name that no referral bears', () => {
  it('is the invitation that was accepted, where somebody says so', async () => {
    const office = await openOffice();
    await setLink(office);
    const preview = await invite(office, MINJI, { ...WANTED, company: 'Litware', to: 'kim@litware.com' });
    await office.presses(MINJI, preview, 'invitation.send.keep');
    assert.equal((await office.says(ADELE, 'accept the Litware referral')).about?.kind, 'invitation');
  });

  it('is the request for an end, where somebody rejects it', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const card = await office.says(ADELE, 'reject Contoso');
    assert.equal(card.about?.kind, 'ending');
    assert.ok(buttons(card).some(({ verb }) => verb === 'relationship.end.reject'));
    const form = await office.says(ADELE, 'reject Contoso, not needed');
    assert.equal(inputs(form).text?.value, 'not needed');
  });

  it('is told to be unknown where nothing else bears it either', async () => {
    const office = await openOffice();
    const card = await office.says(ADELE, 'decline Litware, out of our region');
    assert.match(textOf(card), /I know no referral/);
  });
});
