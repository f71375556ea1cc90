import { strict as assert } from 'node:assert';
import { cardSize } from '../../../../src/cards/guard-size.ts';
import { customers } from '../../../../src/features/customers/customer.ts';
import { tasks } from '../../../../src/partnercenter/task.ts';
import { createMemoryStore } from '../../../../src/store/memory.ts';
import type { Tx } from '../../../../src/store/port.ts';
import { button, textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, MINJI, TENANT } from '../../../support/factories.ts';
import { fetching, tokenOn } from '../../../support/fetching.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { FABRIKAM, putCustomers } from '../some-customers.ts';

const HEAD = 'Microsoft ID,Company name,Primary domain name,Relationship';
const id = (number: number): string => `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const listed = (number: number, name = `Company ${number}`): string =>
  `${id(number)},${name},company${number}.onmicrosoft.com,Cloud Reseller`;
const all = async (office: Office) => office.store.reader(TENANT).list(customers);

async function preview(office: Office, text: string) {
  const form = await office.says(MINJI, 'import customers');
  return office.presses(MINJI, form, 'customer.import.read', { paste: text });
}

describe('Importing customers', () => {
  it('shows what would happen, and does it in one step', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    const card = await preview(office, [HEAD, listed(1), listed(2, 'Northwind Company')].join('\n'));
    assert.match(textOf(card), /new: 2 · not in the list: 1/);
    assert.match(textOf(card), /Fabrikam Korea/);
    assert.equal((await all(office)).length, 1);
    const done = await office.presses(MINJI, card, 'customer.import.submit');
    assert.match(textOf(done), /2 added, 0 changed/);
    assert.match(textOf(done), /One customer of ours is not in that list/);
    assert.equal((await all(office)).length, 3);
    assert.match(textOf(await office.says(MINJI, 'open Northwind')), /company2\.onmicrosoft\.com/);
    assert.equal((await office.history()).filter(({ what }) => what === 'customer.imported').length, 2);
  });

  it('can be repeated: what is in already is left alone', async () => {
    const office = await openOffice();
    const text = [HEAD, listed(1), listed(2)].join('\n');
    await office.presses(MINJI, await preview(office, text), 'customer.import.submit');
    const again = await preview(office, text);
    assert.match(textOf(again), /the same: 2/);
    assert.throws(() => button(again, 'Import 2 customers'));
  });

  it('takes a table in several parts', async () => {
    const office = await openOffice();
    const first = await preview(office, [HEAD, listed(1)].join('\n'));
    const form = await office.presses(MINJI, first, 'customer.import.more');
    const both = await office.presses(MINJI, form, 'customer.import.read', { paste: [HEAD, listed(2)].join('\n') });
    assert.match(textOf(both), /new: 2/);
  });

  it('looks again when customers changed between the preview and the confirmation', async () => {
    const office = await openOffice();
    const card = await preview(office, [HEAD, listed(1)].join('\n'));
    await putCustomers(office, { microsoftId: id(1), prefix: 'company1', companyName: 'Company 1' });
    const again = await office.presses(MINJI, card, 'customer.import.submit');
    assert.match(textOf(again), /Customers changed in the meantime/);
    assert.equal((await all(office)).length, 1);
  });

  it('makes a task for a customer that Microsoft does not have yet', async () => {
    const office = await openOffice();
    const text = [
      '회사 이름\t주 도메인 이름\t우편 번호\t시/도\t구/군/시\t주소\t성\t이름\t메일\t태그',
      '콘토소 주식회사\tcontosokr.onmicrosoft.com\t03051\t서울\t종로구\t율곡로 1\t홍\t길동\tgildong@contoso.example\t골드, 교육',
    ].join('\n');
    const card = await preview(office, text);
    assert.match(textOf(card), /new: 1/);
    await office.presses(MINJI, card, 'customer.import.submit');
    const [customer] = await all(office);
    assert.deepEqual([customer?.body.status, customer?.body.tags], ['prepared', ['골드', '교육']]);
    assert.equal((await office.store.reader(TENANT).list(tasks)).length, 1);
  });

  it('gives what needs a look as a file, to mend and paste again', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    const bad = `no-id,=Bad Id,bad.onmicrosoft.com,Cloud Reseller`;
    const card = await preview(office, [HEAD, listed(1), bad].join('\n'));
    const link = await office.presses(MINJI, card, 'customer.import.file');
    const file = await fetching(office, tokenOn(link));
    const [head, wrong, gone, end] = (file?.content ?? '').split('\r\n');
    assert.equal(head, '\uFEFFLine,Finding,Why,Microsoft ID,Company name,Primary domain name,Relationship');
    assert.equal(wrong, "3,wrong,The Microsoft ID is not one.,no-id,'=Bad Id,bad.onmicrosoft.com,Cloud Reseller");
    assert.match(gone ?? '', /^,gone\?,.*,5eed0000-0000-4000-8000-000000000201,Fabrikam Korea,,$/);
    assert.equal(end, '');
    const again = await office.presses(MINJI, link, 'customer.import.show');
    const unfetched = tokenOn(await office.presses(MINJI, again, 'customer.import.file'));
    await office.presses(MINJI, again, 'customer.import.submit');
    assert.equal(await fetching(office, unfetched), undefined);
    const mended = (file?.content ?? '').replace('no-id', id(7)).replace("'=Bad Id", 'Mended');
    assert.match(textOf(await preview(office, mended)), /new: 1 · the same: 1/);
  });

  it('says why a text is no table, and keeps it to be mended', async () => {
    const office = await openOffice();
    assert.match(textOf(await preview(office, 'hello\nworld')), /Line 1 has no headings that I know/);
    assert.match(textOf(await office.says(ALEX, 'import customers')), /takes the role/);
    assert.match(textOf(await office.says(ADELE, '고객 일괄 등록')), /붙여 넣으세요/);
  });

  it('takes 5,000 rows with every kind of mistake: each told by its row, the good ones all in, in one step', async function () {
    this.timeout(60_000);
    const office = await openOffice();
    await putCustomers(
      office,
      {},
      { prefix: 'litware', companyName: 'Litware', domain: 'litware.example', microsoftId: id(91) },
      { prefix: 'tailspin', companyName: 'Tailspin', domain: 'ts.example', microsoftId: id(90013), status: 'ended' },
    );
    const bad: readonly (readonly [string, RegExp])[] = [
      ['no-id,Bad Id,bad.onmicrosoft.com,Cloud Reseller', /^wrong,The Microsoft ID is not one/],
      [`${id(90001)},,noname.onmicrosoft.com,Cloud Reseller`, /^wrong,Missing: Company name/],
      [`${id(90002)},주식회사,form.onmicrosoft.com,Cloud Reseller`, /^wrong,.*only a legal form/],
      [`${id(90003)},Comma, Inc.,comma.onmicrosoft.com,Cloud Reseller`, /^wrong,More cells than headings/],
      [`${id(90004)},Hyphen,hy-phen.onmicrosoft.com,Cloud Reseller`, /^wrong,Microsoft domain: Letters a–z/],
      [`${id(1000)},Twice,twice.onmicrosoft.com,Cloud Reseller`, /^wrong,The same customer stands in line 2 already/],
      [
        `${id(90008)},Same Domain,company1001.onmicrosoft.com,Cloud Reseller`,
        /^wrong,The same customer stands in line 3/,
      ],
      [`${id(90005)},Own Domain,hanbit.example,Cloud Reseller`, /^wrong,.*is your own domain/],
      [`${id(90009)},Ending,co.kr,Cloud Reseller`, /^wrong,.*is an ending/],
      [`${id(90010)},!!!,symbols.onmicrosoft.com,Cloud Reseller`, /^wrong,.*needs letters or digits/],
      [`${id(90011)},A,single.onmicrosoft.com,Cloud Reseller`, /^wrong,.*more than one character/],
      [
        `,Incomplete,incomplete.onmicrosoft.com,Cloud Reseller`,
        /^wrong,.*needs all details.*Missing: Street address, City/,
      ],
      [
        `${id(90006)},Advisor Only,advisor.onmicrosoft.com,Advisor`,
        /^doubtful,The relationship is not that of a reseller/,
      ],
      [
        `${id(90007)},Fabrikam Korea,other.onmicrosoft.com,Cloud Reseller`,
        /^doubtful,Fabrikam Korea has the same name/,
      ],
      [`${id(90012)},Litware,litware.onmicrosoft.com,Cloud Reseller`, /^doubtful,Litware is recorded with another/],
      [
        `${id(90013)},Tailspin,tailspin.onmicrosoft.com,Cloud Reseller`,
        /^doubtful,The relationship with Tailspin has ended/,
      ],
    ];
    const good = Array.from({ length: 5000 - bad.length }, (_, at) => listed(at + 1000));
    const rows = [...good, ...bad.map(([row]) => row)];
    let card = await office.says(MINJI, 'import customers');
    for (let at = 0; at < rows.length; at += 1000) {
      const paste = [HEAD, ...rows.slice(at, at + 1000)].join('\n');
      assert.ok(paste.length <= 100_000);
      card = await office.presses(MINJI, card, 'customer.import.read', { paste });
      assert.ok(cardSize(card.content) < 25 * 1024);
      if (at + 1000 < rows.length) card = await office.presses(MINJI, card, 'customer.import.more');
    }
    assert.match(textOf(card), /wrong: 12 · doubtful: 4 · new: 4984 · not in the list: 2/);
    const file = await fetching(office, tokenOn(await office.presses(MINJI, card, 'customer.import.file')));
    const told = new Map((file?.content ?? '').split('\r\n').map((each) => [Number.parseInt(each, 10), each]));
    // Pasted in five parts, each with its headings.
    const lineOf = (row: number): number => row + 2 + Math.floor(row / 1000);
    for (const [at, [row, why]] of bad.entries())
      assert.match(
        told
          .get(lineOf(good.length + at))
          ?.replace(/^\d+,/, '')
          .replaceAll('"', '') ?? '',
        why,
        row,
      );
    const again = await office.presses(MINJI, card, 'customer.import.show');
    const done = await office.presses(MINJI, again, 'customer.import.submit');
    assert.match(textOf(done), /4,?984 added, 0 changed/);
    assert.equal((await all(office)).length, 4987);
    assert.equal(FABRIKAM.companyName, (await all(office))[0]?.body.companyName);
  });

  it('is done whole or not at all', async () => {
    const store = createMemoryStore();
    let puts = 0;
    const breaks = (tx: Tx): Tx => ({
      ...tx,
      put: async (kind, docId, body, version) => {
        if (kind.name === customers.name && ++puts === 400) throw new Error('the disk is full');
        return tx.put(kind, docId, body, version);
      },
    });
    const office = await openOffice({
      store: { ...store, transact: (stamp, work) => store.transact(stamp, (tx) => work(breaks(tx))) },
    });
    const card = await preview(office, [HEAD, ...Array.from({ length: 500 }, (_, at) => listed(at + 1))].join('\n'));
    await assert.rejects(() => office.presses(MINJI, card, 'customer.import.submit'), /the turn failed/);
    assert.equal((await all(office)).length, 0);
    assert.equal((await office.history()).filter(({ what }) => what === 'customer.imported').length, 0);
    await office.presses(MINJI, card, 'customer.import.submit');
    assert.equal((await all(office)).length, 500);
  });
});
