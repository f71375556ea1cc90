import { strict as assert } from 'node:assert';
import { textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('The referrals that lapse soonest', () => {
  for (const text of [
    'which referrals lapse soonest',
    'which referrals are about to expire?',
    'referrals expiring soon',
    '가장 빨리 만료되는 추천',
    '곧 만료되는 추천 보여줘',
  ])
    it(`come first, of those that can lapse: “${text}”`, async () => {
      const list = textOf(await (await openDemoOffice()).says('staff', text));
      assert.match(list, /한라물산[\s\S]*Northwind Traders/);
      assert.doesNotMatch(list, /Adventure Works/);
    });

  for (const text of ['expired referrals', '만료된 추천'])
    it(`are not those that have: “${text}”`, async () => {
      assert.match(textOf(await (await openDemoOffice()).says('staff', text)), /초록숲출판/);
    });
});
