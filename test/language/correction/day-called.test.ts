import { equal } from 'node:assert/strict';
import { dayCalled, isDate } from '../../../src/language/correction/day-called.ts';

const TODAY = '2026-11-23';

describe('a day as it is called', () => {
  for (const [said, day] of [
    ['2026-12-01', '2026-12-01'],
    ['2026.12.1', '2026-12-01'],
    ['by Dec 1', '2026-12-01'],
    ['1st of December', '2026-12-01'],
    ['12월 1일까지', '2026-12-01'],
    ['1월 5일', '2027-01-05'],
    ['11월 20일', '2026-11-20'],
    ['2027년 3월 2일', '2027-03-02'],
    ['tomorrow', '2026-11-24'],
    ['모레', '2026-11-25'],
  ] as const)
    it(`is the nearest such day: ${said}`, () => equal(dayCalled(said, TODAY), day));

  for (const said of ['2월 31일', '2026-02-31', 'Dec 1 or Dec 2', 'soon', '5일'])
    it(`is none: ${said}`, () => equal(dayCalled(said, TODAY), undefined));

  it('is read only as yyyy-mm-dd where today is not known', () => {
    equal(dayCalled('2026-12-01', ''), '2026-12-01');
    equal(dayCalled('tomorrow', ''), undefined);
  });

  it('is no date by itself where it can mean much else', () => {
    equal(isDate('12월 1일'), true);
    equal(isDate('tomorrow'), false);
  });
});
