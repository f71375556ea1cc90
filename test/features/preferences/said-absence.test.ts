import assert from 'node:assert/strict';
import { saidAbsence } from '../../../src/features/preferences/said-absence.ts';
import { inputs } from '../../support/card-reader.ts';
import { ALEX, MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

/** A Monday. */
const TODAY = '2026-11-23';

const SAID: readonly (readonly [string, string, string])[] = [
  ["I'm away next week", '2026-11-30', '2026-12-04'],
  ['다음 주에 자리를 비워요', '2026-11-30', '2026-12-04'],
  ["I'm off tomorrow", '2026-11-24', '2026-11-24'],
  ['내일 휴가입니다', '2026-11-24', '2026-11-24'],
  ['out of office until Friday', '2026-11-23', '2026-11-27'],
  ['금요일까지 부재중', '2026-11-23', '2026-11-27'],
  ['away from Wednesday to Friday', '2026-11-25', '2026-11-27'],
  ["I'm on vacation from 1 to 5 December", '2026-12-01', '2026-12-05'],
  ['away December 28 to January 3', '2026-12-28', '2027-01-03'],
  ['12월 1일부터 5일까지 부재', '2026-12-01', '2026-12-05'],
  ['12월 28일부터 1월 3일까지 휴가', '2026-12-28', '2027-01-03'],
  ['25일 휴가', '2026-11-25', '2026-11-25'],
  ['3일 휴가', '2026-12-03', '2026-12-03'],
  ['away 2026-12-01 to 2026-12-05', '2026-12-01', '2026-12-05'],
  ['away on 24 December', '2026-12-24', '2026-12-24'],
  ['다음주 월요일부터 수요일까지 부재', '2026-11-30', '2026-12-02'],
  ['off Tuesday next week', '2026-12-01', '2026-12-01'],
  ['away from Thursday to Tuesday', '2026-11-26', '2026-12-01'],
  ['away from 1 to 5 February 2027', '2027-02-01', '2027-02-05'],
  ['away next month', '2026-12-01', '2026-12-31'],
  ['3일간 휴가', '', ''],
  ['my notification settings', '', ''],
  ['notify me 2 times a day', '', ''],
  ['away 2026-12-05 to 2026-12-01', '', ''],
  ['away on 31 February', '', ''],
];

describe('An absence that is spoken of', () => {
  for (const [text, awayFrom, awayUntil] of SAID) {
    it(`“${text}” is ${awayFrom ? `${awayFrom} to ${awayUntil}` : 'none'}`, () => {
      assert.deepEqual(saidAbsence(text, TODAY), { awayFrom, awayUntil });
    });
  }

  it('stands in the form, in both languages, and is not yet saved', async () => {
    const office = await openOffice();
    const english = await office.says(ALEX, "I'm away next week");
    assert.equal(inputs(english).awayFrom?.value, '2026-11-30');
    const korean = await office.says(MINJI, '다음 주에 자리를 비워요');
    assert.equal(inputs(korean).awayUntil?.value, '2026-12-04');
    assert.equal((await office.history()).length, 0);
  });
});
