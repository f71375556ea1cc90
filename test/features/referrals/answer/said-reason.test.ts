import { strict as assert } from 'node:assert';
import { inputs } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('Why a referral is declined or lost, as it was said', () => {
  for (const [text, values] of [
    ['decline 한라물산, they only want a phone line', ['', 'they only want a phone line']],
    ['한라물산 추천 거절, 우리 지역이 아니라서', ['', '우리 지역이 아니라서']],
    ['한라물산 추천 거절 사유: 담당 지역이 아님', ['outOfRegion', '']],
    ['we lost Adventure Works because of price', ['price', '']],
    ['we lost Adventure Works because their cousin sells Azure', ['', 'their cousin sells Azure']],
    ['어드벤처 웍스 수주 실패, 가격 때문에', ['price', '']],
  ] as const)
    it(`stands in the form: “${text}”`, async () => {
      const office = await openDemoOffice();
      const form = await office.says('staff', text);
      assert.deepEqual([inputs(form).reason?.value, inputs(form).words?.value], values);
      assert.ok(await office.isUntouched());
    });
});
