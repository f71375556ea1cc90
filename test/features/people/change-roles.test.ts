import { strict as assert } from 'node:assert';
import { people } from '../../../src/partner/people.ts';
import { ROLES } from '../../../src/partner/roles.ts';
import { button, inputs, parts, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';

/** Somebody whom nobody gave a role says hello under a name of their own choice. */
async function arrives(office: Office, name: string, id = 'bbbbbbbb-0000-4000-8000-000000000001'): Promise<string> {
  await office.puts((tx) => tx.put(people, id, { name, roles: [] }, 0));
  return id;
}

const choices = (card: Awaited<ReturnType<Office['says']>>): string[] =>
  ((inputs(card).person?.choices ?? []) as unknown as readonly { title: string }[]).map(({ title }) => title);

describe('Giving a role by a name', () => {
  it('chooses the one person whom the name fits', async () => {
    const office = await openOffice();
    const form = await office.says(MEGAN, 'make Alex a manager');
    assert.equal(inputs(form).person?.value, ALEX.id);
  });

  for (const name of ['Alex', 'Alex Wilber', 'Alexander'])
    it(`leaves it to choose when somebody without a role is called ${name}`, async () => {
      const office = await openOffice();
      await arrives(office, name);
      const form = await office.says(MEGAN, 'make Alex a manager');
      assert.equal(inputs(form).person?.value ?? '', '');
      assert.match(textOf(form), /Several people fit Alex/);
      assert.deepEqual(choices(form).slice(0, 2).sort(), [`${name} (no role)`, 'Alex Wilber (support)'].sort());
    });

  it('says so when it knows nobody of that name', async () => {
    const form = await (await openOffice()).says(MEGAN, 'make Zebulon a manager');
    assert.match(textOf(form), /I know nobody called Zebulon/);
  });

  it('tells in each choice which roles the person has, in both languages', async () => {
    const office = await openOffice();
    assert.ok(choices(await office.says(MEGAN, 'make Adele a manager')).includes('Megan Bowen (admin)'));
    assert.ok(choices(await office.says(MEGAN, 'Adele를 관리자로 지정')).includes(`${ADELE.name} (관리자)`));
  });

  it('has a word for somebody whose name cannot be seen, in choices, lists and on their card', async () => {
    const office = await openOffice();
    await arrives(office, '\u3164\u2800');
    assert.ok(choices(await office.says(MEGAN, 'make Adele a manager')).includes('someone without a name (no role)'));
    assert.match(textOf(await office.says(MEGAN, '역할 목록')), /이름 없는 사람/);
  });

  it('fits its card when many people have long names and every role, as does the form for all at once', async () => {
    const office = await openOffice();
    await office.puts(async (tx) => {
      for (let count = 100; count < 300; count++) {
        const name = `Adele ${count} ${'긴 이름 '.repeat(20)}`;
        await tx.put(people, `bbbbbbbb-0000-4000-8000-000000000${count}`, { name, roles: ROLES }, 0);
      }
    });
    assert.ok(choices(await office.says(MEGAN, 'make Adele a manager')).length > 20);
    const assignment = await office.takes(incoming({ person: MEGAN, what: pressed('role.assign') }));
    const ticked = assignment && inputs(assignment.card).manager;
    // Whoever is ticked stands there to be unticked.
    assert.deepEqual(
      [...parts(ticked?.choices ?? [])].map(({ value }) => value).sort(),
      String(ticked?.value).split(',').sort(),
    );
  });
});

describe('Taking a role', () => {
  it('counts at once, also for a press of that person that came in at the same moment', async () => {
    const office = await openOffice();
    const delivery = incoming({ person: ADELE, what: pressed('referral.routing.edit') });
    const form = (await office.takes(delivery))?.card;
    const card = await office.takes(
      incoming({ person: MEGAN, what: pressed('record.open', { kind: 'person', record: ADELE.id }) }),
    );
    assert.ok(form && card);
    const { data } = button(card.card, 'Take manager away');
    const [, refused] = await Promise.all([
      office.takes(incoming({ person: MEGAN, what: pressed('role.toggle', data) })),
      office.presses(ADELE, form, 'referral.routing.submit', { to: MINJI.id }),
    ]);
    assert.match(textOf(refused), /You cannot do this yet/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['role.revoked'],
    );
  });
});
