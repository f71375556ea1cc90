import { strict as assert } from 'node:assert';
import { buttons, textOf } from '../../support/card-reader.ts';
import { openDemoOffice } from '../../support/demo-office.ts';

describe('The figures of a colleague', () => {
  const MINJIS = /Only the records that 김민지 had a hand in|김민지 님이 다룬 기록만 집계했습니다/;
  for (const text of [
    'report for Minji',
    "Minji's numbers this year",
    'how did Minji do this month?',
    '김민지 보고서',
    '민지 이번 달 실적',
  ])
    it(`are a manager’s to see: “${text}”`, async () => {
      assert.match(textOf(await (await openDemoOffice()).says('manager', text)), MINJIS);
    });

  it('stay theirs in another period and in the file', async () => {
    const card = await (await openDemoOffice()).says('manager', 'report for Minji');
    const persons = buttons(card).map(({ data }) => data.person);
    assert.equal(new Set(persons).size, 1);
    assert.notEqual(persons[0], '');
  });

  for (const text of ['report for Adele', '아델 보고서', 'report for Megan', '메건 보고서'])
    it(`are refused to others, who see their own: “${text}”`, async () => {
      const card = textOf(await (await openDemoOffice()).says('staff', text));
      assert.match(card, /Managers and admins see the figures of others|관리자와 시스템 관리자만 볼 수 있습니다/);
      assert.match(card, /records that you had a hand in|본인이 다룬 기록만/);
    });

  it('are not asked for by “show me the report”', async () => {
    assert.match(textOf(await (await openDemoOffice()).says('manager', 'show me the report')), /Everybody's records/);
  });
});
