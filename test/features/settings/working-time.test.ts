import assert from 'node:assert/strict';
import type { Card } from '../../../src/assistant/reply.ts';
import { nextWorking, workingTimeOf } from '../../../src/calendar/working-time.ts';
import { readWorkingTime } from '../../../src/features/settings/working-time-rules.ts';
import { PARTNER_ID, partners } from '../../../src/partner/partner.ts';
import { people } from '../../../src/partner/people.ts';
import { inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, MEGAN, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';

const USUAL = { weekdays: '1,2,3,4,5', from: '09:00', to: '18:00', closedOn: '', openOn: '' };
const partnerNow = async (office: Office) => (await office.store.reader(TENANT).get(partners, PARTNER_ID))?.body;

async function opens(office: Office, words = 'settings'): Promise<Card> {
  const areas = await office.presses(MEGAN, await office.says(MEGAN, words), 'settings.areas');
  return office.presses(MEGAN, areas, 'settings.worktime.edit');
}

describe('The working time', () => {
  it('is set by an admin, and what keeps to it follows at once', async () => {
    const office = await openOffice();
    const form = await opens(office);
    assert.equal(inputs(form).from?.value, '09:00');
    assert.match(textOf(form), /that come next: 25 Dec 2026 \(Christmas Day\), 1 Jan 2027 \(New Year's Day\)/);
    const typed = {
      weekdays: '2,3,4,5,6',
      from: '10',
      to: '19:00',
      closedOn: '2026-12-28 ~ 2026-12-30',
      openOn: '2026-12-25',
    };
    const saved = await office.presses(MEGAN, form, 'settings.worktime.save', typed);
    assert.match(textOf(saved), /Tuesday, Wednesday, Thursday, Friday and Saturday, 10:00 to 19:00/);
    assert.match(textOf(saved), /Closed on 28 Dec 2026 – 30 Dec 2026/);
    const partner = await partnerNow(office);
    assert.ok(partner);
    const time = workingTimeOf(partner);
    assert.equal(nextWorking('2026-12-24T23:00:00.000Z', time), '2026-12-25T01:00:00.000Z', 'Christmas is worked');
    assert.equal(
      nextWorking('2026-12-26T12:00:00.000Z', time),
      '2026-12-31T01:00:00.000Z',
      'Monday to Wednesday are not',
    );
    const last = (await office.history()).at(-1);
    assert.deepEqual(
      [last?.what, last?.fields],
      ['settings.worktime', ['weekdays', 'from', 'to', 'closedOn', 'openOn']],
    );
  });

  it('saved at the same moment as other settings takes nothing back of them', async () => {
    const office = await openOffice();
    const settings = await office.says(MEGAN, 'settings');
    await office.puts(async (tx) => {
      const adele = await tx.get(people, ADELE.id);
      if (adele) await tx.put(people, ADELE.id, { ...adele.body, roles: ['admin'] }, adele.version);
    });
    const areas = await office.presses(ADELE, await office.says(ADELE, 'settings'), 'settings.areas');
    const form = await office.presses(ADELE, areas, 'settings.worktime.edit');
    const named = {
      market: 'KR',
      partnerType: 'directBill',
      cloud: 'public',
      language: 'en',
      domains: 'hanbit.example',
    };
    await Promise.all([
      office.presses(MEGAN, settings, 'settings.edit.submit', { ...named, legalName: 'New Name Ltd' }),
      office.presses(ADELE, form, 'settings.worktime.save', { ...USUAL, from: '10:00' }),
    ]);
    const { legalName, workingTime } = (await partnerNow(office)) ?? {};
    assert.deepEqual([legalName, workingTime], ['New Name Ltd', { from: '10:00' }]);
  });

  it('is asked for in words as well', async () => {
    const office = await openOffice();
    assert.ok(inputs(await office.says(MEGAN, 'working time settings')).closedOn);
    assert.ok(inputs(await office.says(MEGAN, '휴무일 설정')).closedOn);
    assert.ok(inputs(await office.says(MEGAN, 'settings')).legalName);
  });

  it('comes back with what was typed and every mistake, in Korean as well', async () => {
    const office = await openOffice();
    const form = await opens(office, '설정');
    const typed = { weekdays: '', from: '19:00', to: '아침', closedOn: '크리스마스', openOn: '2026-12-24' };
    const wrong = await office.presses(MEGAN, form, 'settings.worktime.save', typed);
    assert.match(textOf(wrong), /다시 확인할 항목이 4개/);
    assert.match(textOf(wrong), /읽을 수 없습니다: 크리스마스/);
    assert.match(textOf(wrong), /공휴일 목록에 없는 날입니다: 2026-12-24/);
    assert.equal(inputs(wrong).closedOn?.value, '크리스마스');
    assert.equal((await partnerNow(office))?.workingTime, undefined);
  });

  it('outlives a change of the other settings, and is as usual again when it is set so', async () => {
    const office = await openOffice();
    await office.presses(MEGAN, await opens(office), 'settings.worktime.save', { ...USUAL, from: '08:00' });
    const settings = await office.says(MEGAN, 'settings');
    await office.presses(MEGAN, settings, 'settings.edit.submit', {
      ...{ legalName: '한빛', market: 'KR', partnerType: 'directBill', cloud: 'public', language: 'ko', domains: '' },
    });
    assert.deepEqual((await partnerNow(office))?.workingTime, { from: '08:00' });
    await office.presses(MEGAN, await opens(office), 'settings.worktime.save', USUAL);
    assert.equal((await partnerNow(office))?.workingTime, undefined);
  });

  it('has no list of public holidays to take days from where none stands here', async () => {
    const office = await openOffice({ partner: { market: 'FR' } });
    const form = await opens(office);
    assert.equal(inputs(form).openOn, undefined);
    assert.match(textOf(form), /no list of public holidays for France/);
  });

  const cases: readonly (readonly [string, Partial<typeof USUAL>, readonly string[]])[] = [
    ['as usual', {}, []],
    ['no day', { weekdays: '' }, ['weekdays none']],
    ['days that no week has', { weekdays: '0,8' }, ['weekdays none']],
    ['no hours', { from: '', to: '' }, ['from time', 'to time']],
    ['an end before the beginning', { from: '18:00', to: '09:00' }, ['to order']],
    ['a day that is closed and open', { closedOn: '2026-12-25', openOn: '2026-12-25' }, ['openOn both']],
    ['years of closed days', { closedOn: yearsOf(2026, 2030) }, ['closedOn many']],
  ];
  for (const [what, typed, problems] of cases) {
    it(`is judged: ${what}`, () => {
      const found = readWorkingTime({ ...USUAL, ...typed }, 'KR').problems;
      assert.deepEqual(
        found.map(({ field, code }) => `${field} ${code}`),
        problems,
      );
    });
  }
});

function yearsOf(first: number, last: number): string {
  const quarters = ['01-01 ~ Y-03-31', '04-01 ~ Y-06-30', '07-01 ~ Y-09-30'];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => quarters.map((span) => `${year}-${span.replace('Y', String(year))}`)).join(', ');
}
