import assert from 'node:assert/strict';
import { holidayName, officialUntil, publicHolidays } from '../../src/calendar/holidays.ts';

const korea = publicHolidays('KR');
const of = (year: number): readonly string[] => [...korea.keys()].filter((day) => day.startsWith(`${year}-`)).sort();

describe('Public holidays of Korea', () => {
  it('are those of the official list of 2026, with the two days that the law of that year added', () => {
    assert.deepEqual(
      of(2026).map((day) => day.slice(5)),
      '01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-03 06-06 07-17 08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25'.split(
        ' ',
      ),
    );
  });

  it('hold the substitutes of 2027, and none for Memorial Day, which has none', () => {
    for (const day of ['02-09', '05-03', '07-19', '08-16', '10-04', '10-11', '12-27']) {
      assert.match(korea.get(`2027-${day}`) ?? '', /대체공휴일/, day);
    }
    assert.equal(korea.has('2027-06-07'), false);
  });

  it('hold the temporary days of 2025', () => {
    assert.ok(korea.has('2025-01-27'));
    assert.ok(korea.has('2025-06-03'));
  });

  it('go beyond what is official, and say so', () => {
    assert.equal(officialUntil('KR'), 2027);
    assert.equal(korea.get('2028-10-05'), '대체공휴일(추석)');
  });

  it('agree with the lunar calendar in every year', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const expected = { 설날: '1/1', '부처님 오신 날': '4/8', 추석: '8/15' };
    for (const [name, date] of Object.entries(expected)) {
      const days = [...korea].filter(([, names]) => names.split(', ').includes(name));
      assert.equal(days.length, 4, name);
      for (const [day] of days) assert.equal(lunar.format(new Date(`${day}T00:00:00Z`)), date, day);
    }
  });

  it('have an English name each, for whoever reads English', () => {
    for (const name of korea.values()) assert.match(holidayName('KR', name, 'en'), /^[A-Z a-z',]+$/, name);
    assert.equal(holidayName('KR', '설날', 'ko'), '설날');
    assert.equal(holidayName('KR', '대체공휴일(추석)', 'en'), 'substitute for Chuseok');
  });

  it('are none for a country without a list', () => {
    assert.equal(publicHolidays('FR').size, 0);
  });
});
