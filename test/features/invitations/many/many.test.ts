import { strict as assert } from 'node:assert';
import { invitations } from '../../../../src/features/invitations/invitation.ts';
import { batches, countRows } from '../../../../src/features/invitations/many/batch.ts';
import { MailError, type MailTransport } from '../../../../src/mail/transport.ts';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { MINJI, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { pressWithoutCard, setLink } from '../support.ts';

/** Takes every mail but those to `nobody@…`. */
function someServer(): MailTransport & { readonly sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    async send(_id, letter) {
      if (letter.to[0]?.startsWith('nobody@')) throw new MailError({ kind: 'refused', reason: '550 5.1.1' });
      sent.push(...letter.to);
      return { refused: [] };
    },
  };
}

async function paste(office: Office, table: string, change: Record<string, string> = {}) {
  const form = await pressWithoutCard(office, MINJI, 'invitation.many.open');
  const typed = { paste: table, language: 'ko', replyTo: 'minji@hanbit.example', ...change };
  return office.presses(MINJI, form, 'invitation.many.read', typed);
}

const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => `회사 ${at}번\tkim${at}@example${at}.com`).join('\n');

describe('Inviting many at once', () => {
  it('gives one verdict a row, those that need a look first', async () => {
    const office = await openOffice();
    await setLink(office);
    const table = [
      'Fabrikam,kim@fabrikam.com,ko',
      'Contoso,not an address',
      'Northwind,lee@northwind.com,en',
      'Fabrikam Co.,other@elsewhere.com',
      'Us,adele@hanbit.example',
    ].join('\n');
    const card = await paste(office, table);
    const text = textOf(card);
    assert.match(text, /Ready: 2 · left out: 3/);
    assert.match(text, /Fabrikam Co\.[\s\S]*twice in the table/);
    assert.match(text, /in your own domain/);
    assert.ok(text.indexOf('Contoso') < text.indexOf('Northwind'));
  });

  it('sends all that are ready with one confirmation, and tells at the end which failed and why', async () => {
    const server = someServer();
    const office = await openOffice({ mail: server });
    await setLink(office);
    const preview = await paste(office, `${rows(60)}\nFabrikam\tnobody@fabrikam.com`);
    const progress = await office.presses(MINJI, preview, 'invitation.many.submit');
    assert.match(textOf(progress), /under way/);
    await office.notices.tick();
    await office.post.tick();
    await office.notices.tick();
    assert.equal(server.sent.length, 60);
    const [batch] = await office.store.reader(TENANT).list(batches);
    assert.ok(batch);
    assert.deepEqual([countRows(batch.body).sent, countRows(batch.body).failed], [60, 1]);
    const unasked = office.deliveries.filter(({ updated }) => !updated).map(({ card }) => card.about?.kind);
    assert.deepEqual(unasked, ['invitationbatch'], 'one message for all of them');
    const result = office.deliveries.findLast(({ card }) => /61 invitations/.test(textOf(card)))?.card;
    assert.ok(result);
    assert.match(textOf(result), /Fabrikam · nobody@fabrikam\.com · failed 550 5\.1\.1/);
    const retry = await office.presses(MINJI, result, 'invitation.many.retry');
    assert.equal(inputs(retry).paste?.value, 'Fabrikam,nobody@fabrikam.com,ko');
    const mended = { paste: 'Fabrikam,kim@fabrikam.com,ko', language: 'ko', replyTo: 'minji@hanbit.example' };
    const again = await office.presses(MINJI, retry, 'invitation.many.read', mended);
    await office.presses(MINJI, again, 'invitation.many.submit');
    await office.notices.tick();
    await office.post.tick();
    assert.equal(server.sent.at(-1), 'kim@fabrikam.com');
    const all = await office.store.reader(TENANT).list(invitations);
    assert.deepEqual([all.length, all.filter(({ body }) => body.state === 'sent').length], [61, 61]);
  });

  it('comes to its end also when somebody takes one of them back before it left', async () => {
    const server = someServer();
    const office = await openOffice({ mail: server });
    await setLink(office);
    await office.presses(MINJI, await paste(office, rows(3)), 'invitation.many.submit');
    await office.notices.tick();
    const [first] = await office.store.reader(TENANT).list(invitations);
    const card = await pressWithoutCard(office, MINJI, 'record.open', { kind: 'invitation', record: first?.id ?? '' });
    await office.presses(MINJI, card, 'invitation.cancel');
    await office.post.tick();
    await office.notices.tick();
    const [batch] = await office.store.reader(TENANT).list(batches);
    assert.ok(batch);
    const { sent, queued, takenBack } = countRows(batch.body);
    assert.deepEqual({ sent, queued, takenBack }, { sent: 2, queued: 0, takenBack: 1 });
    assert.match(textOf(office.deliveries.at(-1)?.card ?? card), /Taken back\s+1/);
  });

  it('does it once, however often it is confirmed', async () => {
    const server = someServer();
    const office = await openOffice({ mail: server });
    await setLink(office);
    const preview = await paste(office, rows(5));
    await office.presses(MINJI, preview, 'invitation.many.submit');
    await office.presses(MINJI, preview, 'invitation.many.submit');
    for (let round = 0; round < 3; round++) {
      await office.notices.tick();
      await office.post.tick();
    }
    assert.equal(server.sent.length, 5);
    assert.equal((await office.store.reader(TENANT).list(invitations)).length, 5);
  });

  it('keeps drafts where there is no mail server', async () => {
    const office = await openOffice();
    await setLink(office);
    const card = await office.presses(MINJI, await paste(office, rows(3)), 'invitation.many.submit');
    assert.match(textOf(card), /3 invitations/);
    await office.notices.tick();
    const drafts = await office.store.reader(TENANT).list(invitations);
    assert.deepEqual(
      drafts.map(({ body }) => body.state),
      ['draft', 'draft', 'draft'],
    );
  });

  it('takes 500 rows and no more, on cards that Teams takes', async () => {
    const office = await openOffice({ mail: someServer() });
    await setLink(office);
    assert.match(textOf(await paste(office, rows(501))), /At most 500 rows/);
    const card = await paste(office, rows(500));
    assert.match(textOf(card), /Ready: 500/);
    assert.ok(buttons(card).some(({ verb }) => verb === 'invitation.many.page'));
    const progress = await office.presses(MINJI, card, 'invitation.many.submit');
    assert.match(textOf(progress), /500 invitations/);
    await office.notices.tick();
    assert.equal((await office.store.reader(TENANT).list(invitations)).length, 500);
  });

  it('wants an address of ours for the answers before it judges rows', async () => {
    const office = await openOffice();
    const card = await paste(office, rows(2), { replyTo: 'minji@gmail.com' });
    assert.match(textOf(card), /address of your own company/);
    assert.ok(inputs(card).paste);
  });
});
