import assert from 'node:assert/strict';
import { DAY } from '../../../src/shared/instant.ts';
import { buttons, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, MEGAN, MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { added } from './stories.ts';

describe('A company that is no customer yet', () => {
  it('is found by "open" and its name alone: its referral is shown', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    assert.match(textOf(await office.says(MINJI, 'open Northwind')), /Answer by/);
    assert.match(textOf(await office.says(MINJI, '노스윈드 열어줘')), /답변 기한/);
  });

  it('is not shown to whoever has nothing to do with referrals', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    assert.doesNotMatch(textOf(await office.says(MEGAN, 'open Northwind')), /Answer by/);
  });

  it('hides its details in a group there too', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const card = await office.says(ALEX, 'open Northwind', 'group');
    assert.doesNotMatch(JSON.stringify(card), /kim@northwind|40 mailboxes/);
  });
});

describe('A referral that is still new', () => {
  it('is accepted before it is closed, and that is what is said', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    assert.match(textOf(await office.says(MINJI, 'we won Northwind')), /Accept it first/);
    assert.match(textOf(await office.says(MINJI, '노스윈드 수주 성공')), /먼저 수락해야/);
  });

  it('that has expired says that instead', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    office.moveTime(15 * DAY);
    assert.match(textOf(await office.says(MINJI, 'we won Northwind')), /This referral is expired/);
  });
});

describe('The list of referrals in words', () => {
  it('shows what is nobody’s', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    await added(office, MINJI, { companyName: 'Contoso', email: 'c@contoso.example' });
    for (const words of ['unassigned referrals', 'show unassigned referrals', '담당자 없는 추천']) {
      const list = textOf(await office.says(ADELE, words));
      assert.match(list, /Northwind Traders/, words);
      assert.doesNotMatch(list, /Contoso/, words);
    }
  });
});

describe('What is nobody’s', () => {
  it('is offered to staff to take, without sending them to a manager', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    const card = await office.says(MINJI, 'accept the Northwind referral');
    assert.match(textOf(card), /Whoever takes it can go on/);
    assert.doesNotMatch(textOf(card), /role manager/);
    assert.ok(buttons(card).some(({ verb }) => verb === 'referral.take'));
  });
});

describe('The day of somebody with much to do', () => {
  it('leads from "and 3 more" to the whole list, page by page', async () => {
    const office = await openOffice();
    for (let number = 1; number <= 11; number++) {
      await added(office, MINJI, { companyName: `Company ${number}`, email: '', person: '' });
    }
    const today = await office.says(MINJI, "what's on my plate?");
    assert.match(textOf(today), /and 3 more/);
    const whole = buttons(today).find(({ title }) => title === 'Waits on you: all 11');
    assert.ok(whole);
    const first = await office.presses(MINJI, today, 'today.show');
    assert.equal((textOf(first).match(/^Company \d+$/gm) ?? []).length >= 8, true);
    const next = buttons(first).find(({ data }) => data.page === 1);
    assert.ok(next, 'a second page');
    assert.match(textOf(await office.says(MINJI, '오늘 할 일')), /내가 할 일 11건 모두 보기/);
  });

  it('says of each line whether it is due soon or overdue', async () => {
    const office = await openOffice();
    await added(office, ADELE, { wishes: 'hot,contact' });
    assert.match(textOf(await office.says(ADELE, 'today')), /due soon/);
    assert.match(textOf(await office.says(ADELE, '오늘 할 일')), /기한 임박/);
  });
});
