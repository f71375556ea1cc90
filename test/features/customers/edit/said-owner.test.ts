import { strict as assert } from 'node:assert';
import { PLAYERS } from '../../../../src/tryout/people.ts';
import { inputs, textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';
import { MINJI as STAFF } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { putCustomers } from '../some-customers.ts';

const [MINJI, ADELE, ALEX] = PLAYERS.map(({ aadObjectId }) => aadObjectId);

describe('Who looks after a customer, said in words', () => {
  const SAID = [
    'set owner of Fabrikam to Adele',
    'change the owner of Fabrikam Korea to Adele Vance',
    'make Adele the owner of Fabrikam',
    'assign Fabrikam to Adele',
    'Adele looks after Fabrikam',
    '파브리캄 담당자를 아델로',
    '파브리캄 담당자를 아델로 변경해줘',
    '아델을 파브리캄 담당자로 지정',
    '파브리캄을 아델에게 넘겨줘',
  ];
  for (const text of SAID)
    it(`stands in the form, and is recorded by saving only: “${text}”`, async () => {
      const office = await openDemoOffice();
      const form = await office.says('staff', text);
      assert.match(textOf(form), /Fabrikam Korea: (?:owner|담당)/);
      assert.equal(inputs(form).owner?.value, ADELE);
      assert.ok(await office.isUntouched());
    });

  for (const text of ["set Fabrikam's support contact to Alex", '파브리캄 지원 담당을 알렉스로'])
    it(`can be the support: “${text}”`, async () => {
      const form = await (await openDemoOffice()).says('staff', text);
      assert.deepEqual([inputs(form).owner?.value, inputs(form).support?.value], [MINJI, ALEX]);
    });

  it('has to have the role for it', async () => {
    const form = await (await openDemoOffice()).says('staff', 'set owner of Fabrikam to Alex');
    assert.match(textOf(form), /Alex Wilber cannot look after a customer/);
    assert.equal(inputs(form).owner?.value, MINJI);
  });

  it('is for staff and managers to say', async () => {
    const card = await (await openDemoOffice()).says('support', 'set owner of Fabrikam to Adele');
    assert.match(textOf(card), /takes the role staff or manager/);
  });

  for (const text of [
    'hand Northwind over to Adele',
    '한라물산 추천 담당자를 아델로 변경',
    '노스윈드 건을 아델에게 넘겨줘',
  ])
    it(`is not asked for where a referral is meant: “${text}”`, async () => {
      assert.equal(inputs(await (await openDemoOffice()).says('staff', text)).to?.value, ADELE);
    });
});

describe('A customer’s rights, said in words', () => {
  for (const text of [
    'renew GDAP for Fabrikam',
    'extend the GDAP of Fabrikam',
    '파브리캄 GDAP 갱신',
    '파브리캄 GDAP 연장',
  ])
    it(`open their form: “${text}”`, async () => {
      const form = await (await openDemoOffice()).says('staff', text);
      assert.equal(inputs(form).gdapName?.value, 'Fabrikam helpdesk');
    });

  it('of a customer that nobody knows are not an invitation to be sent again', async () => {
    const card = await (await openDemoOffice()).says('staff', 'renew GDAP for Contoso');
    assert.match(textOf(card), /No customer is called “Contoso”/);
  });
});

describe('An owner said for a name that several customers bear', () => {
  for (const text of ['set owner of Fabrikam to Adele', '파브리캄 담당자를 아델로'])
    it(`asks which one is meant: “${text}”`, async () => {
      const office = await openOffice();
      await putCustomers(office, {}, { prefix: 'fabrikam2', companyName: 'Fabrikam Busan', microsoftId: 'x' });
      const list = textOf(await office.says(STAFF, text));
      assert.match(list, /Several customers fit|맞는 고객이 여럿입니다/);
      assert.match(list, /Fabrikam Busan/);
    });
});
