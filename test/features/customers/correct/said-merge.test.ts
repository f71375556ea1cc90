import { strict as assert } from 'node:assert';
import { inputs, textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';
import { MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { putCustomers } from '../some-customers.ts';

const TWIN = { prefix: 'fabrikam2', companyName: 'Fabrikam Korea Ltd.', domain: 'other.example' };

describe('Merging, said in words', () => {
  for (const text of ['merge duplicates', '중복 고객 합치기', 'are there any duplicate customers?'])
    it(`opens the form with the two records that look like one customer: “${text}”`, async () => {
      const office = await openOffice();
      await putCustomers(office, {}, TWIN);
      const form = await office.says(MINJI, text);
      assert.equal(inputs(form).other?.value, 'Fabrikam Korea Ltd.');
      assert.equal((await office.history()).length, 0);
    });

  it('lists the pairs when there are several', async () => {
    const office = await openOffice();
    const litware = { companyName: 'Litware', microsoftId: 'x', domain: 'litware.example' };
    await putCustomers(office, {}, TWIN, { ...litware, prefix: 'litware' }, { ...litware, prefix: 'litware2' });
    const list = textOf(await office.says(MINJI, 'merge duplicates'));
    assert.match(list, /2 pairs have the same domain/);
    assert.match(list, /Litware/);
  });

  for (const text of ['merge duplicates', '중복 고객 합치기'])
    it(`says how two are named when none look alike: “${text}”`, async () => {
      const card = await (await openDemoOffice()).says('staff', text);
      assert.match(textOf(card), /“merge Fabrikam and Litware”|“파브리캄과 리트웨어 합쳐줘”/);
    });

  for (const text of ['merge Fabrikam and Tailspin', 'merge Tailspin into Fabrikam', '파브리캄과 테일스핀 합쳐줘'])
    it(`opens the form of the two that are named: “${text}”`, async () => {
      const form = await (await openDemoOffice()).says('staff', text);
      assert.match(textOf(form), /Fabrikam Korea (?:right|기록)|Put Fabrikam Korea right/);
      assert.equal(inputs(form).other?.value, 'Tailspin Toys Korea');
    });

  it('leaves other lists alone', async () => {
    const card = await (await openDemoOffice()).says('staff', 'remove duplicates from this list in Excel');
    assert.doesNotMatch(textOf(card), /recorded twice|두 번 기록/);
  });
});
