import { strict as assert } from 'node:assert';
import type { Card } from '../../../src/assistant/reply.ts';
import type { Letter } from '../../../src/mail/mail.ts';
import type { MailTransport } from '../../../src/mail/transport.ts';
import { partnerships } from '../../../src/partner/partnerships.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, MEGAN, MINJI, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { invite, LINK, pressWithoutCard, setLink, WANTED } from '../invitations/support.ts';

const PROVIDER_ID = '22222222-2222-4222-8222-222222222222';
const JOINT = `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${TENANT}&csp=1&msppid=4567890&indirectCSP=${PROVIDER_ID}`;

const reseller = (): Promise<Office> =>
  openOffice({ partner: { partnerType: 'indirectReseller', partnerId: '4567890' } });

async function connected(office: Office, name = '누리유통'): Promise<Card> {
  const form = await pressWithoutCard(office, ADELE, 'provider.connect.open');
  const added = await office.presses(ADELE, form, 'provider.connect.submit', {
    name,
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
    const [choice] = (inputs(recipients).together?.choices ?? []) as { title: string; value: string }[];
    assert.equal(choice?.title, '누리유통');
    const wanted = { ...WANTED, language: 'en' };
    assert.match(textOf(await office.presses(MINJI, recipients, 'invitation.send.recipients', wanted)), /fill this in/);
    const again = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    await office.presses(MINJI, again, 'form.cancel');
    const preview = await invite(office, MINJI, { ...wanted, together: choice?.value ?? '' });
    assert.match(
      textOf(preview),
      /our indirect provider 누리유통 to ask[\s\S]*한빛클라우드 주식회사 \(reseller\) and 누리유통 \(provider\)/,
    );
    assert.ok(textOf(preview).includes('indirectCSP'));
    const card = await office.presses(MINJI, preview, 'invitation.send.keep');
    assert.ok(String(inputs(card).body?.value).includes(JOINT));
  });
});

describe('An indirect provider that invites', () => {
  const RESELLER_ID = PROVIDER_ID;
  const LINK_WITH_RESELLER = `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${RESELLER_ID}&csp=1&msppid=4567890&indirectCSP=${TENANT}`;

  const openProvider = async (mail?: MailTransport): Promise<Office> => {
    const office = await openOffice({
      partner: { legalName: '누리유통 주식회사', partnerType: 'indirectProvider' },
      ...(mail && { mail }),
    });
    await setLink(office);
    return office;
  };

  async function withReseller(office: Office, link = LINK_WITH_RESELLER): Promise<Card> {
    const form = await office.presses(ADELE, await connected(office, '한빛클라우드'), 'provider.link');
    return office.presses(ADELE, form, 'provider.link.submit', { link });
  }

  it('records its resellers, with the steps that a provider takes', async () => {
    const office = await openProvider();
    const list = await office.says(ADELE, 'connect us with a reseller');
    assert.match(textOf(list), /Connect with a reseller/);
    const card = await connected(office, '한빛클라우드');
    assert.match(textOf(card), /Indirect reseller/);
    assert.match(textOf(card), /customers can be invited without this reseller only/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what).filter((what) => what.startsWith('reseller.')),
      ['reseller.added', 'reseller.connected'],
    );
    const task = (await office.store.reader(TENANT).list(tasks)).at(-1);
    assert.equal(task?.body.what, 'reseller.request');
    assert.match(textOf(await pressWithoutCard(office, MINJI, 'provider.list.show')), /한빛클라우드/);
  });

  it('takes only a joint link in which it is the provider, of the reseller that it stands at', async () => {
    const office = await openProvider();
    assert.match(textOf(await withReseller(office, JOINT)), /other way round/);
    const third = LINK_WITH_RESELLER.replace(RESELLER_ID, '33333333-3333-4333-8333-333333333333');
    const other = await withReseller(await openProvider(), third);
    assert.match(textOf(other), /with another company than 한빛클라우드/);
    assert.match(textOf(await withReseller(await openProvider())), /joint link is set/);
  });

  for (const [language, names] of [
    [
      'en',
      /누리유통 주식회사, an indirect provider, and our reseller 한빛클라우드[\s\S]*한빛클라우드 \(reseller\) and 누리유통 주식회사 \(provider\)/,
    ],
    [
      'ko',
      /간접 공급자 누리유통 주식회사의[\s\S]*재판매인 한빛클라우드와 함께[\s\S]*한빛클라우드\(재판매인\) 및 누리유통 주식회사\(공급자\)/,
    ],
  ] as const) {
    it(`names provider and reseller in the mail, and sends the joint link: ${language}`, async () => {
      const letters: Letter[] = [];
      const office = await openProvider({
        async send(_id, letter) {
          letters.push(letter);
          return { refused: [] };
        },
      });
      await withReseller(office);
      const [{ id } = { id: '' }] = await office.store.reader(TENANT).list(partnerships);
      const preview = await invite(office, MINJI, { ...WANTED, language, together: id });
      await office.presses(MINJI, preview, 'invitation.send.now');
      await office.post.tick();
      const [letter] = letters;
      assert.match(letter?.text ?? '', names);
      assert.ok(letter?.text.includes(LINK_WITH_RESELLER) && !letter.text.includes(LINK));
      assert.ok(letter?.html.includes(LINK_WITH_RESELLER.replaceAll('&', '&amp;')));
    });
  }

  it('gets a joint link that was pasted into the form of the reseller in it', async () => {
    const office = await openProvider();
    await connected(office, '한빛클라우드');
    const form = await office.says(ADELE, LINK_WITH_RESELLER);
    assert.match(textOf(form), /Joint link with 한빛클라우드/);
    assert.equal(inputs(form).link?.value, LINK_WITH_RESELLER);
    const third = LINK_WITH_RESELLER.replace(RESELLER_ID, '33333333-3333-4333-8333-333333333333');
    assert.match(textOf(await office.says(ADELE, third)), /none of the connected companies is in it/);
    assert.match(textOf(await office.says(MINJI, LINK_WITH_RESELLER)), /joint link is missing|without this reseller/);
  });

  it('may invite alone, by its own link, and does so unless it chooses a reseller', async () => {
    const office = await openProvider();
    await withReseller(office);
    const form = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    assert.equal(inputs(form).together?.value, 'alone');
    await office.presses(MINJI, form, 'form.cancel');
    const preview = await invite(office, MINJI, { ...WANTED, language: 'en', together: 'alone' });
    assert.ok(textOf(preview).includes('invType=ResellerRelationship'));
    assert.doesNotMatch(textOf(preview), /an indirect provider/);
  });

  it('that thinks of another reseller on the way back gets the words and the link of that one', async () => {
    const office = await openProvider();
    await withReseller(office);
    const [{ id } = { id: '' }] = await office.store.reader(TENANT).list(partnerships);
    const preview = await invite(office, MINJI, { ...WANTED, language: 'en', together: id });
    const text = await office.presses(MINJI, preview, 'invitation.send.back');
    const edited = { subject: 'Connect with us', body: `Please open ${LINK_WITH_RESELLER} and accept.` };
    const again = await office.presses(MINJI, text, 'invitation.send.text', edited);
    const first = await office.presses(
      MINJI,
      await office.presses(MINJI, again, 'invitation.send.back'),
      'invitation.send.back',
    );
    const alone = { ...WANTED, language: 'en', together: 'alone' };
    const words = await office.presses(MINJI, first, 'invitation.send.recipients', alone);
    assert.equal(inputs(words).body?.value, `Please open ${LINK} and accept.`);
  });

  it('sends nothing with a reseller whose joint link is missing, and says who can set it', async () => {
    const office = await openProvider();
    await connected(office, '한빛클라우드');
    const [{ id } = { id: '' }] = await office.store.reader(TENANT).list(partnerships);
    const preview = await invite(office, MINJI, { ...WANTED, language: 'en', together: id });
    assert.match(textOf(preview), /joint link with 한빛클라우드 is not set yet[\s\S]*Adele/);
    assert.ok(!buttons(preview).some(({ verb }) => verb === 'invitation.send.now'));
  });
});
