import { strict as assert } from 'node:assert';
import { invitations } from '../../../../src/features/invitations/invitation.ts';
import { DAY } from '../../../../src/shared/instant.ts';
import { inputs, parts, textOf } from '../../../support/card-reader.ts';
import { addCustomer } from '../../../support/customers.ts';
import { MEGAN, MINJI, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { invite, LINK, pressWithoutCard, setLink, WANTED } from '../support.ts';

async function only(office: Office) {
  const [invitation, ...others] = await office.store.reader(TENANT).list(invitations);
  assert.ok(invitation && others.length === 0);
  return invitation.body;
}

describe('Inviting a customer to connect', () => {
  it('fills the form with what was said, and writes a mail that says all it has to', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const form = await office.says(MINJI, 'invite kim@fabrikam.com to connect');
    assert.equal(inputs(form).to?.value, 'kim@fabrikam.com');
    const text = await office.presses(MINJI, form, 'invitation.send.recipients', WANTED);
    const body = String(inputs(text).body?.value);
    for (const said of ['한빛클라우드 주식회사', '김민지', '파브리캄', LINK, '전역 관리자', 'Microsoft 365 관리 센터'])
      assert.ok(body.includes(said), said);
    for (const said of [
      'Microsoft 고객 계약',
      '관리자 권한은 포함되지 않으며',
      '그대로 유지됩니다',
      'minji@hanbit.example',
    ])
      assert.ok(body.includes(said), said);
  });

  it('writes it in English, or in both languages, with the link in each half', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const form = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    const english = await office.presses(MINJI, form, 'invitation.send.recipients', { ...WANTED, language: 'en' });
    assert.match(String(inputs(english).body?.value), /Global admin.*Microsoft 365 admin center/);
    const back = await office.presses(MINJI, english, 'invitation.send.back');
    const both = await office.presses(MINJI, back, 'invitation.send.recipients', { ...WANTED, language: 'both' });
    assert.equal(String(inputs(both).body?.value).split(LINK).length, 3);
    assert.match(String(inputs(both).body?.value), /^파브리캄 담당자님[\s\S]*Dear 파브리캄 team/);
  });

  it('without a mail server leads to the own mail program, and counts from the word that it was sent', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const preview = await invite(office, MINJI, { ...WANTED, language: 'en' });
    const byHand = await office.presses(MINJI, preview, 'invitation.send.keep');
    assert.equal((await only(office)).state, 'draft');
    const mailto = [...parts(byHand.content)].find((part) => String(part.url).startsWith('mailto:'));
    assert.match(String(mailto?.url), /^mailto:kim@fabrikam\.com\?/);
    assert.ok(String(inputs(byHand).body?.value).includes(LINK));
    const card = await office.presses(MINJI, byHand, 'invitation.byHand.sent');
    assert.match(textOf(card), /Noted as sent|보낸 것으로 기록/);
    assert.equal((await only(office)).state, 'sent');
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['invitation.settings', 'invitation.drafted', 'invitation.sent'],
    );
  });

  it('without a link works up to the draft, and says who has to do what', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    const preview = await invite(office, MINJI, WANTED);
    assert.match(textOf(preview), /관계 링크가 아직 없어 보낼 수 없습니다.*Megan Bowen/);
    const card = await office.presses(MINJI, preview, 'invitation.send.keep');
    assert.equal((await only(office)).state, 'draft');
    assert.match((await only(office)).body, /\{link\}/);
    assert.match(textOf(card), /관계 링크가 아직 없어/);
    await setLink(office);
    const draft = await office.says(MINJI, 'show the invitations');
    const open = await office.presses(MINJI, draft, 'record.open');
    const byHand = await office.presses(MINJI, open, 'invitation.byHand');
    assert.ok(String(inputs(byHand).body?.value).includes(LINK));
  });

  it('refuses a text that lost the link or leads elsewhere, with what was typed still there', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const form = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    const text = await office.presses(MINJI, form, 'invitation.send.recipients', WANTED);
    const lost = await office.presses(MINJI, text, 'invitation.send.text', {
      subject: '안녕하세요',
      body: '링크 없음',
    });
    assert.match(textOf(lost), /링크가 없습니다/);
    assert.equal(inputs(lost).body?.value, '링크 없음');
    const cut = await office.presses(MINJI, lost, 'invitation.send.text', {
      subject: '안녕하세요',
      body: `열기: ${LINK.slice(0, -3)}`,
    });
    assert.match(textOf(cut), /글자까지 같지 않습니다/);
  });

  it('reminds the inviter after 3, 7 and 14 days, and stops waiting after 30', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const preview = await invite(office, MINJI, WANTED);
    const byHand = await office.presses(MINJI, preview, 'invitation.send.keep');
    await office.presses(MINJI, byHand, 'invitation.byHand.sent');
    const told: string[] = [];
    for (let day = 1; day <= 31; day++) {
      office.moveTime(DAY);
      const before = office.deliveries.length;
      await office.notices.tick();
      for (const { card, updated } of office.deliveries.slice(before))
        if (!updated && card.about?.kind === 'invitation')
          told.push(`${day} ${/(\d+일(?:째| 안에)) 답이/.exec(textOf(card))?.[1] ?? textOf(card)}`);
    }
    assert.deepEqual(told, ['3 3일째', '7 7일째', '14 14일째', '30 30일 안에']);
    assert.equal((await only(office)).state, 'expired');
  });

  it('stops reminding when it is told to', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const preview = await invite(office, MINJI, WANTED);
    const byHand = await office.presses(MINJI, preview, 'invitation.send.keep');
    await office.presses(MINJI, byHand, 'invitation.byHand.sent');
    office.moveTime(3 * DAY);
    await office.notices.tick();
    const reminder = office.deliveries.at(-1)?.card;
    assert.ok(reminder);
    await office.presses(MINJI, reminder, 'invitation.hush');
    office.moveTime(4 * DAY);
    const before = office.deliveries.length;
    await office.notices.tick();
    assert.deepEqual(
      office.deliveries.slice(before).filter(({ card, updated }) => !updated && card.about?.kind === 'invitation'),
      [],
    );
  });

  it('becomes an active customer when it was accepted, with a task for the Microsoft ID', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const preview = await invite(office, MINJI, WANTED);
    const byHand = await office.presses(MINJI, preview, 'invitation.send.keep');
    const sent = await office.presses(MINJI, byHand, 'invitation.byHand.sent');
    const form = await office.presses(MINJI, sent, 'invitation.accept');
    const card = await office.presses(MINJI, form, 'invitation.accept.submit', {
      date: '2026-11-23',
      customer: 'new',
      company: '파브리캄 코리아',
    });
    assert.match(textOf(card), /이제 활성 고객입니다/);
    const customer = await office.presses(MINJI, card, 'record.open');
    assert.match(textOf(customer), /파브리캄 코리아/);
    assert.match(textOf(customer), /활성/);
    assert.match(textOf(await office.says(MINJI, 'my Partner Center tasks')), /Microsoft ID of 파브리캄 코리아/);
    assert.match(textOf(await office.says(MINJI, 'show my customers')), /파브리캄 코리아/);
  });

  it('says honestly that the link keeps working when it is cancelled, and can be accepted still', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    await setLink(office);
    const preview = await invite(office, MINJI, WANTED);
    const byHand = await office.presses(MINJI, preview, 'invitation.send.keep');
    const sent = await office.presses(MINJI, byHand, 'invitation.byHand.sent');
    const card = await office.presses(MINJI, sent, 'invitation.cancel');
    assert.match(textOf(card), /링크는 계속 작동/);
    const form = await office.presses(MINJI, card, 'invitation.accept');
    assert.ok(inputs(form).date);
  });

  it('is for staff and managers; admins set the link, and only they', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    assert.match(textOf(await pressWithoutCard(office, MINJI, 'invitation.link.open')), /시스템 관리자 역할이 필요/);
    assert.match(
      textOf(await pressWithoutCard(office, MEGAN, 'invitation.send.open')),
      /담당 직원 또는 관리자 역할이 필요/,
    );
  });
});

describe("A customer's card", () => {
  it('offers to invite one that is only prepared, and then shows the invitation', async () => {
    const office = await openOffice();
    await setLink(office);
    const customer = await addCustomer(office);
    const shown = await office.presses(MINJI, customer, 'invitation.send.open').catch(() => undefined);
    assert.ok(shown, textOf(customer));
    assert.equal(inputs(shown).company?.value, '콘토소 주식회사');
    const text = await office.presses(MINJI, shown, 'invitation.send.recipients', {
      ...WANTED,
      company: '콘토소 주식회사',
    });
    const wording = { subject: 'Request', body: LINK };
    const preview = await office.presses(MINJI, text, 'invitation.send.text', wording);
    await office.presses(MINJI, preview, 'invitation.send.keep');
    const again = await office.says(MINJI, 'open 콘토소');
    assert.match(textOf(again), /초안 · 김민지/);
  });
});
