import assert from 'node:assert/strict';
import { textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('The referrals that are over', () => {
  for (const text of ['closed referrals', 'show me the finished referrals', '끝난 추천 보여줘', '종료된 추천'])
    it(`are listed alone, the latest first: “${text}”`, async () => {
      const list = textOf(await (await openDemoOffice()).says('staff', text));
      assert.match(list, /latest first|최근 순서/);
      assert.match(list, /Bellows College[\s\S]*온누리테크/);
      assert.doesNotMatch(list, /한라물산|Northwind Traders/);
    });

  it('of one state are not called the soonest to lapse', async () => {
    const list = textOf(await (await openDemoOffice()).says('staff', 'which referrals did we win'));
    assert.doesNotMatch(list, /soonest to lapse/);
  });
});
