import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../../src/shared/instant.ts';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MINJI, pressed } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { added, joins, latest, STEP } from '../stories.ts';

const unaskedTo = (office: Office, { id }: { id: string }) =>
  office.deliveries.filter(({ to, updated }) => to.chat === `chat-${id}` && !updated);

describe('Handing a referral over', () => {
  it('goes from support to staff, in both languages, and both see where it is', async () => {
    const office = await openOffice();
    const card = await added(office, ALEX);
    assert.match(textOf(card), /Answer by/);
    assert.match(textOf(card), /14 days left|13 days left/);

    const form = await office.presses(ALEX, card, 'referral.handoff');
    const sent = await office.presses(ALEX, form, 'referral.handoff.submit', { ...STEP, to: MINJI.id });
    assert.match(textOf(sent), /Alex Wilber → 김민지: waits to be taken/);
    assert.match(textOf(sent), /all 6 of 6/);
    await office.notices.tick();

    await office.says(MINJI, '안녕하세요');
    const received = latest(office, MINJI);
    assert.match(textOf(received), /Alex Wilber/);
    const taken = await office.presses(MINJI, received, 'referral.handoff.accept');
    assert.match(textOf(taken), /이제 Northwind Traders 추천을 담당합니다/);
    await office.notices.tick();
    assert.match(textOf(latest(office, ALEX)), /김민지 has taken over Northwind Traders/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['referral.added', 'referral.handedOff', 'referral.handoffTaken'],
    );
  });

  it('comes back with a reason, and the giver is told', async () => {
    const office = await openOffice();
    const form = await office.presses(ALEX, await added(office, ALEX), 'referral.handoff');
    await office.presses(ALEX, form, 'referral.handoff.submit', { ...STEP, to: MINJI.id });
    await office.notices.tick();
    const back = await office.presses(MINJI, latest(office, MINJI), 'referral.handoff.return');
    const wrong = await office.presses(MINJI, back, 'referral.handoff.return.submit', { why: ' ' });
    assert.ok(inputs(wrong).why, 'without a reason the form stays');
    const done = await office.presses(MINJI, wrong, 'referral.handoff.return.submit', { why: '이번 주는 휴가입니다' });
    assert.match(textOf(done), /돌려보냄|handed back/);
    await office.notices.tick();
    assert.match(textOf(latest(office, ALEX)), /이번 주는 휴가입니다/);
    assert.match(textOf(await office.says(ALEX, "what's on my plate?")), /Northwind Traders/);
  });

  it('tells everything that is missing at once, and keeps what was typed', async () => {
    const office = await openOffice();
    const form = await office.presses(ALEX, await added(office, ALEX), 'referral.handoff');
    const wrong = await office.presses(ALEX, form, 'referral.handoff.submit', {
      needs: 'Mail',
      to: ALEX.id,
      by: '2026-11-01',
    });
    assert.match(textOf(wrong), /4 fields need another look/);
    assert.match(textOf(wrong), /That is you/);
    assert.match(textOf(wrong), /This day is past/);
    assert.equal(inputs(wrong).needs?.value, 'Mail');
  });

  it('can be taken back by the giver; the receiver’s late press changes nothing', async () => {
    const office = await openOffice();
    const form = await office.presses(ALEX, await added(office, ALEX), 'referral.handoff');
    const sent = await office.presses(ALEX, form, 'referral.handoff.submit', { ...STEP, to: MINJI.id });
    await office.notices.tick();
    const received = latest(office, MINJI);
    await office.presses(ALEX, sent, 'referral.handoff.withdraw');
    const late = await office.presses(MINJI, received, 'referral.handoff.accept');
    assert.match(textOf(late), /changed in the meantime|그 사이에/);
    assert.equal((await office.history()).at(-1)?.what, 'referral.handoffWithdrawn');
  });

  it('asks which of two colleagues of one name is meant', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const form = await office.says(ALEX, 'hand Northwind over to Adele');
    assert.equal(inputs(form).to?.value, ADELE.id, 'the only Adele is chosen');
    const namesake = { id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Adele Park' };
    await joins(office, namesake, ['staff']);
    const again = await office.says(ALEX, 'hand Northwind over to Adele');
    assert.equal(inputs(again).to?.value, '', 'nobody is guessed');
    assert.match(textOf(again), /Several colleagues fit “Adele”/);
    const offered = JSON.stringify(inputs(again).to?.choices);
    assert.ok(offered.indexOf(ADELE.id) < offered.indexOf(MINJI.id), 'those of the name come first');
    assert.ok(offered.indexOf(namesake.id) < offered.indexOf(MINJI.id));
  });

  it('waits on the receiver’s list for today, and on the giver’s', async () => {
    const office = await openOffice();
    const form = await office.presses(ALEX, await added(office, ALEX), 'referral.handoff');
    await office.presses(ALEX, form, 'referral.handoff.submit', { ...STEP, to: MINJI.id });
    assert.match(textOf(await office.says(MINJI, '오늘 할 일')), /Alex Wilber 님이 인계함/);
    assert.match(textOf(await office.says(ALEX, "what's on my plate?")), /waits for 김민지 to take it/);
  });
});

describe('The list of referrals', () => {
  it('shows what is new under “open”, and what was asked for otherwise', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    assert.match(textOf(await office.says(ALEX, 'show open referrals')), /Northwind Traders/);
    assert.match(textOf(await office.says(ALEX, 'show new referrals')), /Northwind Traders/);
    assert.match(textOf(await office.says(ALEX, 'show lost referrals')), /There are no referrals here/);
    assert.match(textOf(await office.says(ALEX, 'my referrals')), /There are no referrals here/);
  });
});

describe('A referral', () => {
  it('is accepted by its owner, with a task for Partner Center, and won', async () => {
    const office = await openOffice();
    const card = await added(office, MINJI);
    const form = await office.presses(MINJI, card, 'referral.accept');
    assert.equal(inputs(form).currency?.value, 'KRW');
    const accepted = await office.presses(MINJI, form, 'referral.accept.submit', {
      ...{
        name: 'Northwind mail',
        value: '7,000,000',
        currency: 'krw',
        closingOn: '2026-12-20',
        team: MINJI.id,
        notes: '',
      },
    });
    assert.match(textOf(accepted), /Not told yet: see the task/);
    const list = await office.says(MINJI, 'my Partner Center tasks');
    assert.match(textOf(list), /Accept the referral from Northwind Traders in Partner Center/);
    const task = await office.presses(MINJI, accepted, 'record.open');
    assert.match(textOf(task), /₩7,000,000/);
    const result = await office.presses(MINJI, task, 'task.done');
    await office.presses(MINJI, result, 'task.done.submit', { date: '2026-11-23' });
    const now = await office.says(MINJI, 'show the Northwind referral');
    assert.match(textOf(now), /Accepted since 23 Nov 2026/);

    const close = await office.presses(MINJI, now, 'referral.close');
    const wrong = await office.presses(MINJI, close, 'referral.close.submit', { outcome: 'lost', reason: '' });
    assert.match(textOf(wrong), /Choose why it was lost/);
    const won = await office.presses(MINJI, wrong, 'referral.close.submit', { outcome: 'won', value: '8000000' });
    assert.match(textOf(won), /Won: Northwind Traders/);
    assert.ok(buttons(won).every(({ verb }) => verb !== 'referral.close'));
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      [
        'referral.added',
        'referral.accepted',
        'task.opened',
        'task.done',
        'referral.reported',
        'referral.won',
        'task.opened',
      ],
    );
  });

  it('is hidden from a colleague once somebody else works on it', async () => {
    const office = await openOffice();
    const card = await added(office, MINJI);
    const lynne = { id: 'aaaaaaaa-0000-4000-8000-000000000008', name: 'Lynne Robbins' };
    await joins(office, lynne, ['staff']);
    const claims = { kind: 'referral', record: String(card.about?.id) };
    const seen = await office.takes(incoming({ person: lynne, what: pressed('record.open', claims) }));
    assert.ok(seen);
    assert.match(textOf(seen.card), /A colleague works on this/);
    assert.doesNotMatch(JSON.stringify(seen.card), /kim@northwind|40 mailboxes/);
    assert.match(textOf(await office.says(lynne, 'show open referrals')), /There are no referrals here/);
  });

  it('shows no contact in a group, and none once it has expired', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const inGroup = await office.says(ALEX, 'show the Northwind referral', 'group');
    assert.doesNotMatch(JSON.stringify(inGroup), /kim@northwind|40 mailboxes/);
    office.moveTime(14 * DAY);
    const expired = await office.says(ALEX, 'show the Northwind referral');
    assert.match(textOf(expired), /expired/);
    assert.doesNotMatch(JSON.stringify(expired), /kim@northwind/);
    assert.ok(!buttons(expired).some(({ verb }) => verb.startsWith('referral.accept')));
  });

  it('is brought to mind once after a long silence, and expires once', async () => {
    const office = await openOffice();
    await added(office, ALEX, { wishes: 'hot,contact' });
    office.moveTime(8 * DAY);
    await office.notices.tick();
    await office.notices.tick();
    assert.equal(unaskedTo(office, ALEX).length, 1, 'one reminder, not three');
    assert.match(textOf(latest(office, ALEX)), /still waits for an answer: [56] days left/);
    office.moveTime(6 * DAY + HOUR);
    await office.notices.tick();
    await office.notices.tick();
    const unasked = unaskedTo(office, ALEX);
    assert.equal(unasked.length, 2);
    assert.match(JSON.stringify(unasked.at(-1)?.card), /expired unanswered/);
    assert.equal((await office.history()).filter(({ what }) => what === 'referral.expired').length, 1);
  });
});
