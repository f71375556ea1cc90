import assert from 'node:assert/strict';
import type { Card } from '../../../../src/assistant/reply.ts';
import { referrals } from '../../../../src/features/referrals/referral.ts';
import type { Letter } from '../../../../src/mail/mail.ts';
import { MailError, type MailFailure, type MailTransport } from '../../../../src/mail/transport.ts';
import { ERASED } from '../../../../src/shared/scrub.ts';
import { buttons, textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { added, latest } from '../stories.ts';
import { FABRIKAM, prepared } from './stories.ts';

/** A mail server that notes what it takes, or fails as it is told. */
function someServer(failure?: MailFailure): MailTransport & { readonly letters: Letter[] } {
  const letters: Letter[] = [];
  return {
    letters,
    async send(_id, letter) {
      if (failure) throw new MailError(failure);
      letters.push(letter);
      return { refused: [] };
    },
  };
}

async function sends(office: Office, typed: Record<string, string> = {}): Promise<Card> {
  await added(office, ALEX);
  const mail = await office.presses(ALEX, await prepared(office, ALEX), 'referral.outward.mail');
  return office.presses(ALEX, mail, 'referral.outward.mail.send', {
    ...{ subject: 'A customer', body: 'Dear <b>Fabrikam</b>,\n\nNorthwind.', replyTo: 'alex@hanbit.example' },
    ...typed,
  });
}

describe('With a mail server, a hand-over to another company', () => {
  it('leaves as it was typed, escaped, and waits for the answer once it has left', async () => {
    const mail = someServer();
    const office = await openOffice({ mail });
    assert.match(textOf(await sends(office)), /The mail to Fabrikam Inc is on its way/);
    assert.equal(mail.letters.length, 0, 'not before its transaction is done');
    await office.post.tick();
    const [letter] = mail.letters;
    assert.deepEqual(letter?.to, ['sales@fabrikam.example']);
    assert.equal(letter?.replyTo.address, 'alex@hanbit.example');
    assert.match(letter?.html ?? '', /Dear &lt;b&gt;Fabrikam/);
    const card = await office.says(ALEX, 'show the Northwind referral');
    assert.match(textOf(card), /Handed to Fabrikam Inc on 23 Nov 2026/);
  });

  it('names what is missing at its field, and keeps the text', async () => {
    const mail = someServer();
    const office = await openOffice({ mail });
    const wrong = await sends(office, { replyTo: 'alex', subject: ' ' });
    assert.match(textOf(wrong), /2 fields need another look/);
    assert.match(JSON.stringify(wrong.content), /Northwind\./);
    await office.post.tick();
    assert.equal(mail.letters.length, 0);
  });

  it('that did not arrive says so, tells the sender, and can be sent again', async () => {
    const office = await openOffice({ mail: someServer({ kind: 'refused', reason: '550 5.1.1' }) });
    await sends(office);
    await office.post.tick();
    await office.notices.tick();
    const told = latest(office, ALEX);
    assert.match(textOf(told), /did not arrive \(550 5\.1\.1\)/);
    assert.ok(buttons(told).some(({ verb }) => verb === 'referral.outward.mail'));
  });

  it('does not leave to an address that was erased meanwhile', async () => {
    const mail = someServer();
    const office = await openOffice({ mail });
    const id = String((await added(office, ALEX)).about?.id);
    const form = await office.presses(ALEX, await prepared(office, ALEX), 'referral.outward.mail');
    await office.puts(async (tx) => {
      const doc = await tx.get(referrals, id);
      assert.ok(doc?.body.outward);
      const outward = { ...doc.body.outward, contact: ERASED };
      await tx.put(referrals, id, { ...doc.body, outward }, doc.version);
    });
    const typed = { subject: 'A', body: 'B', replyTo: 'alex@hanbit.example' };
    const card = await office.presses(ALEX, form, 'referral.outward.mail.send', typed);
    await office.post.tick();
    assert.equal(mail.letters.length, 0);
    assert.ok(!buttons(card).some(({ verb }) => verb === 'referral.outward.mail.send'));
    assert.doesNotMatch(JSON.stringify(card), /mailto:/);
  });

  it('is not sent to another company that it was handed to while the mail was open', async () => {
    const mail = someServer();
    const office = await openOffice({ mail });
    await added(office, ALEX);
    const form = await office.presses(ALEX, await prepared(office, ALEX), 'referral.outward.mail');
    const back = await office.presses(
      ADELE,
      await office.says(ADELE, 'show the Northwind referral'),
      'referral.outward.returned',
    );
    await office.presses(ADELE, back, 'referral.outward.returned.submit', { why: 'They are full' });
    office.moveTime(1000);
    const wingtip = { ...FABRIKAM, company: 'Wingtip Inc', contact: 'sales@wingtip.example' };
    const again = await office.says(ADELE, 'hand Northwind over to Wingtip Inc');
    await office.presses(ADELE, again, 'referral.outward.submit', wingtip);
    const typed = { subject: 'For Fabrikam', body: 'Dear Fabrikam', replyTo: 'alex@hanbit.example' };
    const card = await office.presses(ALEX, form, 'referral.outward.mail.send', typed);
    await office.post.tick();
    assert.equal(mail.letters.length, 0);
    assert.match(textOf(card), /Prepared for Wingtip Inc; the mail has not left yet/);
  });

  it('is not offered without a mail server', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const mail = await office.presses(ALEX, await prepared(office, ALEX), 'referral.outward.mail');
    assert.ok(!buttons(mail).some(({ verb }) => verb === 'referral.outward.mail.send'));
  });
});
