import assert from 'node:assert/strict';
import { findPeriod } from '../../../src/language/extract/period.ts';
import { finds } from '../recognized.ts';

describe('a period', () => {
  finds('period', [
    ['how did we do this week?', 'week'],
    ['figures for last month', 'month'],
    ['quarterly report', 'quarter'],
    ['Q3 report', 'quarter'],
    ['annual figures', 'year'],
    ['wekly figures', 'week'],
    ['이번 달 보고서', 'month'],
    ['지난주 실적', 'week'],
    ['이번분기성과', 'quarter'],
    ['올해 통계 알려주세요', 'year'],
    ['보고서', undefined],
  ]);

  it('is the first of two', () => {
    assert.equal(findPeriod('this month compared with last year'), 'month');
  });
});
