import assert from 'node:assert/strict';
import { nextTime } from '../../src/calendar/next-time.ts';

const TIMES = ['08:30', '17:00'];

describe('The next time of day', () => {
  const cases = [
    ['before the first', '2026-11-22T22:00:00.000Z', '2026-11-22T23:30:00.000Z'],
    ['on the first, the second', '2026-11-22T23:30:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['after the last, tomorrow’s first', '2026-11-23T08:00:00.000Z', '2026-11-23T23:30:00.000Z'],
  ] as const;
  for (const [when, at, next] of cases) it(`is: ${when}`, () => assert.equal(nextTime(at, TIMES, 'Asia/Seoul'), next));

  it('is what the clock shows where clocks are changed', () => {
    assert.equal(nextTime('2027-03-27T18:00:00.000Z', TIMES, 'Europe/Berlin'), '2027-03-28T06:30:00.000Z');
    assert.equal(nextTime('2026-10-24T18:00:00.000Z', TIMES, 'Europe/Berlin'), '2026-10-25T07:30:00.000Z');
  });
});
