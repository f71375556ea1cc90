import assert from 'node:assert/strict';
import { added as addReferral } from '../../features/referrals/stories.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { addCustomer } from '../../support/customers.ts';
import { ADELE, ALEX, MINJI } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';

async function withToys(): Promise<Office> {
  const office = await openOffice();
  for (const [at, companyName] of ['Toys of Wingtip', 'Adventure Works', '푸른바다상사', '가람물산'].entries())
    await addCustomer(office, MINJI, { companyName, prefix: `short${at}`, email: `a@short${at}.example` });
  return office;
}

const titles = (card: Parameters<typeof buttons>[0]): readonly string[] => buttons(card).map(({ title }) => title);

describe('The beginning of a name, in a sentence', () => {
  for (const [words, name] of [
    ['open toys', 'Toys of Wingtip'],
    ['show me the adventure one', 'Adventure Works'],
    ['pureunbada', '푸른바다상사'],
  ] as const) {
    it(`“${words}” shows ${name}`, async () => {
      const card = await (await withToys()).says(ADELE, words);
      assert.equal(card.about?.kind, 'customer');
      assert.match(textOf(card), new RegExp(name));
    });
  }

  it('fills the form of a command, though it is an everyday word', async () => {
    const office = await openOffice();
    await addReferral(office, ADELE, { companyName: 'Adventure Works' });
    assert.match(textOf(await office.says(ADELE, 'we won adventure')), /Adventure Works/);
  });

  it('is offered where the sentence was not understood: also with a slip, never by a tag of several', async () => {
    const office = await withToys();
    assert.ok(titles(await office.says(MINJI, 'what licences does adventure have')).includes('Adventure Works'));
    assert.ok(titles(await office.says(MINJI, 'advventure')).includes('Adventure Works'));
    assert.ok(!titles(await office.says(MINJI, 'will it rain on the picnic')).includes('Toys of Wingtip'));
  });
});

describe('A name that nobody has', () => {
  it('can be added, or looked for on the list', async () => {
    const office = await withToys();
    const card = await office.says(MINJI, 'contoso');
    assert.match(textOf(card), /I know nobody called “contoso”|“contoso”에 맞는 기록이 없습니다/);
    assert.equal(inputs(await office.presses(MINJI, card, 'command.run')).companyName?.value, 'contoso');
  });

  it('is not offered to be added by somebody who may not', async () => {
    const office = await withToys();
    assert.ok(!buttons(await office.says(ALEX, 'Contoso')).some(({ data }) => data.intent === 'customer.add'));
  });

  it('is not a name a few letters away of the same trade: the mail would go to somebody else', async () => {
    const office = await withToys();
    const { company, to } = inputs(await office.says(MINJI, '한라물산 초대해줘'));
    assert.equal(company?.value, '한라물산');
    assert.ok(!to?.value);
  });

  for (const words of ['banana', '점심', 'ㅋㅋㅋ', 'hm'])
    it(`and “${words}” is none`, async () => {
      assert.ok(
        !titles(await (await withToys()).says(MINJI, words)).some((title) => /Add a customer|고객 추가/.test(title)),
      );
    });
});

describe('A command that names nobody', () => {
  it('is about the referral last spoken of', async () => {
    const office = await openOffice();
    await addReferral(office, ADELE);
    await addReferral(office, ADELE, { companyName: '한라물산', email: 'go@halla.example' });
    await office.says(ADELE, '한라물산 추천 보여줘');
    assert.match(textOf(await office.says(ADELE, '수락할게')), /한라물산 추천 수락/);
    const form = await office.says(ADELE, '민지한테 넘겨줘');
    assert.match(textOf(form), /한라물산 추천 인계/);
    assert.equal(inputs(form).to?.value, MINJI.id);
  });

  it('does not become about another kind of record', async () => {
    const office = await withToys();
    await office.says(MINJI, '가람물산');
    assert.doesNotMatch(textOf(await office.says(MINJI, '초대 취소')), /가람물산/);
  });

  it('is about the record whose very name was said, not about one a slip away', async () => {
    const office = await withToys();
    await addReferral(office, ADELE, { companyName: '가람물선' });
    await office.says(ADELE, '가람물선 추천 거절');
    await office.says(ADELE, '취소');
    assert.match(textOf(await office.says(ADELE, '민지한테 넘겨줘')), /가람물선/);
  });
});
