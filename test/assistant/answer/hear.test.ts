import assert from 'node:assert/strict';
import { drafts } from '../../../src/assistant/drafts.ts';
import { people } from '../../../src/partner/people.ts';
import { added as addReferral } from '../../features/referrals/stories.ts';
import { inputs, textOf } from '../../support/card-reader.ts';
import { addCustomer } from '../../support/customers.ts';
import { ADELE, ALEX, MINJI, TENANT } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

const EUROPE = { partner: { market: 'DE' } };

describe('An open form listens', () => {
  it('to another country, in both languages, and tells what it changed', async () => {
    const office = await openOffice(EUROPE);
    await office.says(MINJI, 'add customer Contoso, Germany');
    const card = await office.says(MINJI, 'actually France, not Germany');
    assert.match(textOf(card), /Changed in the form: Country: France\. Nothing is recorded yet\./);
    assert.match(textOf(card), /For a customer in France/);
    assert.equal(inputs(card).companyName?.value, 'Contoso', 'what was filled in stays');
    const korean = await office.says(MINJI, '아니 네덜란드야');
    assert.match(textOf(korean), /양식에서 바꾼 내용: 국가\/지역: 네덜란드/);
    assert.match(textOf(await office.says(MINJI, 'make it es')), /Country: Spain/);
  });

  it('but not to a country outside the market', async () => {
    const office = await openOffice();
    await office.says(MINJI, 'add customer Contoso');
    const card = await office.says(MINJI, 'actually Japan, not Korea');
    assert.match(textOf(card), /Japan is outside your market, so the form stays as it was\./);
    assert.match(textOf(card), /For a customer in South Korea/);
    assert.match(textOf(await office.says(MINJI, '아니 일본이야')), /일본은 담당 시장이 아니어서/);
  });

  for (const words of ['yes', 'ok, save it', '저장해줘', '응 그렇게 해줘'])
    it(`and shows its buttons again to “${words}”: words change nothing`, async () => {
      const office = await openOffice();
      await office.says(MINJI, 'add customer Fabrikam');
      const card = await office.says(MINJI, words);
      assert.match(textOf(card), /press the button below|아래 버튼을 눌러 주세요/);
      assert.equal(inputs(card).companyName?.value, 'Fabrikam');
      assert.equal((await office.history()).length, 0);
    });

  it('to the name before .onmicrosoft.com, which a Korean company with a domain of its own gets from that', async () => {
    const office = await openOffice();
    const card = await office.says(MINJI, '고객 추가 다온테크, daontech.co.kr');
    assert.equal(inputs(card).prefix?.value, 'daontech');
    assert.equal(inputs(await office.says(MINJI, 'domain daonkr')).prefix?.value, 'daonkr');
  });

  it('to why a referral is declined: the reason of the list, or words of one’s own', async () => {
    const office = await openOffice();
    await addReferral(office, ALEX);
    await office.says(ALEX, 'decline Northwind');
    assert.equal(inputs(await office.says(ALEX, 'reason: no capacity')).reason?.value, 'noCapacity');
    assert.equal(inputs(await office.says(ALEX, '연락이 끊겨서요')).words?.value, '연락이 끊겨서');
  });

  it('to a Korean address in one piece, from the large to the small', async () => {
    const office = await openOffice();
    await office.says(MINJI, 'add customer Fabrikam');
    const card = await office.says(MINJI, '주소는 서울 강남구 테헤란로 152');
    assert.match(textOf(card), /시\/도: 서울특별시/);
    const { state, city, addressLine1 } = inputs(card);
    assert.deepEqual([state?.value, city?.value, addressLine1?.value], ['11', '강남구', '테헤란로 152']);
    assert.equal(inputs(await office.says(MINJI, '시도는 부산')).state?.value, '26');
  });

  it('and takes nothing for a name that is to be looked for', async () => {
    const office = await openOffice();
    await office.says(MINJI, 'add customer Fabrikam');
    assert.doesNotMatch(textOf(await office.says(MINJI, '로켓상사')), /맞는 기록이 없습니다/);
  });

  it('to what a customer wants, in a referral that is recorded by hand', async () => {
    const office = await openOffice();
    const card = await office.says(ALEX, 'new referral from Contoso, 02-531-4500');
    assert.equal(inputs(card).phone?.value, '02-531-4500');
    assert.equal(inputs(await office.says(ALEX, '니즈는 팀즈 전화')).needs?.value, '팀즈 전화');
  });

  const said: readonly [words: string, field: string, value: string][] = [
    ['phone is 010-1234-5678', 'phone', '010-1234-5678'],
    ['change the phone to 02-531-4500', 'phone', '02-531-4500'],
    ['their e-mail is kim@fabrikam.example', 'email', 'kim@fabrikam.example'],
    ['kim@fabrikam.com', 'email', 'kim@fabrikam.com'],
    ['the name is Fabrikam Korea', 'companyName', 'Fabrikam Korea'],
    ['domain: fabrikam.kr', 'domain', 'fabrikam.kr'],
    ['city is Busan', 'city', 'Busan'],
    ['전번은 010-1234-5678이야', 'phone', '010-1234-5678'],
    ['이름은 콘토소로', 'companyName', '콘토소'],
    ['담당자는 홍길동', 'firstName', '길동'],
    ['아니 메일은 kim@fabrikam.com로 바꿔줘', 'email', 'kim@fabrikam.com'],
    ['우편번호는 04524', 'postalCode', '04524'],
  ];
  for (const [words, field, value] of said) {
    it(`new customer: ${words}`, async () => {
      const office = await openOffice();
      await office.says(MINJI, 'add customer Fabrikam');
      const card = await office.says(MINJI, words);
      assert.equal(inputs(card)[field]?.value, value);
      assert.match(textOf(card), /Changed in the form: |양식에서 바꾼 내용: /);
      assert.equal((await office.history()).length, 0);
    });
    it(`customer that is edited: ${words}`, async () => {
      const office = await openOffice();
      await addCustomer(office);
      await office.says(MINJI, 'edit 콘토소');
      const deeds = (await office.history()).length;
      assert.equal(inputs(await office.says(MINJI, words))[field]?.value, value);
      assert.equal((await office.history()).length, deeds);
    });
  }

  it('takes several at once, and lets a new name suggest its prefix, unless somebody chose one', async () => {
    const office = await openOffice();
    await office.says(MINJI, 'add customer Fabrikam');
    const card = await office.says(MINJI, 'the name is Tailspin Toys, phone is 02-531-4500');
    assert.equal(inputs(card).prefix?.value, 'tailspintoys');
    assert.equal(inputs(card).phone?.value, '02-531-4500');
    await office.presses(MINJI, card, 'customer.add.review', { companyName: 'Tailspin Toys', prefix: 'ours' });
    assert.equal(inputs(await office.says(MINJI, 'name is Wingtip')).prefix?.value, 'ours');
  });

  it('of a customer cannot be talked into another country', async () => {
    const office = await openOffice();
    await addCustomer(office);
    await office.says(MINJI, 'edit 콘토소');
    assert.match(textOf(await office.says(MINJI, 'actually Japan')), /고객의 국가는 바꿀 수 없습니다/);
  });

  it('of an invitation', async () => {
    const office = await openOffice();
    await office.says(MINJI, 'invite kim@fabrikam.com to connect');
    assert.equal(inputs(await office.says(MINJI, 'no, lee@fabrikam.com')).to?.value, 'lee@fabrikam.com');
    assert.equal(inputs(await office.says(MINJI, '회사 이름은 파브리캄')).company?.value, '파브리캄');
  });

  it('of a referral and its hand-over', async () => {
    const office = await openOffice();
    await office.says(ALEX, 'new referral from Tailspin');
    assert.equal(inputs(await office.says(ALEX, '담당자는 김민지')).person?.value, '김민지');
    assert.equal(inputs(await office.says(ALEX, 'email is nancy@tailspin.com')).email?.value, 'nancy@tailspin.com');
    await addReferral(office, ALEX);
    await office.says(ALEX, 'hand Northwind over to Adele');
    const card = await office.says(ALEX, 'no, to 김민지 instead');
    assert.equal(inputs(card).to?.value, MINJI.id);
    assert.equal(inputs(await office.says(ALEX, 'Adele한테')).to?.value, ADELE.id);
    assert.match(textOf(await office.says(ALEX, 'to Zoltan instead')), /Zoltan/);
  });

  it('of a request to end a relationship', async () => {
    const office = await openOffice();
    const customer = await addCustomer(office);
    await activate(office, customer.about?.id ?? '');
    await office.says(MINJI, 'end our relationship with 콘토소');
    const card = await office.says(MINJI, 'because they moved to another partner');
    assert.equal(inputs(card).details?.value, 'they moved to another partner');
    assert.equal(inputs(await office.says(MINJI, '희망일은 2026-12-31')).wishedFor?.value, '2026-12-31');
  });

  it('a clear other command wins, and the draft stays', async () => {
    const office = await openOffice();
    await addCustomer(office);
    await office.says(MINJI, 'add customer Fabrikam, fabrikam.com');
    assert.equal((await office.says(MINJI, 'open 콘토소')).about?.kind, 'customer');
    assert.match(textOf(await office.says(MINJI, 'customers in Korea')), /Customers/);
    const again = await office.says(MINJI, 'phone is 02-531-4500');
    assert.equal(inputs(again).companyName?.value, 'Fabrikam');
    assert.equal(inputs(again).phone?.value, '02-531-4500');
  });

  it('“cancel” and “취소” drop it, and then nothing listens', async () => {
    for (const word of ['cancel', '취소']) {
      const office = await openOffice();
      await office.says(MINJI, 'add customer Fabrikam');
      await office.says(MINJI, word);
      assert.equal((await office.store.reader(TENANT).list(drafts)).length, 0);
      assert.doesNotMatch(textOf(await office.says(MINJI, 'phone is 02-531-4500')), /Changed in the form/);
    }
  });

  it('only to whoever opened it, and only while they may send it', async () => {
    const office = await openOffice();
    await office.says(MINJI, 'add customer Fabrikam');
    assert.doesNotMatch(textOf(await office.says(ADELE, 'phone is 02-531-4500')), /Changed in the form/);
    await office.puts(async (tx) => {
      const doc = await tx.get(people, MINJI.id);
      if (doc) await tx.put(people, MINJI.id, { ...doc.body, roles: [] }, doc.version);
    });
    assert.doesNotMatch(textOf(await office.says(MINJI, 'phone is 02-531-4500')), /Changed in the form/);
  });
});

async function activate(office: Awaited<ReturnType<typeof openOffice>>, id: string): Promise<void> {
  const book = office.installed.features.find(({ customerBook }) => customerBook)?.customerBook;
  await office.puts(async (tx) => {
    await book?.change({ personId: MINJI.id }, tx, id, 'active');
  });
}
