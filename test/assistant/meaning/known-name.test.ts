import assert from 'node:assert/strict';
import { added as addReferral } from '../../features/referrals/stories.ts';
import { inputs, textOf } from '../../support/card-reader.ts';
import { addCustomer } from '../../support/customers.ts';
import { ADELE, ALEX, MINJI } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';

async function withEverydayNames(): Promise<Office> {
  const office = await openOffice();
  for (const [at, companyName] of ['새벽농장', 'Fresh Start Ltd', 'Tomorrow'].entries())
    await addCustomer(office, MINJI, { companyName, prefix: `everyday${at}`, email: `a@everyday${at}.example` });
  return office;
}

describe('A known name made of everyday words', () => {
  const shown = {
    새벽농장: '새벽농장',
    '새벽농장 보여줘': '새벽농장',
    '새벽농장 정보 좀 보여주세요': '새벽농장',
    'Fresh Start Ltd': 'Fresh Start Ltd',
    'fresh start': 'Fresh Start Ltd',
    'open Tomorrow': 'Tomorrow',
    'show customer tomorrow': 'Tomorrow',
    'Tomorrow?': 'Tomorrow',
  };
  for (const [words, name] of Object.entries(shown)) {
    it(`${words}: the customer ${name}`, async () => {
      const office = await withEverydayNames();
      const card = await office.says(ADELE, words);
      assert.equal(card.about?.kind, 'customer');
      assert.match(textOf(card), new RegExp(name));
    });
  }

  it('is taken whole by the other commands', async () => {
    const office = await withEverydayNames();
    assert.equal(inputs(await office.says(MINJI, '새벽농장 초대해줘')).company?.value, '새벽농장');
    assert.equal(inputs(await office.says(MINJI, 'invite fresh start ltd')).company?.value, 'Fresh Start Ltd');
    assert.equal(inputs(await office.says(MINJI, 'edit Tomorrow')).companyName?.value, 'Tomorrow');
    assert.match(textOf(await office.says(MINJI, 'show the history of tomorrow')), /Tomorrow|tomorrow/);
    assert.match(textOf(await office.says(MINJI, '새벽농장이랑 관계 끊어줘')), /새벽농장/);
  });

  it('does not take the place of a clear command, nor of another name', async () => {
    const office = await withEverydayNames();
    assert.equal((await office.says(MINJI, "what's on my plate tomorrow?")).about, undefined);
    assert.equal(inputs(await office.says(MINJI, 'invite Hansol tomorrow')).company?.value, 'Hansol');
    assert.match(textOf(await office.says(MINJI, 'hello')), /help|Hello|할 수/i);
  });

  it('alone also finds a referral, a domain and an address', async () => {
    const office = await withEverydayNames();
    await addReferral(office, ALEX);
    assert.equal((await office.says(ALEX, 'Northwind Traders')).about?.kind, 'referral');
    assert.equal((await office.says(ALEX, 'a@everyday1.example')).about?.kind, 'customer');
  });

  it('of a referral says nothing to somebody who may not see it', async () => {
    const office = await withEverydayNames();
    await addReferral(office, ADELE);
    assert.equal((await office.says({ id: 'nobody', name: 'Nobody' }, 'Northwind Traders')).about, undefined);
  });
});

describe('A short form of a name, and nothing else', () => {
  for (const words of ['Fabrikam', 'fabrikam?', '파브리캄', '파브리캄!']) {
    it(`“${words}” shows the customer`, async () => {
      const office = await openOffice();
      await addCustomer(office, MINJI, { companyName: 'Fabrikam Korea', prefix: 'fab', email: 'a@fab.example' });
      const card = await office.says(ADELE, words);
      assert.equal(card.about?.kind, 'customer');
    });
  }

  it('asks which one when several begin so', async () => {
    const office = await openOffice();
    for (const [at, companyName] of ['Fabrikam Korea', 'Fabrikam Japan'].entries())
      await addCustomer(office, MINJI, { companyName, prefix: `fab${at}`, email: `a@fab${at}.example` });
    assert.match(
      textOf(await office.says(ADELE, 'Fabrikam')),
      /Fabrikam Korea[\s\S]*Fabrikam Japan|Fabrikam Japan[\s\S]*Fabrikam Korea/,
    );
  });

  for (const words of ['weather', '날씨 어때', 'fa', '점심 뭐 먹지']) {
    it(`“${words}” is no name`, async () => {
      const office = await openOffice();
      await addCustomer(office, MINJI, { companyName: 'Fabrikam Korea', prefix: 'fab', email: 'a@fab.example' });
      assert.equal((await office.says(ADELE, words)).about, undefined);
    });
  }
});
