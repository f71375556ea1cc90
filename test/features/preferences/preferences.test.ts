import { strict as assert } from 'node:assert';
import { parseTime } from '../../../src/calendar/time-of-day.ts';
import { workingTimeOf } from '../../../src/calendar/working-time.ts';
import {
  checkPreferences,
  digestDay,
  typedPreferences,
  withPreferences,
} from '../../../src/features/preferences/rules.ts';
import { type Person, people } from '../../../src/partner/people.ts';
import { HOUR } from '../../../src/shared/instant.ts';
import { inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, MINJI, TENANT } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { putCustomers } from '../customers/some-customers.ts';

const EMPTY = {
  language: 'none',
  speaks: '',
  quietFrom: '',
  quietTo: '',
  digest: 'none',
  together: 'none',
  awayFrom: '',
  awayUntil: '',
  deputy: 'none',
};
const TODAY = '2026-11-23';

describe('Preferences', () => {
  it('read a time of day as people write it', () => {
    const times = [
      ['7', '07:00'],
      ['22:30', '22:30'],
      ['9.05', '09:05'],
      ['22시', '22:00'],
      ['7시 30분', '07:30'],
      ['', ''],
    ];
    for (const [typed = '', time] of times) assert.equal(parseTime(typed), time, typed);
    for (const typed of ['24:00', '12:60', 'night', '-1']) assert.equal(parseTime(typed), undefined, typed);
  });

  const cases: readonly (readonly [string, Partial<typeof EMPTY>, readonly string[]])[] = [
    ['nothing', {}, []],
    ['all of it', { quietFrom: '22', quietTo: '8', awayFrom: TODAY, awayUntil: '2026-11-30', deputy: 'a' }, []],
    ['half of the quiet hours', { quietFrom: '22:00' }, ['quietTo both']],
    ['a time that is none', { quietFrom: 'late', quietTo: '8' }, ['quietFrom time']],
    ['an absence without an end', { awayFrom: TODAY }, ['awayUntil both']],
    ['an absence the wrong way round', { awayFrom: '2026-12-02', awayUntil: '2026-12-01' }, ['awayUntil day']],
    ['an absence that is over', { awayFrom: '2026-11-01', awayUntil: '2026-11-22' }, ['awayUntil past']],
    ['a deputy without an absence', { deputy: 'a' }, ['awayFrom both']],
    ['a deputy whom nobody knows', { awayFrom: TODAY, awayUntil: TODAY, deputy: 'x' }, ['deputy deputy']],
  ];
  for (const [what, typed, problems] of cases) {
    it(`are judged: ${what}`, () => {
      const found = checkPreferences({ ...EMPTY, ...typed }, TODAY, ['a']);
      assert.deepEqual(
        found.map(({ field, code }) => `${field} ${code}`),
        problems,
      );
    });
  }

  it('are kept as they were typed, and leave the rest of the person alone', () => {
    const person: Person = { name: 'Minji', roles: ['staff'], lastLanguage: 'ko' };
    const typed = {
      ...EMPTY,
      language: 'ko',
      speaks: 'en,ko',
      quietFrom: '22:00',
      quietTo: '08:00',
      digest: 'daily',
      digestAt: '07:45',
      together: 'yes',
    };
    const changed = withPreferences(person, typed);
    assert.deepEqual(typedPreferences(changed), typed);
    assert.deepEqual(withPreferences(changed, EMPTY), person);
  });

  it('send the digest on working mornings in the own time zone, not while away', () => {
    const person: Person = { name: 'Minji', roles: ['staff'], digest: true, timeZone: 'Asia/Seoul' };
    const company = workingTimeOf({ timeZone: 'UTC', market: 'KR', workingTime: { closedOn: ['2026-11-24'] } });
    assert.equal(digestDay(person, '2026-11-22T23:29:00.000Z', company), undefined);
    assert.equal(digestDay(person, '2026-11-22T23:30:00.000Z', company), TODAY);
    assert.equal(digestDay(person, '2026-11-21T03:00:00.000Z', company), undefined, 'Saturday');
    assert.equal(digestDay(person, '2026-11-24T03:00:00.000Z', company), undefined, 'closed');
    assert.equal(digestDay(person, '2026-12-25T03:00:00.000Z', company), undefined, 'Christmas');
    const away = { ...person, away: { from: TODAY, until: TODAY } };
    assert.equal(digestDay(away, '2026-11-23T03:00:00.000Z', company), undefined);
  });

  it('are asked for in words and changed on a card', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, '내 알림 설정');
    const wrong = await office.presses(MINJI, form, 'preferences.edit.save', { ...EMPTY, quietFrom: 'late' });
    assert.match(textOf(wrong), /22:00 형식으로/);
    assert.equal(inputs(wrong).quietFrom?.value, 'late');
    const typed = { ...EMPTY, awayFrom: TODAY, awayUntil: '2026-11-30', deputy: ADELE.id, language: 'en' };
    const saved = await office.presses(MINJI, wrong, 'preferences.edit.save', typed);
    assert.match(textOf(saved), /away from 23 Nov 2026 to 30 Nov 2026\. Adele Vance is told/);
    assert.deepEqual((await office.history()).at(-1)?.fields, ['language', 'awayFrom', 'awayUntil', 'deputy']);
  });

  it('hold notices back in quiet hours, and let the deputy know during an absence', async () => {
    const office = await openOffice({ now: '2026-11-23T13:30:00.000Z' });
    await putCustomers(office, { owner: ADELE.id });
    const person = (await office.store.reader(TENANT).get(people, MINJI.id))?.body;
    assert.ok(person);
    await office.puts(async (tx) => {
      const away = { from: '2026-11-23', until: '2026-11-30', deputy: 'aaaaaaaa-0000-4000-8000-000000000003' };
      await tx.put(people, MINJI.id, { ...person, quiet: { from: '22:00', to: '08:00' }, away }, 1);
    });
    const form = await office.says(ADELE, 'edit Fabrikam');
    const ours = await office.presses(ADELE, form, 'customer.edit.page', {
      ...{
        companyName: 'Fabrikam Korea',
        domain: 'fabrikam.example',
        postalCode: '06236',
        state: '11',
        city: '강남구',
      },
      ...{ addressLine1: '테헤란로 152', lastName: 'Park', firstName: 'Jisoo', email: 'jisoo@fabrikam.example' },
      phone: '+8225314500',
    });
    await office.presses(ADELE, ours, 'customer.edit.save', { owner: MINJI.id, support: 'nobody' });
    await office.notices.tick();
    const to = (): readonly string[] => office.deliveries.map(({ to: address }) => String(address.chat));
    assert.deepEqual(to(), ['chat-aaaaaaaa-0000-4000-8000-000000000003']);
    office.moveTime(10 * HOUR);
    await office.notices.tick();
    assert.deepEqual(to().at(-1), `chat-${MINJI.id}`);
  });

  it('bring the digest once a morning to those who want it', async () => {
    const office = await openOffice({ now: '2026-11-22T23:00:00.000Z' });
    const form = await office.says(MINJI, '내 알림 설정');
    await office.presses(MINJI, form, 'preferences.edit.save', { ...EMPTY, digest: 'daily', language: 'ko' });
    const hers = () => office.deliveries.filter(({ to }) => to.chat === `chat-${MINJI.id}`);
    await office.notices.tick();
    assert.equal(hers().length, 0);
    office.moveTime(HOUR);
    await office.notices.tick();
    await office.notices.tick();
    assert.equal(hers().length, 1);
    assert.match(textOf(hers()[0]?.card ?? form), /남은 일/);
  });
});
