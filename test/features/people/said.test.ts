import { strict as assert } from 'node:assert';
import { customers } from '../../../src/features/customers/customer.ts';
import { people } from '../../../src/partner/people.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, MEGAN, MINJI, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import { aCustomer, busy, stillHeldBy } from './somebody-leaves.ts';

async function busyOffice(): Promise<Office> {
  const office = await openOffice();
  await busy(office);
  return office;
}

/** Nothing but forms was written. */
async function assertUntouched(office: Office): Promise<void> {
  const minji = await office.store.reader(TENANT).get(people, MINJI.id);
  assert.deepEqual(minji?.body.roles, ['staff']);
  assert.equal((await office.history()).length, 0);
}

describe('Saying that somebody leaves', () => {
  const LEAVES = [
    'Minji leaves',
    'Minji is leaving the company',
    'Minji has resigned',
    "Minji's last day is Friday",
    'Please offboard Minji',
    '김민지 퇴사',
    '민지가 다음 달에 퇴사해요',
    '김민지님이 회사를 그만둬요',
    '퇴사 처리 김민지',
  ];
  for (const text of LEAVES)
    it(`shows an admin what passes on, and changes nothing: “${text}”`, async () => {
      const office = await busyOffice();
      const form = await office.says(MEGAN, text);
      assert.match(textOf(form), /What 김민지 passes on|김민지 님의 업무 넘기기/);
      assert.equal(inputs(form).customers?.value, 'all');
      await assertUntouched(office);
    });

  it('passes everything on with each role that the person has', async () => {
    const office = await openOffice();
    await write(office, customers, 'contoso', aCustomer());
    const minji = await office.store.reader(TENANT).get(people, MINJI.id);
    if (minji) await write(office, people, MINJI.id, { ...minji.body, roles: ['staff', 'support'] });
    const form = await office.says(MEGAN, 'Minji leaves');
    assert.match(textOf(form), /loses every role \(staff and support\)/);
    const done = await office.presses(MEGAN, form, 'role.leave.submit', { everything: ADELE.id });
    assert.match(textOf(done), /has no role any more/);
    assert.deepEqual((await office.store.reader(TENANT).get(people, MINJI.id))?.body.roles, []);
    assert.deepEqual(await stillHeldBy(MINJI.id, office.store.reader(TENANT)), []);
  });

  for (const [person, text] of [
    [ADELE, 'Minji leaves'],
    [ALEX, '김민지 퇴사'],
  ] as const)
    it(`is an admin's: “${text}” by ${person.name}`, async () => {
      const office = await busyOffice();
      assert.match(textOf(await office.says(person, text)), /role admin|시스템 관리자 역할이 필요/);
      await assertUntouched(office);
    });

  it('shows the roles of somebody who has nothing in their hands', async () => {
    const office = await openOffice();
    const card = await office.says(MEGAN, 'Alex leaves');
    assert.match(textOf(card), /Alex Wilber has nothing in their hands/);
    assert.ok(buttons(card).some(({ verb }) => verb === 'role.toggle'));
  });

  it('says why the last admin cannot go', async () => {
    const office = await openOffice();
    assert.match(textOf(await office.says(MEGAN, 'Megan leaves')), /admin by the assistant's configuration/);
  });

  it('asks which of two people of a name is meant', async () => {
    const office = await openOffice();
    await write(office, people, 'other-alex', { name: 'Alex Darrow', roles: ['staff'] });
    const list = await office.says(MEGAN, 'Alex leaves');
    assert.match(textOf(list), /Several people fit/);
    assert.equal(buttons(list).filter(({ verb }) => verb === 'record.open').length, 2);
  });

  for (const text of ['Contoso is leaving', 'Minji is on leave next week', 'Alex left a note'])
    it(`is not what “${text}” says`, async () => {
      const office = await busyOffice();
      assert.doesNotMatch(textOf(await office.says(MEGAN, text)), /passes on|in their hands/);
    });
});

describe('Asking in words to erase somebody’s data', () => {
  async function withFabrikam(): Promise<Office> {
    const office = await openOffice();
    const contact = { firstName: 'Jisoo', lastName: 'Park', email: 'jisoo@fabrikam.example' };
    await write(office, customers, 'fabrikam', aCustomer({ companyName: 'Fabrikam', ...contact }));
    return office;
  }

  const ASKED = [
    'erase Jisoo Park',
    'delete the personal data of Jisoo Park',
    "erase Jisoo Park's data",
    "delete the personal data of Fabrikam's contact",
    '박지수 개인정보 삭제',
    'Park Jisoo님의 개인정보를 삭제해 주세요',
    '파브리캄 담당자 개인정보 삭제',
  ];
  for (const text of ASKED)
    it(`shows an admin what is known of a contact, and erases nothing: “${text}”`, async () => {
      const office = await withFabrikam();
      const card = await office.says(MEGAN, text);
      assert.match(textOf(card), /Erase the data of Jisoo Park|Jisoo Park 님의 개인 정보 삭제/);
      assert.equal((await office.store.reader(TENANT).get(customers, 'fabrikam'))?.body.firstName, 'Jisoo');
      assert.equal((await office.history()).length, 0);
    });

  it('finds a colleague, who still has a role', async () => {
    const office = await withFabrikam();
    assert.match(textOf(await office.says(MEGAN, 'erase Alex Wilber')), /Alex Wilber still has a role/);
  });

  it('looks for a name that nobody has', async () => {
    const office = await withFabrikam();
    const form = await office.says(MEGAN, 'erase the personal data of Ngozi Adeyemi');
    assert.equal(inputs(form).name?.value, 'Ngozi Adeyemi');
    assert.match(textOf(form), /Nobody fits that/);
  });

  it('is an admin’s', async () => {
    const office = await withFabrikam();
    assert.match(textOf(await office.says(MINJI, 'erase Jisoo Park')), /takes the role admin/);
    assert.match(textOf(await office.says(MINJI, '박지수 개인정보 삭제')), /시스템 관리자 역할이 필요/);
  });

  it('is not what removing a company means', async () => {
    const office = await withFabrikam();
    for (const text of ['delete Fabrikam', 'erase Fabrikam'])
      assert.match(textOf(await office.says(ADELE, text)), /end of the relationship with Fabrikam/i);
  });
});
