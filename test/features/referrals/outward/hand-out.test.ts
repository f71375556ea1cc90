import assert from 'node:assert/strict';
import type { Card } from '../../../../src/assistant/reply.ts';
import { referrals } from '../../../../src/features/referrals/referral.ts';
import { partnerships } from '../../../../src/partner/partnerships.ts';
import { tasks } from '../../../../src/partnercenter/task.ts';
import { DAY, HOUR } from '../../../../src/shared/instant.ts';
import { buttons, inputs, parts, textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, MINJI, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { added, latest } from '../stories.ts';
import { FABRIKAM, prepared, sentOut } from './stories.ts';

describe('Handing a referral to another company', () => {
  it('is prepared, sent by hand, waited for and taken; the card shows each step', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    const card = await prepared(office, MINJI);
    assert.match(textOf(card), /Prepared for Fabrikam Inc; the mail has not left yet/);

    const mail = await office.presses(MINJI, card, 'referral.outward.mail');
    assert.match(String(inputs(mail).body?.value), /Kim Abercrombie · kim@northwind\.example/);
    assert.match(String(inputs(mail).body?.value), /Moving 40 mailboxes[\s\S]*Send an offer[\s\S]*by 25 Nov 2026/);
    const sent = await office.presses(MINJI, mail, 'referral.outward.mail.sent');
    assert.match(textOf(sent), /Handed to Fabrikam Inc on 23 Nov 2026, waiting for their answer/);
    assert.match(textOf(await office.says(MINJI, 'my referrals')), /with Fabrikam Inc/);
    assert.match(textOf(await office.says(MINJI, 'today')), /waits for Fabrikam Inc to answer/);

    const taken = await office.presses(MINJI, sent, 'referral.outward.taken');
    assert.match(textOf(taken), /Fabrikam Inc took it on 23 Nov 2026/);
    assert.match(textOf(taken), /accept or decline it there/, 'at Microsoft it stays ours');
    assert.doesNotMatch(taken.summary, /: *$/m, 'nothing empty in the text beside the card');
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['referral.added', 'referral.handedOut', 'task.opened', 'referral.outwardSent', 'referral.outwardTaken'],
    );
  });

  it('reads in Korean, and the mail is written in either language', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const form = await office.says(ALEX, '노스윈드 추천을 파브리캄 주식회사로 인계');
    assert.equal(inputs(form).company?.value, '파브리캄 주식회사');
    assert.match(textOf(form), /다른 회사에 인계/);
    const card = await office.presses(ALEX, form, 'referral.outward.submit', {
      ...FABRIKAM,
      company: '파브리캄 주식회사',
    });
    assert.match(textOf(card), /파브리캄 주식회사에 인계 준비됨/);
    const mail = await office.presses(ALEX, card, 'referral.outward.mail');
    assert.match(String(inputs(mail).body?.value), /담당자님께/);
    const english = await office.presses(ALEX, mail, 'referral.outward.mail.language');
    assert.match(String(inputs(english).body?.value), /Dear 파브리캄 주식회사 team/);
    const sent = await office.presses(ALEX, english, 'referral.outward.mail.sent');
    assert.match(textOf(sent), /2026년 11월 23일에 파브리캄 주식회사에 인계함, 답변 대기 중/);
  });

  it('is refused without the customer’s consent, with the rule, and nothing is recorded', async () => {
    const office = await openOffice();
    await added(office, MINJI, { wishes: 'contact' });
    const form = await office.says(MINJI, 'hand Northwind over to Fabrikam Inc');
    assert.equal(inputs(form).consent?.value, '', 'nobody has said that the customer agrees');
    const wrong = await office.presses(MINJI, form, 'referral.outward.submit', { ...FABRIKAM, consent: 'no' });
    assert.match(textOf(wrong), /only when the customer agreed to it/);
    assert.equal(inputs(wrong).contact?.value, FABRIKAM.contact, 'what was typed stays');
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['referral.added'],
    );

    const card = await office.presses(MINJI, wrong, 'referral.outward.submit', FABRIKAM);
    assert.match(textOf(card), /Data may be passed to other companies: yes/, 'the consent is recorded');
    assert.deepEqual((await office.history()).find(({ what }) => what === 'referral.handedOut')?.fields, [
      'outward',
      'consent',
    ]);
  });

  it('keeps personal values out of the history', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    const sent = await sentOut(office, MINJI);
    const back = await office.presses(MINJI, sent, 'referral.outward.returned');
    await office.presses(MINJI, back, 'referral.outward.returned.submit', { why: 'Mr Kim was rude' });
    const told = JSON.stringify(await office.history());
    assert.doesNotMatch(told, /fabrikam|kim|offer|Called|rude/i);
  });

  it('comes back with a reason, and its task is dropped', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    const sent = await sentOut(office, ALEX);
    const form = await office.presses(ALEX, sent, 'referral.outward.returned');
    const wrong = await office.presses(ALEX, form, 'referral.outward.returned.submit', { why: ' ' });
    const done = await office.presses(ALEX, wrong, 'referral.outward.returned.submit', { why: 'No capacity' });
    assert.match(textOf(done), /Fabrikam Inc gave it back on 23 Nov 2026/);
    assert.match(textOf(done), /No capacity/);
    const left = (await office.store.reader(TENANT).list(tasks)).map(({ body }) => body.state);
    assert.deepEqual(left, ['dropped']);
    await office.notices.tick();
    assert.match(textOf(latest(office, MINJI)), /came back from Fabrikam Inc|돌아왔다고/, 'the owner is told');
    assert.ok(await prepared(office, ALEX), 'and it can be handed to a company again');
  });

  it('is not ended by an answer that was begun for the hand-over before', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    const late = await office.presses(ALEX, await sentOut(office, ALEX), 'referral.outward.returned');
    const card = await office.says(MINJI, 'show the Northwind referral');
    const form = await office.presses(MINJI, card, 'referral.outward.returned');
    await office.presses(MINJI, form, 'referral.outward.returned.submit', { why: 'No capacity' });
    office.moveTime(HOUR);
    const next = await office.says(MINJI, 'hand Northwind over to Fabrikam Inc');
    const by = '2026-11-26';
    await office.presses(MINJI, next, 'referral.outward.submit', { ...FABRIKAM, company: 'Litware', by });
    const done = await office.presses(ALEX, late, 'referral.outward.returned.submit', { why: 'No capacity' });
    assert.match(textOf(done), /This had changed in the meantime/);
    assert.match(textOf(done), /Prepared for Litware/);
  });

  it('can be called off before the mail has left, and is then not said to have been there', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const form = await office.presses(ALEX, await prepared(office, ALEX), 'referral.outward.returned');
    assert.match(textOf(form), /not handed to Fabrikam Inc after all/);
    const done = await office.presses(ALEX, form, 'referral.outward.returned.submit', { why: 'We do it ourselves' });
    assert.match(textOf(done), /Not handed to Fabrikam Inc after all/);
  });

  it('is one at a time', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    await prepared(office, ALEX);
    const second = await office.says(ALEX, 'hand Northwind over to Contoso Ltd');
    assert.match(textOf(second), /being handed to Fabrikam Inc already/);
  });

  it('makes a task with the values to copy; done, it waits for their answer from that day on', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    const card = await prepared(office, MINJI);
    assert.match(textOf(card), /At Microsoft\nReceived/, 'nothing is left to tell Microsoft yet');
    const task = await office.presses(MINJI, card, 'record.open');
    assert.match(textOf(task), /sales@fabrikam\.example/);
    assert.match(textOf(task), /names you as its reseller/);
    office.moveTime(DAY);
    const form = await office.presses(MINJI, task, 'task.done');
    await office.presses(MINJI, form, 'task.done.submit', { date: '2026-11-24' });
    const now = await office.says(MINJI, 'show the Northwind referral');
    assert.match(textOf(now), /Handed to Fabrikam Inc on 24 Nov 2026/);
  });

  it('asks the sender to ask, once the day of the answer is past', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    await sentOut(office, MINJI);
    office.moveTime(3 * DAY);
    assert.match(
      textOf(await office.says(MINJI, 'today')),
      /Fabrikam Inc has not answered since 25 Nov 2026: ask them/,
    );
  });

  it('ends with the referral: nobody is waited for any more', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    await sentOut(office, MINJI);
    office.moveTime(15 * DAY);
    const card = await office.says(MINJI, 'show the Northwind referral');
    assert.match(textOf(card), /it ended before they answered/);
    assert.ok(!buttons(card).some(({ verb }) => verb.startsWith('referral.outward')));
    assert.doesNotMatch(JSON.stringify(card), /sales@fabrikam/);
  });

  it('shows neither company nor contact in a group', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    await sentOut(office, ALEX);
    const card = await office.says(ALEX, 'show the Northwind referral', 'group');
    assert.doesNotMatch(JSON.stringify(card), /fabrikam/i);
  });
});

describe('By words', () => {
  it('a name that no colleague has is asked about, and a company offered', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const form = await office.says(ALEX, 'hand Northwind over to Wingtip');
    assert.match(textOf(form), /I know no colleague called “Wingtip”/);
    const other = await office.presses(ALEX, form, 'referral.handoff.outward');
    assert.equal(inputs(other).company?.value, 'Wingtip');
  });

  it('corrects the form that is open', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    await office.says(ALEX, 'hand Northwind over to Fabrikam Inc');
    const form = await office.says(ALEX, 'the email is sales@fabrikam.com');
    assert.equal(inputs(form).contact?.value, 'sales@fabrikam.com');
    assert.equal(inputs(form).company?.value, 'Fabrikam Inc');
  });

  it('a colleague stays a colleague', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    assert.equal(inputs(await office.says(ALEX, 'hand Northwind over to Adele')).to?.value, ADELE.id);
  });

  it('a provider that we are connected with is filled in', async () => {
    const office = await openOffice({ partner: { partnerType: 'indirectReseller' } });
    await office.puts(async (tx) => {
      const known = { name: 'Adatum Distribution', state: 'connected', contact: 'resellers@adatum.example' } as const;
      await tx.put(partnerships, 'adatum', { ...known, addedBy: ADELE.id, addedAt: office.now() }, 0);
    });
    await added(office, ALEX);
    const form = await office.says(ALEX, 'hand Northwind over to Adatum Distribution');
    assert.equal(inputs(form).contact?.value, 'resellers@adatum.example');
    assert.equal(inputs(form).kind?.value, 'provider');
  });
});

/** Calls the hand-over off and prepares it again for another need. */
async function again(office: Office, needs: string): Promise<Card> {
  const form = await office.presses(
    ALEX,
    await office.says(ALEX, 'show the Northwind referral'),
    'referral.outward.returned',
  );
  await office.presses(ALEX, form, 'referral.outward.returned.submit', { why: 'Wrong text' });
  const next = await office.says(ALEX, 'hand Northwind over to Fabrikam Inc');
  return office.presses(ALEX, next, 'referral.outward.submit', { ...FABRIKAM, needs });
}

describe('The mail of a hand-over to another company', () => {
  it('opens in the own mail program when it is short enough, else without its text', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const card = await prepared(office, ALEX);
    const urlOf = (mail: typeof card): string =>
      String([...parts(mail.content)].find((part) => String(part.url).startsWith('mailto:'))?.url);
    const mail = await office.presses(ALEX, card, 'referral.outward.mail');
    const url = urlOf(mail);
    assert.match(url, /^mailto:sales@fabrikam\.example\?subject=/);
    assert.match(url, /&body=Dear%20Fabrikam/);
    assert.ok(url.length <= 2000);

    const long = await office.presses(ALEX, await again(office, '메일함 이전 '.repeat(60)), 'referral.outward.mail');
    assert.doesNotMatch(urlOf(long), /&body=/, 'a Korean syllable takes nine characters');
    assert.match(textOf(long), /too long to open by itself/);
  });

  it('cannot be sent twice from two cards', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const card = await prepared(office, ALEX);
    const mail = await office.presses(ALEX, card, 'referral.outward.mail');
    await office.presses(ALEX, mail, 'referral.outward.mail.sent');
    await office.presses(ALEX, mail, 'referral.outward.mail.sent');
    const history = (await office.history()).filter(({ what }) => what === 'referral.outwardSent');
    assert.equal(history.length, 1);
    const late = await office.presses(ADELE, card, 'referral.outward.mail');
    assert.match(textOf(late), /changed in the meantime/);
  });

  it('is gone with the answer: the referral keeps where it is, not the mail', async () => {
    const office = await openOffice();
    const id = String((await added(office, ALEX)).about?.id);
    await sentOut(office, ALEX);
    const kept = await office.store.reader(TENANT).get(referrals, id);
    assert.doesNotMatch(JSON.stringify(kept), /Dear Fabrikam/);
  });
});
