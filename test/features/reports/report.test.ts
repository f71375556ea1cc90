import assert from 'node:assert/strict';
import { sayIn } from '../../../src/catalogue/say.ts';
import { COUNTS, figuresOf, OPEN, PERIODS, spansOf, TIMES } from '../../../src/features/reports/rules.ts';
import { reportTable } from '../../../src/features/reports/table.ts';
import { DAY, HOUR } from '../../../src/shared/instant.ts';
import type { HistoryRecord } from '../../../src/store/port.ts';
import { buttons, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed } from '../../support/factories.ts';
import { fetching, tokenOn } from '../../support/fetching.ts';
import { openOffice } from '../../support/office.ts';
import { putCustomers } from '../customers/some-customers.ts';
import { accepted, added } from '../referrals/stories.ts';
import { DEEDS } from './deeds.ts';

const deed = (what: string, at: string, id = '1'): HistoryRecord => ({
  ...{ what, at, who: 'me', record: { kind: 'referral', id } },
  ...{ seq: 1, tenant: 't', turn: 't', previous: '', hash: '' },
});

describe('Figures', () => {
  it('compare the present week, month, quarter and year with the same stretch of the one before', () => {
    const now = '2026-11-25T03:00:00.000Z';
    assert.deepEqual(spansOf({ period: 'week', last: false }, now, 'Asia/Seoul'), {
      present: { from: '2026-11-22T15:00:00.000Z', to: now },
      before: { from: '2026-11-15T15:00:00.000Z', to: '2026-11-18T03:00:00.000Z' },
    });
    assert.equal(spansOf({ period: 'month', last: false }, now, 'Asia/Seoul').present.from, '2026-10-31T15:00:00.000Z');
    assert.equal(
      spansOf({ period: 'quarter', last: false }, now, 'Asia/Seoul').before.from,
      '2026-06-30T15:00:00.000Z',
    );
    assert.equal(spansOf({ period: 'year', last: false }, now, 'Asia/Seoul').before.from, '2024-12-31T15:00:00.000Z');
    for (const period of PERIODS) {
      for (let day = 0; day < 400; day++) {
        const at = new Date(Date.parse('2026-01-01T00:00:00Z') + day * DAY).toISOString();
        const { present, before } = spansOf({ period, last: false }, at, 'Asia/Seoul');
        assert.ok(
          before.from <= before.to && before.to <= present.from && present.from <= present.to,
          `${period} ${at}`,
        );
      }
    }
  });

  it('count what happened, and time what was answered', () => {
    const history = [
      deed('referral.added', '2026-11-01T00:00:00.000Z'),
      deed('referral.accepted', '2026-11-02T00:00:00.000Z'),
      deed('referral.imported', '2026-11-03T00:00:00.000Z', '2'),
      deed('referral.declined', '2026-11-05T00:00:00.000Z', '2'),
      deed('invitation.sent', '2026-11-05T00:00:00.000Z', '3'),
      deed('referral.added', '2026-12-01T00:00:00.000Z', '4'),
    ];
    const { counts, hours } = figuresOf(history, { from: '2026-11-02T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' });
    assert.equal(counts.referralsReceived, 1);
    assert.equal(counts.referralsAccepted, 1);
    assert.equal(counts.invitationsOpen, 1);
    assert.equal(hours.firstAnswer, 36);
    assert.equal(hours.decision, undefined);
  });

  it('count a decision that takes two approvals once, when the second is given', () => {
    const approval = (at: string, approvals: number): HistoryRecord => ({
      ...deed('relationship.approved', at),
      facts: { approvals, needed: 2 },
    });
    const history = [
      deed('relationship.sent', '2026-11-01T00:00:00.000Z'),
      approval('2026-11-02T00:00:00.000Z', 1),
      approval('2026-11-03T00:00:00.000Z', 2),
    ];
    const { counts, hours } = figuresOf(history, { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' });
    assert.deepEqual([counts.endingsApproved, hours.decision], [1, 48]);
  });

  it('only name deeds that some feature records', () => {
    const named = [
      ...Object.values(COUNTS),
      ...Object.values({ ...TIMES, ...OPEN }).flatMap(({ from, to }) => [from, to]),
    ];
    for (const what of named.flat()) assert.ok(DEEDS.has(what), what);
  });
});

describe('Asking for figures', () => {
  it('gives a manager everybody’s, and staff those of their own records', async () => {
    const office = await openOffice();
    await accepted(office, MINJI);
    await added(office, ADELE);
    office.moveTime(HOUR);
    const all = await office.says(ADELE, 'how did we do this month?');
    assert.match(textOf(all), /Recorded: 2/);
    assert.match(textOf(all), /Accepted: 1/);
    assert.match(textOf(all), /before: 0 \(2 more\)/);
    assert.match(textOf(all), /Everybody's records\./);
    const own = await office.says(MINJI, '이번 달 보고서');
    assert.match(textOf(own), /등록: 1/);
    assert.match(textOf(own), /본인이 다룬 기록만 집계했습니다/);
    assert.match(textOf(await office.says(ALEX, 'report')), /Only the records that you had a hand in/);
    assert.match(textOf(await office.says(MEGAN, 'report')), /Everybody's records/);
    const week = await office.takes(incoming({ person: ADELE, what: pressed('report.show', { period: 'week' }) }));
    assert.match(textOf(week?.card ?? all), /This week/);
  });

  it('begins with what there is now, by state; of staff what they had a hand in', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    await putCustomers(office, { prefix: 'adatum', companyName: 'Adatum', status: 'prepared' });
    await accepted(office, MINJI);
    await added(office, ADELE);
    const all = textOf(await office.says(ADELE, 'report'));
    for (const line of ['Now', 'Customers: 2', 'active 1 · prepared 1', 'Open referrals: 2', 'Open invitations: 0'])
      assert.ok(all.split('\n').includes(line), `${line} is not on\n${all}`);
    const own = textOf(await office.says(MINJI, '이번 달 보고서'));
    for (const line of ['현재', '고객: 0', '진행 중인 추천: 1']) assert.ok(own.split('\n').includes(line), line);
  });

  it('compares only where there was something, then or before', async () => {
    const office = await openOffice();
    await added(office, MINJI);
    office.moveTime(HOUR);
    const lines = textOf(await office.says(ADELE, 'report')).split('\n');
    assert.match(lines[lines.indexOf('Recorded: 1') + 1] ?? '', /^before: 0/iu);
    assert.doesNotMatch(lines[lines.indexOf('Declined: 0') + 1] ?? '', /before/iu);
  });

  it('is for the week, the month, the quarter and the year, by words and by button', async () => {
    const office = await openOffice();
    const said = [
      ['report of this week', 'This week'],
      ['how did we do this month?', 'This month'],
      ['figures of this quarter', 'This quarter'],
      ['report for the year', 'This year'],
    ] as const;
    for (const [words, title] of said) assert.match(textOf(await office.says(ADELE, words)), new RegExp(title), words);
    const ko = [
      ['이번 주 실적 보여줘', '이번 주'],
      ['이번 달 보고서', '이번 달'],
      ['이번 분기 보고서', '이번 분기'],
      ['올해 실적', '올해'],
    ] as const;
    for (const [words, title] of ko) assert.match(textOf(await office.says(MINJI, words)), new RegExp(title), words);
    const month = await office.says(ADELE, 'report');
    const titles = buttons(month)
      .filter(({ verb }) => verb === 'report.show')
      .map(({ title }) => title);
    assert.deepEqual(titles, ['Last month', 'This week', 'This quarter', 'This year']);
  });

  it('is for the whole of the last one, against the one before that', async () => {
    const office = await openOffice();
    const week = await office.says(ADELE, 'report last week');
    assert.match(textOf(week), /Last week\n[\s\S]*16 Nov 2026 to 22 Nov 2026, against 9 Nov 2026 to 15 Nov 2026/);
    assert.match(textOf(await office.presses(ADELE, week, 'report.show')), /This week/);
    for (const [words, title] of Object.entries({
      '지난달 보고서': '지난달',
      '작년 실적': '작년',
      '저번 분기 실적': '지난 분기',
    }))
      assert.match(textOf(await office.says(MINJI, words)), new RegExp(`보고서 · ${title}`), words);
  });

  it('says nothing of referrals where there are none', async () => {
    const office = await openOffice({ partner: { cloud: 'usGovernment' } });
    assert.doesNotMatch(textOf(await office.says(ADELE, 'report')), /Referrals/);
  });

  it('is had as a file by a link that works once, with what its role may see', async () => {
    const office = await openOffice();
    await accepted(office, MINJI);
    await added(office, ADELE);
    office.moveTime(HOUR);
    const fileOf = async (person: typeof ADELE): Promise<readonly string[]> => {
      const ready = await office.presses(person, await office.says(person, 'report'), 'report.csv');
      const file = await fetching(office, tokenOn(ready));
      assert.equal(file?.name, 'report-month-2026-11-23.csv');
      assert.equal(await fetching(office, tokenOn(ready)), undefined, 'once');
      return file.content.split('\r\n');
    };
    const all = await fileOf(ADELE);
    assert.equal(all[0], '\ufeffAbout,Figure,Figures · This month,The period before');
    assert.ok(all.includes('Referrals,Recorded,2,0'), all.join('|'));
    assert.ok(all.includes('Referrals,"Time to the first answer (median), in hours",0,'));
    assert.ok(all.some((row) => row.startsWith('Counted,"Everybody\'s records.')));
    const own = await fileOf(MINJI);
    assert.ok(own.some((row) => row.endsWith(',1,0')) && !own.some((row) => row.endsWith(',2,0')));
    const refused = await office.presses(ADELE, await office.says(ADELE, 'report'), 'report.csv', {}, 'group');
    assert.match(textOf(refused), /in your own chat/);
  });

  it('writes a table that a spreadsheet opens', () => {
    const row = { label: '=cmd()', present: '1,000', before: 'none', values: { present: 1000 }, isTimed: false };
    const groups = [{ heading: 'Referrals', rows: [row] }];
    const totals = [{ label: '=Customers', count: 1200, states: [{ label: 'active', count: 1200 }] }];
    const table = reportTable({ title: 'This month', whose: 'All.', span: '', totals, groups }, sayIn('en'));
    assert.ok(table.startsWith('\ufeffAbout,Figure,This month,The period before\r\n'));
    assert.match(table, /Referrals,'=cmd\(\),1000,\r\n/);
    assert.match(table, /Now,'=Customers,1200,\r\nNow,'=Customers: active,1200,\r\n/);
  });
});
