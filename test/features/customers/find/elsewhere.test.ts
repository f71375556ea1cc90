import assert from 'node:assert/strict';
import { textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, MEGAN, MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { invite, setLink, WANTED } from '../../invitations/support.ts';
import { putCustomers } from '../some-customers.ts';

async function officeWithInvitation() {
  const office = await openOffice();
  await setLink(office);
  const preview = await invite(office, MINJI, { ...WANTED, company: 'Fourth Coffee', to: 'kim@fourthcoffee.com' });
  await office.presses(MINJI, preview, 'invitation.send.keep');
  return office;
}

describe('A whole domain', () => {
  it('opens the one customer whose it is', async () => {
    const office = await openOffice();
    await putCustomers(office, {}, { prefix: 'adatum', companyName: 'Adatum', domain: 'adatum.example' });
    for (const words of ['show customer adatum.example', 'show customer adatum.onmicrosoft.com'])
      assert.equal((await office.says(MINJI, words)).about?.id, 'adatum', words);
  });
});

describe('A name that no customer has', () => {
  it('opens the one invitation of that name', async () => {
    const office = await officeWithInvitation();
    assert.match(textOf(await office.says(ADELE, 'open Fourth Coffee')), /Invitation to connect/);
  });

  it('opens a person for an admin, and for nobody else', async () => {
    const office = await openOffice();
    assert.match(textOf(await office.says(MEGAN, 'open Alex Wilber')), /Person/);
    assert.match(textOf(await office.says(ALEX, 'open Adele Vance')), /No customer is called/);
  });

  it('leads to the list when nothing fits', async () => {
    const office = await officeWithInvitation();
    assert.match(textOf(await office.says(MINJI, 'open Tailspin')), /No customer is called/);
  });
});
