import { strict as assert } from 'node:assert';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, MEGAN, MINJI, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { invite, pressWithoutCard, WANTED } from '../invitations/support.ts';

const PROVIDER_ID = '22222222-2222-4222-8222-222222222222';
const JOINT = `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${TENANT}&csp=1&msppid=4567890&indirectCSP=${PROVIDER_ID}`;

const reseller = (): Promise<Office> =>
  openOffice({ partner: { partnerType: 'indirectReseller', partnerId: '4567890' } });

async function connected(office: Office) {
  const form = await pressWithoutCard(office, ADELE, 'provider.connect.open');
  const added = await office.presses(ADELE, form, 'provider.connect.submit', {
    name: '누리유통',
    contact: 'csp@nuri.example',
  });
  const task = await office.presses(ADELE, added, 'record.open');
  const done = await office.presses(ADELE, task, 'task.done');
  const closed = await office.presses(ADELE, done, 'task.done.submit', {
    microsoftId: PROVIDER_ID,
    date: '2026-11-23',
  });
  return office.presses(ADELE, closed, 'record.open');
}

describe('Indirect providers', () => {
  it('are for indirect resellers: a direct partner is told so', async () => {
    const office = await openOffice();
    const card = await pressWithoutCard(office, ADELE, 'command.run', { intent: 'provider.connect' });
    assert.match(textOf(card), /Direct-bill|direct/i);
    assert.ok(!buttons(card).some(({ verb }) => verb === 'provider.connect.submit'));
  });

  it('are recorded with the steps as a task, and connected once that is done at Microsoft', async () => {
    const office = await reseller();
    const card = await connected(office);
    assert.match(textOf(card), /누리유통/);
    assert.match(textOf(card), /authorized in Partner Center/);
    assert.match(textOf(card), /joint link is missing/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['provider.added', 'task.opened', 'task.done', 'provider.connected'],
    );
  });

  it('take a joint link that names both, and no other', async () => {
    const office = await reseller();
    const form = await office.presses(ADELE, await connected(office), 'provider.link');
    const own = `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${TENANT}`;
    const wrong = await office.presses(ADELE, form, 'provider.link.submit', { link: own });
    assert.match(textOf(wrong), /not a joint one/);
    const card = await office.presses(ADELE, wrong, 'provider.link.submit', { link: JOINT });
    assert.match(textOf(card), /joint link is set/);
  });

  it('can be seen by everybody, and changed by managers and admins', async () => {
    const office = await reseller();
    await connected(office);
    const seen = await pressWithoutCard(office, MINJI, 'provider.list.show');
    assert.match(textOf(seen), /누리유통/);
    assert.match(textOf(await pressWithoutCard(office, MINJI, 'provider.connect.open')), /manager or admin/);
    assert.ok(inputs(await pressWithoutCard(office, MEGAN, 'provider.connect.open')).name);
  });
});

describe('An indirect reseller that invites', () => {
  it('is led to connect with a provider first', async () => {
    const office = await reseller();
    const card = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    assert.match(textOf(card), /only together with an indirect provider/);
  });

  it('invites together with the provider it chose, by the joint link, and names both', async () => {
    const office = await reseller();
    const form = await office.presses(ADELE, await connected(office), 'provider.link');
    await office.presses(ADELE, form, 'provider.link.submit', { link: JOINT });
    const recipients = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    const [choice] = (inputs(recipients).provider?.choices ?? []) as { title: string; value: string }[];
    assert.equal(choice?.title, '누리유통');
    const wanted = { ...WANTED, language: 'en' };
    assert.match(textOf(await office.presses(MINJI, recipients, 'invitation.send.recipients', wanted)), /fill this in/);
    const again = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    await office.presses(MINJI, again, 'form.cancel');
    const preview = await invite(office, MINJI, { ...wanted, provider: choice?.value ?? '' });
    assert.match(textOf(preview), /Together with our provider 누리유통/);
    assert.ok(textOf(preview).includes('indirectCSP'));
    const card = await office.presses(MINJI, preview, 'invitation.send.keep');
    assert.ok(String(inputs(card).body?.value).includes(JOINT));
  });
});
