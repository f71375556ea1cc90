import { strict as assert } from 'node:assert';
import { MINUTE } from '../../../../src/shared/instant.ts';
import { inputs, textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, MINJI } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { customerNow, FABRIKAM, putCustomers } from '../some-customers.ts';

const DETAILS = {
  companyName: FABRIKAM.companyName,
  domain: 'fabrikam.example',
  postalCode: '06236',
  state: '11',
  city: '강남구',
  addressLine1: '테헤란로 152',
  lastName: 'Park',
  firstName: 'Jisoo',
  email: 'jisoo@fabrikam.example',
  phone: '02-531-4500',
};
const OURS = { owner: MINJI.id, support: 'nobody', aliases: '', tags: '', notes: '' };

async function withFabrikam(): Promise<Office> {
  const office = await openOffice();
  await putCustomers(office, {});
  return office;
}

describe('Changing a customer', () => {
  it('opens the form with what is recorded, without what can never change', async () => {
    const office = await withFabrikam();
    const form = await office.says(MINJI, 'edit Fabrikam');
    assert.equal(inputs(form).addressLine1?.value, '테헤란로 152');
    assert.equal(inputs(form).prefix, undefined);
    assert.match(textOf(form), /cannot be changed any more/);
  });

  it('records which fields changed, and opens one task for Partner Center', async () => {
    const office = await withFabrikam();
    const form = await office.says(MINJI, '파브리캄 주소 수정');
    const card = await office.presses(MINJI, form, 'customer.edit.save', { ...DETAILS, addressLine1: '테헤란로 99' });
    assert.match(textOf(card), /아직 Microsoft에는 반영되지 않았습니다/);
    assert.match(textOf(card), /도로명 주소 변경/);
    const again = await office.says(MINJI, 'edit Fabrikam');
    await office.presses(MINJI, again, 'customer.edit.save', {
      ...DETAILS,
      city: '서초구',
      addressLine1: '테헤란로 99',
    });
    const history = await office.history();
    assert.deepEqual(
      history.map(({ what, fields }) => [what, fields]),
      [
        ['customer.changed', ['addressLine1']],
        ['task.opened', undefined],
        ['customer.changed', ['city']],
      ],
    );
    assert.ok(!JSON.stringify(history).includes('테헤란로'));
  });

  it('keeps owner, tags, notes, support contact and other names without telling Microsoft', async () => {
    const office = await withFabrikam();
    const card = await office.says(MINJI, 'open Fabrikam');
    const form = await office.presses(MINJI, card, 'customer.edit.ours');
    const saved = await office.presses(MINJI, form, 'customer.edit.save', {
      owner: ADELE.id,
      support: ALEX.id,
      aliases: '파브리캄, Fabrikam Korea Ltd., 파브리캄',
      tags: '#골드, 교육',
      notes: '분기마다 방문\n\n담당자는 한국어 선호',
    });
    assert.match(textOf(saved), /Saved\./);
    const { body } = await customerNow(office);
    assert.deepEqual(
      [body.owner, body.support, body.aliases, body.tags],
      [ADELE.id, ALEX.id, ['파브리캄', 'Fabrikam Korea Ltd.'], ['골드', '교육']],
    );
    assert.match(textOf(saved), /#골드 .*#교육/);
    assert.deepEqual((await office.history()).at(-1)?.fields, ['owner', 'support', 'aliases', 'tags', 'notes']);
    await office.notices.tick();
    assert.match(textOf(office.deliveries.at(-1)?.card ?? saved), /made you the one who looks after/);
  });

  it('does not show notes in a group', async () => {
    const office = await openOffice();
    await putCustomers(office, { notes: '비밀 메모' });
    assert.match(textOf(await office.says(MINJI, 'open Fabrikam')), /비밀 메모/);
    assert.doesNotMatch(textOf(await office.says(MINJI, 'open Fabrikam', 'group')), /비밀 메모/);
  });

  it('tells a conflict, shows both values, and lets the person decide', async () => {
    const office = await withFabrikam();
    const mine = await office.says(MINJI, 'edit Fabrikam');
    const theirs = await office.says(ADELE, 'edit Fabrikam');
    await office.presses(ADELE, theirs, 'customer.edit.save', { ...DETAILS, city: '서초구', state: '26' });
    office.moveTime(MINUTE);
    const conflict = await office.presses(MINJI, mine, 'customer.edit.save', { ...DETAILS, city: '송파구' });
    assert.match(textOf(conflict), /Adele Vance changed the same 1 minute ago/);
    assert.match(textOf(conflict), /Adele Vance wrote: 서초구/);
    assert.equal(inputs(conflict).city?.value, '송파구');
    assert.equal(inputs(conflict).state?.value, '26');
    assert.equal((await customerNow(office)).body.city, '서초구');
    const typed = { ...DETAILS, city: '송파구', state: '26' };
    await office.presses(MINJI, conflict, 'customer.edit.save', typed);
    assert.equal((await customerNow(office)).body.city, '송파구');
    assert.equal((await customerNow(office)).body.state, '26');
  });

  it('lets changes of different fields stand side by side, and says so', async () => {
    const office = await withFabrikam();
    const mine = await office.says(MINJI, 'edit Fabrikam');
    const theirs = await office.says(ADELE, 'edit Fabrikam');
    await office.presses(ADELE, theirs, 'customer.edit.save', { ...DETAILS, city: '서초구' });
    const card = await office.presses(MINJI, mine, 'customer.edit.save', { ...DETAILS, addressLine1: '서초대로 1' });
    assert.match(textOf(card), /both changes hold/);
    const { body } = await customerNow(office);
    assert.deepEqual([body.city, body.addressLine1], ['서초구', '서초대로 1']);
  });

  it('takes both pages of the form together, and only checks details that changed', async () => {
    const office = await openOffice();
    await putCustomers(office, { addressLine1: '', email: '', firstName: '', lastName: '' });
    const form = await office.says(MINJI, 'edit Fabrikam');
    const ours = await office.presses(MINJI, form, 'customer.edit.page', {
      ...DETAILS,
      addressLine1: '',
      email: '',
      firstName: '',
      lastName: '',
    });
    const card = await office.presses(MINJI, ours, 'customer.edit.save', { ...OURS, tags: 'gold' });
    assert.match(textOf(card), /Saved\./);
    assert.deepEqual((await customerNow(office)).body.tags, ['gold']);
  });

  it('refuses what belongs to another customer, and offers to open it', async () => {
    const office = await withFabrikam();
    await putCustomers(office, { prefix: 'contoso', companyName: 'Contoso', domain: 'contoso.example' });
    const form = await office.says(MINJI, 'edit Fabrikam');
    const again = await office.presses(MINJI, form, 'customer.edit.save', { ...DETAILS, domain: 'contoso.example' });
    assert.match(textOf(again), /Contoso already has this domain/);
    assert.equal((await customerNow(office)).body.domain, 'fabrikam.example');
  });

  it('leaves an ended customer as it is, and is not for support', async () => {
    const office = await openOffice();
    await putCustomers(office, { status: 'ended' });
    assert.match(textOf(await office.says(MINJI, 'edit Fabrikam')), /can only be read/);
    assert.match(textOf(await office.says(ALEX, 'edit Fabrikam')), /takes the role staff or manager/);
  });
});

describe('The list of customers', () => {
  it('is narrowed by status, owner, tag and country', async () => {
    const office = await openOffice();
    await putCustomers(
      office,
      { tags: ['gold'] },
      { prefix: 'contoso', companyName: 'Contoso', owner: ADELE.id },
      { prefix: 'litware', companyName: 'Litware', status: 'ended', tags: ['Gold'] },
    );
    const filter = await office.presses(MINJI, await office.says(MINJI, 'show my customers'), 'customer.list.filter');
    const shown = async (choice: object) =>
      textOf(await office.presses(MINJI, filter, 'customer.list.show', { status: 'any', owner: 'any', ...choice }));
    assert.match(await shown({ owner: ADELE.id }), /Customers · Adele Vance[\s\S]*1 customer\b/);
    assert.match(await shown({ tag: 'gold' }), /#gold[\s\S]*2 customers/);
    assert.match(await shown({ tag: 'gold', status: 'ended' }), /Litware/);
    assert.match(await shown({ country: 'JP' }), /No customer fits/);
  });
});
