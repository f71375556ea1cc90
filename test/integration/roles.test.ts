import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { people } from '../../src/partner/people.ts';
import { LOCALES } from '../../src/shared/locale.ts';
import { guidOf } from '../support/teams-activities.ts';
import { inputsOf } from '../support/teams-card.ts';
import { actionsOf } from '../support/teams-stand-in.ts';
import { addsContoso } from './contoso.ts';
import { assertShows } from './scenarios/contains.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

describe('Who may', () => {
  let office: RunningOffice;
  afterEach(async () => {
    assert.deepEqual(office.faults(), []);
    await office.close();
  });

  for (const locale of LOCALES) {
    it(`a refusal names the role that may and a person who has it, in ${locale}`, async () => {
      office = await startOffice({ locale });
      const say = sayIn(locale);
      const words = locale === 'en' ? 'open the settings' : '설정 열어줘';
      const said = await office.minji.says(words);
      assertShows(said.card, say('common.refusal.title'), say('common.role.admin'), 'Megan Bowen');
      const pressed = await office.minji.executes('settings.edit');
      assertShows(pressed.card, say('common.role.admin'), 'Megan Bowen');
      const add = await office.alex.says(locale === 'en' ? 'add customer' : '고객 추가');
      assertShows(add.card, say('common.role.staff'), say('common.role.manager'), '김민지', 'Adele Vance');
    });
  }

  it('somebody without a role asks for access, an admin gives one by a press, and both see it', async () => {
    office = await startOffice();
    const say = sayIn('en');
    const { nora, megan } = office;
    const refused = await nora.says('add customer');
    assertShows(refused.card, say('common.refusal.title'), say('common.role.staff'));
    assert.deepEqual(
      actionsOf(refused.card).map(({ verb }) => verb),
      ['access.ask'],
    );
    const before = megan.messages.length;
    await nora.presses(refused, 'access.ask');
    const request = await office.stand.until(() => megan.messages[before], 'Megan to be told');
    assertShows(request.card, say('people.access.told', { name: 'Nora Lee' }), say('people.card.asked'));
    assertShows((await megan.says('today')).card, say('people.access.item', { name: 'Nora Lee' }));

    const role = say('common.role.staff');
    const given = await megan.presses(request, say('people.card.grant', { role }));
    assertShows(given.card, say('people.done.grant', { name: 'Nora Lee', role }));
    await request.reaches(2);
    assertShows((await addsContoso(nora)).card, say('customers.world.prepared'));
    const whats = (await office.history()).map(({ what }) => what);
    assert.deepEqual(whats.slice(0, 2), ['access.asked', 'role.granted']);
  });

  it('asks every admin again after a day, not before', async () => {
    office = await startOffice();
    const { nora, megan } = office;
    const told = () => megan.messages.length - 1;
    await nora.executes('access.ask');
    await nora.executes('access.ask');
    await office.app.notices.tick();
    assert.equal(told(), 1);
    office.moveTime(24 * 60 * 60 * 1000);
    await nora.executes('access.ask');
    await office.app.notices.tick();
    assert.equal(told(), 2);
  });

  it('the last admin stays, and who is admin by the settings', async () => {
    office = await startOffice();
    const say = sayIn('en');
    const form = await office.megan.says('Megan is no longer an admin');
    const kept = await office.megan.presses(form, 'role.change.submit', { person: office.megan.id, role: 'admin' });
    assertShows(kept.card, say('people.problem.byConfiguration', { name: 'Megan Bowen' }));
  });

  it('a right that was taken away is gone with the next press', async () => {
    office = await startOffice();
    const say = sayIn('en');
    const { minji, megan } = office;
    const form = await minji.says('add customer');
    const change = await megan.says('김민지 is no longer staff');
    await megan.presses(change, 'role.change.submit', { person: minji.id, role: 'staff' });
    assertShows((await minji.presses(form, 'customer.add.review')).card, say('common.refusal.title'));
  });

  it('the forms for roles fit and work with three hundred people, and leave alone whom they do not list', async () => {
    office = await startOffice();
    const say = sayIn('en');
    const { megan } = office;
    await office.puts(async (tx) => {
      for (let count = 0; count < 300; count++)
        await tx.put(people, guidOf(`many ${count}`), { name: `동료 ${count} 이름이 긴 사람`, roles: ['support'] }, 0);
    });
    const form = await megan.says('make Adele a manager');
    assertShows(form.card, 'Adele Vance', say('people.assign.more', { count: 225 }));
    assert.equal(inputsOf(form.card).person, guidOf('adele'));
    const assignment = await megan.executes('role.assign');
    const listed = Object.values(inputsOf(assignment.card)).flatMap((ids) => String(ids).split(','));
    const saved = await megan.presses(assignment, 'role.assign.submit', { support: '', staff: '', manager: '' });
    assertShows(saved.card, say('people.assign.saved'));
    const left = (await office.store.reader(megan.tenant).list(people)).filter(({ body }) => body.roles.length > 0);
    assert.equal(left.length, 303 - listed.length);
    assert.ok(left.length > 250);
  });
});
