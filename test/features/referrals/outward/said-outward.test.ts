import { strict as assert } from 'node:assert';
import { buttons, textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('Handing a referral to another company, in words', () => {
  for (const [text, name] of [
    ['노스윈드 다른 회사에 넘겨줘', 'Northwind Traders'],
    ['한라물산 추천을 타사에 인계', '한라물산'],
    ['hand Northwind to another company', 'Northwind Traders'],
    ['pass the Northwind referral on to another partner', 'Northwind Traders'],
  ] as const)
    it(`opens that form, whichever company it will be: “${text}”`, async () => {
      const office = await openDemoOffice();
      const form = await office.says('staff', text);
      assert.ok(buttons(form).some(({ verb }) => verb === 'referral.outward.submit'));
      assert.match(textOf(form), new RegExp(name));
      assert.ok(await office.isUntouched());
    });

  for (const text of ['hand Northwind over to Adele', '노스윈드 건을 아델에게 넘겨줘'])
    it(`is not meant where a colleague is: “${text}”`, async () => {
      const form = await (await openDemoOffice()).says('staff', text);
      assert.ok(buttons(form).some(({ verb }) => verb === 'referral.handoff.submit'));
    });
});
