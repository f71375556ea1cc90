import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDays, writeDays } from '../../src/calendar/days.ts';
import { plusDays } from '../../src/shared/day.ts';

describe('Days that somebody typed', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['', [], []],
    ['2026-12-24', ['2026-12-24'], []],
    ['2026-12-31, 2026-12-24;2026-12-24', ['2026-12-24', '2026-12-31'], []],
    ['2026-12-30 ~ 2027-01-01', ['2026-12-30', '2026-12-31', '2027-01-01'], []],
    ['2026-12-30 to 2026-12-31\n2027.1.4', ['2026-12-30', '2026-12-31', '2027-01-04'], []],
    ['2026년 12월 30일부터 2026년 12월 31일까지', ['2026-12-30', '2026-12-31'], []],
    ['2026. 12. 24.', ['2026-12-24'], []],
    ['2026-02-29', [], ['2026-02-29']],
    ['Christmas, 24.12.2026', [], ['Christmas', '24.12.2026']],
    ['2026-12-31 ~ 2026-12-24', [], ['2026-12-31 ~ 2026-12-24']],
    ['2026-01-01 ~ 2027-01-01', [], ['2026-01-01 ~ 2027-01-01']],
  ];
  for (const [text, days, wrong] of cases)
    it(`are read: “${text}”`, () => assert.deepEqual(parseDays(text), { days, wrong }));

  it('are written so that they are read again', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((count) => plusDays('2026-01-01', count));
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 60 }), (some) => {
        const days = some.sort();
        assert.deepEqual(parseDays(writeDays(days)), { days, wrong: [] });
      }),
    );
  });
});
