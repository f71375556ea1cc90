import assert from 'node:assert/strict';
import { checkState } from '../../../../src/features/customers/rules/state.ts';
import { codes } from './codes.ts';

describe('the state of an address', () => {
  const read: readonly (readonly [string, string, string])[] = [
    ['KR', '서울', '11'],
    ['KR', '서울시', '11'],
    ['KR', '서울특별시', '11'],
    ['KR', 'seoul', '11'],
    ['KR', '11', '11'],
    ['KR', '경기', '41'],
    ['KR', 'Gyeonggi-do', '41'],
    ['KR', '강원도', '42'],
    ['KR', '전라북도', '45'],
    ['KR', '충북', '43'],
    ['KR', '세종시', '50'],
    ['KR', '제주도', '49'],
    ['US', 'WA', 'WA'],
    ['US', 'washington', 'WA'],
    ['US', '워싱턴주', 'WA'],
    ['US', '캘리포니아', 'CA'],
    ['US', 'Washington, D.C.', 'DC'],
    ['CA', 'Québec', 'QC'],
    ['CA', 'quebec', 'QC'],
    ['CA', 'Ontario', 'ON'],
    ['JP', '東京都', '13'],
    ['JP', '東京', '13'],
    ['JP', 'Tokyo', '13'],
    ['JP', '도쿄', '13'],
    ['JP', '京都', '26'],
    ['CN', '广东', 'GD'],
    ['BR', 'Sao Paulo', 'SP'],
    ['TW', '台北市', 'TPE'],
    ['ES', 'Madrid', 'M'],
    ['IT', 'MI', 'MI'],
    ['VN', ' Hà  Nội ', 'Hà Nội'],
  ];
  for (const [country, typed, value] of read) {
    it(`is ${value} for ${typed} in ${country}`, () => {
      assert.deepEqual(checkState(typed, country), { findings: [], value });
    });
  }

  const refused: readonly (readonly [string, string, string])[] = [
    ['KR', '', 'required'],
    ['KR', '평양', 'state.unknown'],
    ['US', 'Guam', 'state.unknown'],
    ['US', 'XX', 'state.unknown'],
    ['TW', '신주', 'state.unknown'],
    ['IT', '', 'required'],
    ['IT', 'x'.repeat(101), 'tooLong'],
  ];
  for (const [country, typed, code] of refused) {
    it(`may not be ${JSON.stringify(typed.slice(0, 10))} in ${country}: ${code}`, () => {
      const { findings, value } = checkState(typed, country);
      assert.deepEqual([codes(findings), value], [[code], undefined]);
    });
  }

  it('is dropped where addresses have none', () => {
    assert.deepEqual(checkState('Bavaria', 'DE'), { findings: [] });
    assert.deepEqual(checkState('x', '__proto__'), { findings: [] });
  });
});
