import { strict as assert } from 'node:assert';
import { invitations } from '../../../../src/features/invitations/invitation.ts';
import { mails } from '../../../../src/mail/mail.ts';
import { DAY, HOUR, MINUTE } from '../../../../src/shared/instant.ts';
import { type MailServer, openMailServer } from '../../../mail/mail-server.ts';
import { buttons, textOf } from '../../../support/card-reader.ts';
import { incoming, MINJI, pressed, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { invite, LINK, setLink, WANTED } from '../support.ts';

async function open(server: MailServer): Promise<Office> {
  const office = await openOffice({ mail: server.transport });
  await setLink(office);
  return office;
}

async function stateOf(office: Office): Promise<string> {
  const [invitation] = await office.store.reader(TENANT).list(invitations);
  return invitation?.body.state ?? 'none';
}

describe('An invitation by the mail server', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await openMailServer();
  });
  afterEach(() => server.close());

  it('is queued by the press, and arrives with the link, readable as text and as a page', async () => {
    const office = await open(server);
    const card = await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
    assert.match(textOf(card), /on its way to the mail server/);
    assert.equal(await stateOf(office), 'queued');
    await office.post.tick();
    assert.equal(await stateOf(office), 'sent');
    const [mail] = server.taken;
    assert.equal(mail?.subject, '[한빛클라우드 주식회사] Microsoft 재판매인 관계 연결 요청');
    assert.deepEqual(mail?.replyTo?.value, [{ address: 'minji@hanbit.example', name: '김민지' }]);
    assert.ok(mail?.text?.includes(LINK));
    assert.ok(String(mail?.html).includes(`<a href="${LINK.replaceAll('&', '&amp;')}"`));
    assert.match(String(mail?.html), /<html lang="ko">/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['invitation.settings', 'invitation.queued', 'invitation.sent'],
    );
  });

  it('sends one mail for one press, however often it is delivered or pressed again', async () => {
    const office = await open(server);
    const preview = await invite(office, MINJI);
    const { data } = buttons(preview).find(({ verb }) => verb === 'invitation.send.now') ?? { data: {} };
    const press = incoming({ person: MINJI, what: pressed('invitation.send.now', data) });
    await Promise.all([office.takes(press), office.takes(press)]);
    await office.takes(incoming({ person: MINJI, what: pressed('invitation.send.now', data) }));
    await Promise.all([office.post.tick(), office.post.tick()]);
    office.moveTime(HOUR);
    await office.post.tick();
    assert.equal(server.taken.length, 1);
  });

  it('comes through greylisting without anybody doing anything', async () => {
    const office = await open(server);
    await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
    server.manner = 'putsOff';
    await office.post.tick();
    assert.equal(await stateOf(office), 'queued');
    server.manner = 'takes';
    office.moveTime(MINUTE);
    await office.post.tick();
    assert.equal(await stateOf(office), 'sent');
    assert.equal(server.taken.length, 1);
  });

  it('tells the inviter when it was refused, who can change the address and try again', async () => {
    const office = await open(server);
    await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
    server.manner = 'refuses';
    await office.post.tick();
    await office.notices.tick();
    const told = office.deliveries.at(-1)?.card;
    assert.ok(told);
    assert.match(textOf(told), /The mail server refused this invitation/);
    assert.match(textOf(told), /550 5\.1\.1/);
    server.manner = 'takes';
    const form = await office.presses(MINJI, told, 'invitation.change');
    const text = await office.presses(MINJI, form, 'invitation.send.recipients', { ...WANTED, to: 'lee@fabrikam.com' });
    const preview = await office.presses(MINJI, text, 'invitation.send.text', { subject: '요청', body: LINK });
    await office.presses(MINJI, preview, 'invitation.send.now');
    await office.post.tick();
    assert.equal(await stateOf(office), 'sent');
    assert.deepEqual(server.recipients, ['lee@fabrikam.com']);
  });

  it('leaves a broken conversation to a person: it did arrive, or send it again', async () => {
    for (const decision of ['invitation.confirm', 'invitation.resend'] as const) {
      const office = await open(server);
      server.manner = 'cuts';
      await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
      await office.post.tick();
      office.moveTime(DAY);
      await office.post.tick();
      assert.equal(await stateOf(office), 'unsure');
      assert.equal(server.taken.length, 0);
      await office.notices.tick();
      const told = office.deliveries.at(-1)?.card;
      assert.ok(told);
      server.manner = 'takes';
      const card = await office.presses(MINJI, told, decision);
      if (decision === 'invitation.resend') {
        await office.presses(MINJI, card, 'invitation.send.now');
        await office.post.tick();
        assert.equal(server.taken.length, 1);
      }
      assert.equal(await stateOf(office), 'sent');
    }
  });

  it('is in doubt after a crash at any step once the server was spoken to, and forgotten at none', async () => {
    for (const step of ['queued', 'sending'] as const) {
      const office = await open(server);
      await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
      if (step === 'sending') await crashWhileSending(office);
      const before = server.taken.length;
      await office.post.start();
      await office.post.tick();
      await office.post.stop();
      assert.equal(await stateOf(office), step === 'queued' ? 'sent' : 'unsure');
      assert.equal(server.taken.length - before, step === 'queued' ? 1 : 0);
    }
  });

  it('can be taken back while it waits for the server, and then nothing leaves', async () => {
    const office = await open(server);
    const card = await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
    assert.match(textOf(await office.presses(MINJI, card, 'invitation.cancel')), /Cancelled before it left/);
    await office.post.tick();
    assert.equal(server.taken.length, 0);
    assert.equal(await stateOf(office), 'cancelled');
  });

  it('says when some recipients were not served', async () => {
    const office = await open(server);
    server.manner = 'refusesSome';
    await office.presses(
      MINJI,
      await invite(office, MINJI, { ...WANTED, cc: 'nobody@fabrikam.com' }),
      'invitation.send.now',
    );
    await office.post.tick();
    await office.notices.tick();
    const told = office.deliveries.at(-1)?.card;
    assert.ok(told);
    assert.match(textOf(told), /did not take it for everybody/);
    assert.match(textOf(told), /Not taken for: nobody@fabrikam\.com/);
  });
});

/** The store as a crash leaves it: `sending` was written, what came of it was not. */
async function crashWhileSending(office: Office): Promise<void> {
  await office.puts(async (tx) => {
    for (const { id, body, version } of await tx.list(mails))
      await tx.put(mails, id, { ...body, state: 'sending' }, version);
    for (const { id, body, version } of await tx.list(invitations))
      await tx.put(invitations, id, { ...body, state: 'sending' }, version);
  });
}
