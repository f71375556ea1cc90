import { strict as assert } from 'node:assert';
import { inputs, textOf } from '../../../support/card-reader.ts';
import { MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { customerNow, FABRIKAM, putCustomers } from '../some-customers.ts';

const SAID = [
  ['change the phone of Fabrikam to 010-1234-5678', 'phone', '010-1234-5678'],
  ["change Fabrikam's e-mail to lee@fabrikam.example", 'email', 'lee@fabrikam.example'],
  ['파브리캄 전화번호 010-1234-5678로 바꿔줘', 'phone', '010-1234-5678'],
  ['파브리캄 메일 주소를 lee@fabrikam.example로 변경해줘', 'email', 'lee@fabrikam.example'],
  ['파브리캄 담당자를 이서준으로 바꿔줘', 'lastName', '이'],
  ['파브리캄 우편번호 03051로 수정', 'postalCode', '03051'],
  ['change the phone of Fabrikam  Korea to 010-1234-5678', 'phone', '010-1234-5678'],
] as const;

describe('A change that is said in words', () => {
  for (const [text, field, value] of SAID)
    it(`stands in the form, recorded by nobody yet: “${text}”`, async () => {
      const office = await openOffice();
      await putCustomers(office, {}, { prefix: 'litware', companyName: 'Litware', domain: 'litware.example' });
      const form = await office.says(MINJI, text);
      assert.match(textOf(form), /Fabrikam Korea/);
      assert.equal(inputs(form)[field]?.value, value);
      assert.match(textOf(form), /Nothing is recorded yet|아직/);
      assert.deepEqual((await customerNow(office)).body, FABRIKAM);
    });

  for (const text of [
    'change phone to 010-1234-5678',
    '전화번호 010-1234-5678 로 바꿔줘',
    'change their phone to 010-1234-5678',
  ])
    it(`is about the customer that was looked at: “${text}”`, async () => {
      const office = await openOffice();
      await putCustomers(office, {}, { prefix: 'litware', companyName: 'Litware', domain: 'litware.example' });
      await office.says(MINJI, 'open Fabrikam');
      const form = await office.says(MINJI, text);
      assert.match(textOf(form), /Fabrikam Korea/);
      assert.equal(inputs(form).phone?.value, '010-1234-5678');
      const typed = Object.entries(inputs(form)).map(([id, { value = '' }]) => [id, value] as const);
      const saved = await office.presses(MINJI, form, 'customer.edit.save', Object.fromEntries(typed));
      assert.match(textOf(saved), /010-1234-5678/);
      assert.equal((await customerNow(office)).body.phone, '+821012345678');
    });

  it('asks which customer when nobody was spoken of', async () => {
    const office = await openOffice();
    await putCustomers(office, {}, { prefix: 'litware', companyName: 'Litware', domain: 'litware.example' });
    assert.match(textOf(await office.says(MINJI, 'change phone to 010-1234-5678')), /Litware/);
  });
});
