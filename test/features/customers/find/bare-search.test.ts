import { strict as assert } from 'node:assert';
import { bareSearch } from '../../../../src/features/customers/rules/bare-search.ts';
import { textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';
import { MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { putCustomers } from '../some-customers.ts';

const LEFT = [
  '',
  'ㅋㅋ',
  'ㅋㅋㅋㅋ',
  'ㅎㅎㅎ',
  'ㅇㅋ',
  'ㄱㅅ',
  '1.2',
  '10.0.0.1',
  'ok',
  'file.unknownending',
  'kim@fabrikam.com',
];

describe('Nothing but a domain or initials', () => {
  for (const said of ['fabrikam.com', 'Fabrikam.co.kr', '콘토소.한국', 'ㅋㅌㅅ', ' ㅍㅂㄹㅋ '])
    it(`“${said}” is looked for`, () => assert.equal(bareSearch(said), said.trim().toLowerCase()));

  for (const said of LEFT) it(`“${said}” is left to be read`, () => assert.equal(bareSearch(said), undefined));

  it('opens the one customer, or asks which one', async () => {
    const office = await openOffice();
    await putCustomers(
      office,
      { companyName: '파브리캄 코리아', domain: 'fabrikam.com' },
      { prefix: 'contosokr', companyName: '콘토소', domain: 'contoso.com', microsoftId: 'x' },
      { prefix: 'contosojeju', companyName: '콘토소 제주', domain: 'jeju.example', microsoftId: 'y' },
    );
    assert.match(textOf(await office.says(MINJI, 'fabrikam.com')), /fabrikamkr\.onmicrosoft\.com/);
    assert.match(textOf(await office.says(MINJI, 'ㅍㅂㄹㅋ')), /fabrikamkr\.onmicrosoft\.com/);
    assert.match(textOf(await office.says(MINJI, 'ㅋㅌㅅ')), /콘토소 제주/);
    const who = textOf(await office.says(MINJI, 'fabrikam.com 고객 누구야'));
    assert.match(who, /파브리캄 코리아/);
    assert.doesNotMatch(who, /콘토소/);
  });
});

describe('A mail address that is looked for', () => {
  for (const [text, found] of [
    ['find contact@fabrikamkr.example', /^Fabrikam Korea$/m],
    ['contact@fabrikamkr.example 찾아줘', /^Fabrikam Korea$/m],
    ['find it@woodgrove.example', /^Woodgrove Bank$/m],
    ['find kim@northwind.example', /^Northwind Traders$/m],
    ['find kim@fabrikamkr.example', /Nobody has the address kim@fabrikamkr\.example\. This customer has its domain/],
    ['find kim@fabrikam.com', /No customer is called “kim@fabrikam\.com”/],
  ] as const)
    it(`leads to whoever has it: “${text}”`, async () => {
      assert.match(textOf(await (await openDemoOffice()).says('staff', text)), found);
    });
});
