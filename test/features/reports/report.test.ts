import assert from 'node:assert/strict';
import { sayIn } from '../../../src/catalogue/say.ts';
import { COUNTS, figuresOf, OPEN, PERIODS, spansOf, TIMES } from '../../../src/features/reports/rules.ts';
import { reportTable } from '../../../src/features/reports/table.ts';
import { DAY, HOUR } from '../../../src/shared/instant.ts';
import type { HistoryRecord } from '../../../src/store/port.ts';
import { textOf } from '../../support/card-reader.ts';
import { ADELE, incoming, MINJI, pressed } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { accepted, added } from '../referrals/stories.ts';
import { DEEDS } from './deeds.ts';

const deed = (what: string, at: string, id = '1'): HistoryRecord => ({
  ...{ what, at, who: 'me', record: { kind: 'referral', id } },
  ...{ seq: 1, tenant: 't', turn: 't', previous: '', hash: '' },
});

describe('Figures', () => {
  it('compare the present week, month, quarter and year with the same stretch of the one before', () => {
    const now = '2026-11-25T03:00:00.000Z';
    assert.deepEqual(spansOf('week', now, 'Asia/Seoul'), {
      present: { from: '2026-11-22T15:00:00.000Z', to: now },
      before: { from: '2026-11-15T15:00:00.000Z', to: '2026-11-18T03:00:00.000Z' },
    });
    assert.equal(spansOf('month', now, 'Asia/Seoul').present.from, '2026-10-31T15:00:00.000Z');
    assert.equal(spansOf('quarter', now, 'Asia/Seoul').before.from, '2026-06-30T15:00:00.000Z');
    assert.equal(spansOf('year', now, 'Asia/Seoul').before.from, '2024-12-31T15:00:00.000Z');
    for (const period of PERIODS) {
      for (let day = 0; day < 400; day++) {
        const at = new Date(Date.parse('2026-01-01T00:00:00Z') + day * DAY).toISOString();
        const { present, before } = spansOf(period, at, 'Asia/Seoul');
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
    assert.match(textOf(all), /before: 0/);
    const own = await office.says(MINJI, '이번 달 보고서');
    assert.match(textOf(own), /등록: 1/);
    const week = await office.takes(incoming({ person: ADELE, what: pressed('report.show', { period: 'week' }) }));
    assert.match(textOf(week?.card ?? all), /This week/);
  });

  it('writes a table that a spreadsheet opens', () => {
    const groups = [{ heading: 'Referrals', rows: [{ label: '=cmd()', present: '1,000', before: '0' }] }];
    const table = reportTable({ title: 'This month', span: '', groups }, sayIn('en'));
    assert.ok(table.startsWith('\ufeffAbout,Figure,This month,The period before\r\n'));
    assert.match(table, /'=cmd\(\)/);
    assert.match(table, /"1,000"/);
  });
});
