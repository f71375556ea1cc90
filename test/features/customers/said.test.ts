import { strict as assert } from 'node:assert';
import { inputs, textOf } from '../../support/card-reader.ts';
import { MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { putCustomers } from './some-customers.ts';

describe('What is said of customers', () => {
  it('fills the form with a Korean registration number, too', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, '콘토소 추가해줘 사업자번호 124-81-00998');
    assert.equal(inputs(form).registrationNumber?.value, '124-81-00998');
    assert.equal(inputs(form).companyName?.value, '콘토소');
  });

  it('is refused with the rule for a country outside the market', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, 'add customer Contoso KK in Japan');
    assert.match(textOf(form), /Japan is outside your market \(South Korea\)/);
    const german = await openOffice({ partner: { market: 'DE' } });
    const choose = await german.says(MINJI, 'add customer Contoso KK in Japan');
    assert.match(textOf(choose), /Japan is outside your market \(Germany\)/);
  });

  for (const text of ['customers tagged gold', '골드 태그 고객 목록'])
    it(`narrows the list by a tag: “${text}”`, async () => {
      const office = await openOffice();
      await putCustomers(
        office,
        { tags: ['gold', '골드'] },
        { prefix: 'litware', companyName: 'Litware', microsoftId: 'x', tags: ['edu'] },
      );
      const list = textOf(await office.says(MINJI, text));
      assert.match(list, /Fabrikam Korea/);
      assert.doesNotMatch(list, /Litware/);
    });

  const FORMS = [
    ['update the tags of Fabrikam', /owner, names, tags, notes/],
    ['파브리캄 태그 수정해줘', /담당, 별칭, 태그, 메모/],
    ['update GDAP of Fabrikam', /agreement and rights/i],
    ['파브리캄 계약 정보 수정', /계약과 권한/],
    ['fix the duplicate record of Fabrikam', /Put .*right|recorded twice/i],
    ['correct the status of Fabrikam', /correct the status/],
    ['파브리캄 상태 정정해줘', /상태 정정/],
  ] as const;
  for (const [text, form] of FORMS)
    it(`leads to the form that was meant: “${text}”`, async () => {
      const office = await openOffice();
      await putCustomers(
        office,
        {},
        { prefix: 'litware', companyName: 'Litware', domain: 'litware.example', microsoftId: 'x' },
      );
      const shown = textOf(await office.says(MINJI, text));
      assert.match(shown, /Fabrikam Korea/);
      assert.match(shown, form);
    });
});
