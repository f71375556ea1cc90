import assert from 'node:assert/strict';
import { people } from '../../../src/partner/people.ts';
import { MINUTE } from '../../../src/shared/instant.ts';
import { putInvitations } from '../../features/customers/some-invitations.ts';
import { added as addReferral } from '../../features/referrals/stories.ts';
import { button, buttons, inputs, textOf } from '../../support/card-reader.ts';
import { addCustomer } from '../../support/customers.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, said } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';

const FABRIKAM = {
  companyName: 'Fabrikam',
  prefix: 'fabrikam',
  email: 'kim@fabrikam.example',
  domain: 'fabrikam.example',
};

async function withTwoCustomers(): Promise<Office> {
  const office = await openOffice();
  await addCustomer(office);
  await addCustomer(office, MINJI, FABRIKAM);
  await office.says(MINJI, 'open 콘토소');
  await office.says(MINJI, 'open Fabrikam');
  return office;
}

describe('“Them” is the customer last spoken of', () => {
  const about = {
    'show them': /Fabrikam/,
    'open it': /Fabrikam/,
    'show that customer': /Fabrikam/,
    'change their address': /Edit Fabrikam|Fabrikam/,
    'who changed it?': /Fabrikam/,
  };
  for (const [words, expected] of Object.entries(about)) {
    it(words, async () => {
      const office = await withTwoCustomers();
      const card = await office.says(MINJI, words);
      assert.match(textOf(card), /I took “[^”]+” as Fabrikam\./);
      assert.match(textOf(card), expected);
      assert.match(card.summary, /^I took “/);
    });
  }

  for (const words of [
    '그 고객 보여줘',
    '거기 정보 보여줘',
    '거기 주소 수정',
    '그 회사 변경 이력',
    '걔네 정보 보여줘',
    '그거 열어줘',
  ]) {
    it(words, async () => {
      const office = await withTwoCustomers();
      const card = await office.says(MINJI, words);
      assert.match(textOf(card), /“[^”]+”: Fabrikam을 말씀하신 것으로 이해했습니다\./);
    });
  }

  it('fills the form of an invitation, in both languages', async () => {
    const office = await withTwoCustomers();
    assert.equal(inputs(await office.says(MINJI, 'invite them')).company?.value, 'Fabrikam');
    assert.equal(inputs(await office.says(MINJI, '걔네한테 초대 보내줘')).company?.value, 'Fabrikam');
    assert.equal(inputs(await office.says(MINJI, '그 고객 초대해줘')).company?.value, 'Fabrikam');
  });

  it('is meant by every command that takes a company: the request to end, the referral', async () => {
    const office = await openOffice();
    await addReferral(office, ALEX);
    const form = await office.says(ALEX, 'hand it over to Adele');
    assert.match(textOf(form), /I took “it” as Northwind Traders\./);
    assert.equal(inputs(form).to?.value, ADELE.id);
    const shown = await office.says(ALEX, '그 추천 보여줘');
    assert.match(textOf(shown), /“그 추천”: Northwind Traders/);
    assert.equal(shown.about?.kind, 'referral');
    await addCustomer(office);
    const ending = await office.says(MINJI, '거기랑 관계 종료해줘');
    assert.match(textOf(ending), /“거기”: 콘토소 주식회사를 말씀하신 것으로/);
  });

  it('is also whoever was only named, or whose button was pressed', async () => {
    const office = await withTwoCustomers();
    const contoso = await office.says(MINJI, 'open 콘토소');
    await office.says(MINJI, 'history of Fabrikam');
    assert.match(textOf(await office.says(MINJI, 'show them')), /as Fabrikam/);
    await office.presses(MINJI, contoso, 'customer.edit');
    assert.match(textOf(await office.says(MINJI, 'show them')), /as 콘토소 주식회사\./);
  });

  it('stays nobody for other people, in other conversations and after ten minutes', async () => {
    const office = await withTwoCustomers();
    assert.match(textOf(await office.says(ADELE, 'show them')), /Who do you mean by “them”\?/);
    assert.match(textOf(await office.says(MINJI, 'show them', 'group')), /Who do you mean|for you alone/);
    office.moveTime(10 * MINUTE - 1);
    assert.match(textOf(await office.says(MINJI, 'open it')), /as Fabrikam/);
    office.moveTime(10 * MINUTE);
    const question = await office.says(MINJI, '그 고객 수정');
    assert.match(textOf(question), /“그 고객”: 어느 회사를 말씀하시나요\?/);
    assert.deepEqual(
      buttons(question).map(({ title }) => title),
      ['Fabrikam', '콘토소 주식회사', '고객 목록'],
    );
    const { verb, data } = button(question, '콘토소 주식회사');
    const what = { kind: 'pressed', verb, data, automatic: false } as const;
    const form = await office.takes(incoming({ what }));
    assert.equal(form && inputs(form.card).companyName?.value, '콘토소 주식회사');
  });

  it('asks with the list alone when nobody was spoken of, and leaves commands alone that find the one by themselves', async () => {
    const office = await openOffice();
    await addCustomer(office);
    const question = await office.says(ADELE, 'invite them');
    assert.match(textOf(question), /We have not spoken of anybody yet/);
    assert.deepEqual(
      buttons(question).map(({ verb }) => verb),
      ['command.run'],
    );
    assert.doesNotMatch(textOf(await office.says(ADELE, 'approve it')), /Who do you mean/);
  });

  it('is not revealed to somebody who may not see it any more', async () => {
    const office = await withTwoCustomers();
    await office.puts(async (tx) => {
      const doc = await tx.get(people, MINJI.id);
      if (doc) await tx.put(people, MINJI.id, { ...doc.body, roles: [] }, doc.version);
    });
    for (const words of ['show them', 'invite them', '그 고객 보여줘']) {
      assert.doesNotMatch(textOf(await office.says(MINJI, words)), /Fabrikam|콘토소/);
    }
  });

  it('is nobody in another tenant', async () => {
    const office = await withTwoCustomers();
    const elsewhere = await office.takes({ ...incoming({ what: said('show them') }), tenant: 'other-tenant' });
    assert.doesNotMatch(elsewhere ? textOf(elsewhere.card) : '', /Fabrikam/);
  });

  it('stands for nothing where nobody is meant', async () => {
    const office = await withTwoCustomers();
    for (const words of [
      'is it lunch time',
      "what's the weather like there",
      '거기 날씨 어때',
      'how do they make kimchi',
    ])
      assert.doesNotMatch(textOf(await office.says(MINJI, words)), /Fabrikam/);
    assert.match(textOf(await office.says(MINJI, 'cancel it')), /no form|nothing|cancel/i);
    assert.doesNotMatch(textOf(await office.says(MINJI, 'invite Tailspin and tell them')), /I took/);
  });
});

describe('A sentence that a feature takes for its own', () => {
  it('is answered in the language that it was said in, also when nothing else was understood', async () => {
    const office = await openOffice({ partner: { language: 'ko' } });
    assert.match(textOf(await office.says(MEGAN, 'Alex leaves')), /has nothing in their hands/);
    assert.match(textOf(await office.says(MEGAN, 'Xylo leaves')), /다음 중 하나인가요/);
  });

  it('leaves the roles to the command that it belongs to', async () => {
    const office = await openOffice();
    assert.match(textOf(await office.says(ALEX, 'Minji leaves')), /takes the role admin/);
  });

  for (const words of ['Woodgrove accepted', 'has Woodgrove accepted?', 'Adele leaves', 'merge Fabrikam and Fabrikam'])
    it(`tells somebody without a role nothing of what there is: “${words}”`, async () => {
      const stranger = { id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Patti Fernandez' };
      const [filled, empty] = [await openOffice(), await openOffice()];
      await putInvitations(filled, { companyName: 'Woodgrove' });
      await addCustomer(filled, MINJI, FABRIKAM);
      await empty.puts(async (tx) => tx.remove(people, ADELE.id, (await tx.get(people, ADELE.id))?.version ?? 0));
      await filled.says(ADELE, 'hi');
      assert.equal(textOf(await filled.says(stranger, words)), textOf(await empty.says(stranger, words)));
    });

  for (const [person, words, opens] of [
    [MEGAN, 'erase Alex Wilber', /Alex Wilber/],
    [MEGAN, 'Alex leaves', /has nothing in their hands/],
    [ADELE, 'report for Minji', /김민지/],
  ] as const)
    it(`is said once more by the button that opens it for one person of a group: “${words}”`, async () => {
      const office = await openOffice();
      await office.says(ALEX, 'hi');
      await office.says(MINJI, 'hi');
      const shared = await office.says(person, words, 'group');
      assert.match(textOf(shared), /this is for you alone/);
      assert.doesNotMatch(textOf(shared), /support/);
      const own = await office.presses(person, shared, 'command.run', {}, 'group');
      assert.match(textOf(own), opens);
    });
});
