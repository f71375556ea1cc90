import { strict as assert } from 'node:assert';
import { invitations } from '../../../src/features/invitations/invitation.ts';
import { PARTNER_TYPES, type Partner, type PartnerCloud } from '../../../src/partner/partner.ts';
import { buttons, textOf } from '../../support/card-reader.ts';
import { ADELE, MEGAN, MINJI, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { invite, LINK, pressWithoutCard, setLink, WANTED } from './support.ts';

const US: Partial<Partner> = { legalName: 'Contoso Federal', market: 'US' };
const WANTED_US = { ...WANTED, company: 'Agency', to: 'kim@agency.example', language: 'en', country: 'US' };
const GOVERNMENT_LINK = LINK.replace('admin.microsoft.com', 'portal.office365.us');

const openIn = (cloud: PartnerCloud, change: Partial<Partner> = {}): Promise<Office> =>
  openOffice({ partner: { ...US, cloud, ...change }, mail: { send: () => Promise.resolve({ refused: [] }) } });

describe('Invitations in the US Government cloud', () => {
  for (const cloud of ['public', 'usGovernment'] as const) {
    for (const on of [false, true]) {
      for (const partnerType of PARTNER_TYPES) {
        const expected = cloud === 'public' || on;
        it(`are ${expected ? '' : 'not '}there for ${partnerType}, ${cloud}, switched ${on ? 'on' : 'off'}`, async () => {
          const office = await openIn(cloud, { partnerType });
          await setLink(office, { government: on ? 'on' : 'off' });
          const card = await office.says(MINJI, 'invite kim@agency.example to connect');
          assert.equal(/US Government cloud, so it is off/.test(textOf(card)), !expected, textOf(card));
          if (expected && partnerType === 'indirectReseller') assert.match(textOf(card), /together with an indirect/);
          else if (expected) assert.ok(buttons(card).some(({ verb }) => verb === 'invitation.send.recipients'));
        });
      }
    }
  }

  it('name the rule, the role that may switch them on, and a person who has it, in both languages', async () => {
    const office = await openIn('usGovernment');
    const english = textOf(await office.says(MINJI, 'invite kim@agency.example to connect'));
    assert.match(english, /does not offer this to every partner in the US Government cloud/);
    assert.match(english, /invitation settings/);
    assert.match(english, /Megan/);
    const korean = textOf(await office.says(MINJI, 'kim@agency.example 연결 초대'));
    assert.match(korean, /미국 정부 클라우드/);
    assert.match(korean, /Megan/);
  });

  it('are switched by an admin in the invitation settings, which no other cloud asks, and stay so when other settings change', async () => {
    const office = await openIn('usGovernment');
    const form = await pressWithoutCard(office, MEGAN, 'invitation.link.open');
    assert.match(textOf(form), /Requests in the US Government cloud/);
    await setLink(office, { government: 'on' });
    const change = (await office.history()).at(-1);
    assert.deepEqual(change?.fields, ['link', 'expiryDays', 'reminderDays', 'governmentRequests']);
    const settings = await pressWithoutCard(office, MEGAN, 'settings.edit');
    await office.presses(MEGAN, settings, 'settings.edit.submit', {
      ...{ legalName: 'Contoso Federal', market: 'US', partnerType: 'directBill', cloud: 'usGovernment' },
      ...{ language: 'en', domains: 'hanbit.example' },
    });
    const card = await office.says(MINJI, 'invite kim@agency.example to connect');
    assert.ok(buttons(card).some(({ verb }) => verb === 'invitation.send.recipients'));
    const publicForm = await pressWithoutCard(await openIn('public'), MEGAN, 'invitation.link.open');
    assert.doesNotMatch(textOf(publicForm), /US Government/);
  });

  it('take a link at the admin portal of that cloud, and speak of what is so there', async () => {
    const office = await openIn('usGovernment');
    await setLink(office, { link: GOVERNMENT_LINK, government: 'on' });
    await office.presses(MINJI, await invite(office, MINJI, WANTED_US), 'invitation.send.now');
    const [invitation] = await office.store.reader(TENANT).list(invitations);
    const body = invitation?.body.body ?? '';
    assert.ok(body.includes(GOVERNMENT_LINK));
    assert.match(body, /signs in to the Microsoft Office admin portal/);
    assert.match(body, /includes delegated admin rights/);
    assert.doesNotMatch(body, /Microsoft Customer Agreement|Microsoft 365 admin center/);
  });

  it('refuse a link of that cloud in the public one, and say where one may be', async () => {
    const office = await openIn('public');
    assert.match(
      textOf(await setLink(office, { link: GOVERNMENT_LINK })),
      /at admin\.microsoft\.com or portal\.office\.com/,
    );
  });

  it('that were sent are neither sent again nor made from a card that is still around, once switched off', async () => {
    const office = await openIn('usGovernment');
    await setLink(office, { link: GOVERNMENT_LINK, government: 'on' });
    const preview = await invite(office, MINJI, WANTED_US);
    await setLink(office, { link: GOVERNMENT_LINK, government: 'off' });
    assert.match(textOf(await office.presses(MINJI, preview, 'invitation.send.now')), /so it is off/);
    await setLink(office, { link: GOVERNMENT_LINK, government: 'on' });
    const sent = await office.presses(MINJI, preview, 'invitation.send.now');
    await office.post.tick();
    const [{ id } = { id: '' }] = await office.store.reader(TENANT).list(invitations);
    const open = { kind: 'invitation', record: id };
    const card = await pressWithoutCard(office, ADELE, 'record.open', open);
    await setLink(office, { link: GOVERNMENT_LINK, government: 'off' });
    assert.match(textOf(await office.presses(ADELE, card, 'invitation.resend')), /so it is off/);
    const now = buttons(await pressWithoutCard(office, ADELE, 'record.open', open)).map(({ verb }) => verb);
    assert.ok(now.includes('invitation.accept') && !now.includes('invitation.resend'), now.join());
    assert.ok(sent);
  });
});
