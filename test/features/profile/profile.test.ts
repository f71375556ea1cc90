import assert from 'node:assert/strict';
import { EMPTY_PROFILE } from '../../../src/features/profile/profile.ts';
import { checkLocation, checklist, checkProfile } from '../../../src/features/profile/rules.ts';
import { DAY } from '../../../src/shared/instant.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, MEGAN, MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

const FILLED = {
  description: '한국의 중소기업을 위한 클라우드 파트너입니다.',
  website: 'https://hanbit.example.com',
  linkedIn: '',
  industries: 'Manufacturing',
  products: 'Azure, Microsoft 365',
  services: 'ManagedServices',
  sizes: '10 to 50 employees',
  owner: ADELE.id,
};
const SEOUL = { name: 'Seoul', country: 'KR', city: '서울', email: 'referrals@hanbit.example.com', answers: MINJI.id };

describe('The business profile', () => {
  it('says what is out of date in it, and anybody may see that', async () => {
    const office = await openOffice();
    const card = await office.says(MINJI, '비즈니스 프로필');
    assert.match(textOf(card), /확인할 항목 8개/);
    assert.ok(
      buttons(card).every(({ verb }) => verb !== 'profile.edit'),
      'staff change nothing',
    );
  });

  it('is changed by a manager, with a task for Partner Center, and gone through', async () => {
    const office = await openOffice();
    const form = await office.says(ADELE, 'update our business profile');
    const wrong = await office.presses(ADELE, form, 'profile.edit.submit', {
      ...FILLED,
      website: 'hanbit',
      linkedIn: 'x',
    });
    assert.match(textOf(wrong), /2 fields need another look/);
    assert.equal(inputs(wrong).website?.value, 'hanbit');
    const card = await office.presses(ADELE, wrong, 'profile.edit.submit', FILLED);
    assert.match(textOf(card), /Not changed there yet: see the task/);
    const add = await office.presses(ADELE, card, 'profile.location.add');
    const places = await office.presses(ADELE, add, 'profile.location.add.submit', SEOUL);
    assert.match(textOf(places), /Seoul · 서울 · South Korea/);
    const done = await office.presses(ADELE, places, 'profile.reviewed');
    assert.match(textOf(done), /up to date/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['profile.changed', 'task.opened', 'profile.changed', 'profile.reviewed'],
    );
  });

  it('reminds its owner once after 90 days, in working time', async () => {
    const office = await openOffice();
    const form = await office.says(ADELE, 'update our business profile');
    const card = await office.presses(ADELE, form, 'profile.edit.submit', FILLED);
    await office.presses(ADELE, card, 'profile.reviewed');
    const reminders = () => office.deliveries.filter(({ card: sent }) => /for 90 days/.test(textOf(sent))).length;
    office.moveTime(89 * DAY);
    await office.notices.tick();
    assert.equal(reminders(), 0);
    // The 90th day after 23 November 2026 is a Sunday; Monday is the day.
    office.moveTime(DAY);
    await office.notices.tick();
    assert.equal(reminders(), 0);
    office.moveTime(DAY);
    await office.notices.tick();
    await office.notices.tick();
    assert.equal(reminders(), 1);
  });

  it('reminds after as many days as an admin has set', async () => {
    const office = await openOffice();
    const form = await office.says(ADELE, 'update our business profile');
    const card = await office.presses(ADELE, form, 'profile.edit.submit', FILLED);
    await office.presses(ADELE, card, 'profile.reviewed');
    const areas = await office.presses(MEGAN, await office.says(MEGAN, 'settings'), 'settings.areas');
    const rules = await office.presses(MEGAN, areas, 'profile.rules.edit');
    assert.equal(inputs(rules).days?.value, '90');
    const wrong = await office.presses(MEGAN, rules, 'profile.rules.save', { days: '6' });
    assert.match(textOf(wrong), /from 7 to 365/);
    const saved = await office.presses(MEGAN, wrong, 'profile.rules.save', { days: '30일' });
    assert.match(textOf(saved), /reminded after 30 days/);
    assert.match(textOf(saved), /gone through in the last 30 days/);
    assert.deepEqual((await office.history()).at(-1)?.what, 'profile.rules');
    office.moveTime(29 * DAY);
    await office.notices.tick();
    assert.equal(office.deliveries.filter(({ card: sent }) => /for 30 days/.test(textOf(sent))).length, 0);
    office.moveTime(DAY);
    await office.notices.tick();
    assert.equal(office.deliveries.filter(({ card: sent }) => /for 30 days/.test(textOf(sent))).length, 1);
  });

  it('is told not to exist in the US Government cloud', async () => {
    const office = await openOffice({ partner: { cloud: 'usGovernment' } });
    assert.match(textOf(await office.says(ADELE, 'business profile')), /US Government/);
    assert.match(textOf(await office.says(ADELE, 'show open referrals')), /US Government/);
    const areas = await office.presses(MEGAN, await office.says(MEGAN, 'settings'), 'settings.areas');
    assert.ok(!buttons(areas).some(({ verb }) => verb === 'profile.rules.edit' || verb === 'referral.rules.edit'));
    assert.ok(buttons(areas).some(({ verb }) => verb === 'settings.worktime.edit'));
  });
});

describe('The rules of the profile', () => {
  it('hold the limits of Partner Center', () => {
    assert.deepEqual(checkProfile({ description: '가'.repeat(2500) }), []);
    assert.deepEqual(checkProfile({ description: '가'.repeat(2501) }), ['description']);
    assert.deepEqual(checkProfile({ website: 'javascript:alert(1)', linkedIn: 'https://linkedin.com.evil.example/' }), [
      'website',
      'linkedIn',
    ]);
  });

  it('allow five locations in a country', () => {
    const locations = Array.from({ length: 5 }, (_, index) => ({ id: String(index), ...SEOUL }));
    const context = { profile: { ...EMPTY_PROFILE, locations }, countries: ['KR'], people: [MINJI.id] };
    assert.deepEqual(checkLocation(SEOUL, context), ['tooMany']);
    assert.deepEqual(checkLocation({}, { ...context, profile: EMPTY_PROFILE }), [
      'name',
      'country',
      'city',
      'email',
      'answers',
    ]);
  });

  it('notice that whoever answers does not work here any more', () => {
    const profile = { ...EMPTY_PROFILE, locations: [{ id: '1', ...SEOUL }] };
    assert.equal(checklist(profile, '2026-11-23T01:00:00.000Z', [MINJI.id], 90).contacts, true);
    assert.equal(checklist(profile, '2026-11-23T01:00:00.000Z', [], 90).contacts, false);
  });
});
