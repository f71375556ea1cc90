import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterQuiet } from '../../src/calendar/quiet-hours.ts';
import {
  isWorking,
  isWorkingDay,
  lastWorking,
  nextWorking,
  plusWorkingHours,
  workingTimeOf,
} from '../../src/calendar/working-time.ts';
import { HOUR } from '../../src/shared/instant.ts';

const seoul = workingTimeOf({ timeZone: 'Asia/Seoul', market: 'KR' });
/** An instant by the clock of Seoul. */
const at = (local: string): string => new Date(`${local}:00+09:00`).toISOString();

describe('Working time', () => {
  it('is Monday to Friday, but for public holidays and the days that the partner added', () => {
    assert.ok(isWorkingDay('2026-11-23', seoul));
    assert.ok(!isWorkingDay('2026-11-22', seoul), 'Sunday');
    assert.ok(!isWorkingDay('2026-09-24', seoul), 'Chuseok');
    const closed = workingTimeOf({ timeZone: 'Asia/Seoul', market: 'KR', workingTime: { closedOn: ['2026-11-23'] } });
    assert.ok(!isWorkingDay('2026-11-23', closed));
  });

  it('begins with the opening minute and ends before the closing one', () => {
    assert.ok(!isWorking(at('2026-11-23T08:59'), seoul));
    assert.ok(isWorking(at('2026-11-23T09:00'), seoul));
    assert.ok(isWorking(at('2026-11-23T17:59'), seoul));
    assert.ok(!isWorking(at('2026-11-23T18:00'), seoul));
  });

  it('goes on the next morning, after the weekend, after the holidays', () => {
    assert.equal(nextWorking(at('2026-11-23T20:00'), seoul), at('2026-11-24T09:00'));
    assert.equal(nextWorking(at('2026-11-27T18:00'), seoul), at('2026-11-30T09:00'));
    assert.equal(nextWorking(at('2026-09-23T19:00'), seoul), at('2026-09-28T09:00'));
    assert.equal(nextWorking(at('2026-11-23T10:10'), seoul), at('2026-11-23T10:10'));
  });

  it('counts working hours over nights, weekends and holidays', () => {
    assert.equal(plusWorkingHours(at('2026-11-23T10:00'), 4, seoul), at('2026-11-23T14:00'));
    assert.equal(plusWorkingHours(at('2026-11-23T16:00'), 4, seoul), at('2026-11-24T11:00'));
    assert.equal(plusWorkingHours(at('2026-11-27T17:00'), 4, seoul), at('2026-11-30T12:00'));
    assert.equal(plusWorkingHours(at('2026-11-28T17:00'), 4, seoul), at('2026-11-30T13:00'));
    assert.equal(plusWorkingHours(at('2026-09-23T16:00'), 4, seoul), at('2026-09-28T11:00'));
  });

  it('finds the last working afternoon before a moment', () => {
    assert.equal(lastWorking(at('2026-11-29T10:00'), 2 * HOUR, seoul), at('2026-11-27T16:00'));
    assert.equal(lastWorking(at('2026-11-27T15:00'), 2 * HOUR, seoul), at('2026-11-26T16:00'));
  });

  it('follows the clock change', () => {
    const berlin = workingTimeOf({ timeZone: 'Europe/Berlin', market: 'DE' });
    assert.equal(nextWorking('2027-03-26T20:00:00.000Z', berlin), '2027-03-29T07:00:00.000Z');
    assert.equal(nextWorking('2027-03-25T20:00:00.000Z', berlin), '2027-03-26T08:00:00.000Z');
  });

  it('ends in working time, never before it began, whatever the moment and the hours', () => {
    const moments = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-06-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), (date, hours) => {
        const from = date.toISOString();
        const end = plusWorkingHours(from, hours, seoul);
        assert.ok(Date.parse(end) - Date.parse(from) >= hours * HOUR);
        assert.ok(isWorking(new Date(Date.parse(end) - 1).toISOString(), seoul));
        assert.ok(isWorking(nextWorking(from, seoul), seoul));
        assert.ok(lastWorking(from, HOUR, seoul) <= from);
      }),
      { numRuns: 200 },
    );
  });

  it('does not search for ever when nobody ever works', () => {
    const never = { ...seoul, weekdays: [] };
    assert.equal(nextWorking(at('2026-11-23T10:00'), never), at('2026-11-23T10:00'));
    assert.equal(plusWorkingHours(at('2026-11-23T10:00'), 4, never), at('2026-11-23T10:00'));
  });
});

describe('Quiet hours', () => {
  const night = { timeZone: 'Asia/Seoul', from: '22:00', to: '07:30' };

  it('put off to their end, over midnight too', () => {
    assert.equal(afterQuiet(at('2026-11-23T23:00'), night), at('2026-11-24T07:30'));
    assert.equal(afterQuiet(at('2026-11-24T03:00'), night), at('2026-11-24T07:30'));
    assert.equal(afterQuiet(at('2026-11-24T07:30'), night), at('2026-11-24T07:30'));
    assert.equal(afterQuiet(at('2026-11-24T12:00'), night), at('2026-11-24T12:00'));
  });

  it('may lie within a day, or be none', () => {
    const noon = { ...night, from: '12:00', to: '13:00' };
    assert.equal(afterQuiet(at('2026-11-24T12:20'), noon), at('2026-11-24T13:00'));
    const none = { ...night, from: '00:00', to: '00:00' };
    assert.equal(afterQuiet(at('2026-11-24T00:00'), none), at('2026-11-24T00:00'));
  });
});
