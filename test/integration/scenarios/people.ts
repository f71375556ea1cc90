import assert from 'node:assert/strict';
import { roleName } from '../../../src/assistant/cards.ts';
import { people } from '../../../src/partner/people.ts';
import { guidOf } from '../../support/teams-activities.ts';
import { inputsOf } from '../../support/teams-card.ts';
import { actionsOf } from '../../support/teams-stand-in.ts';
import type { RunningOffice } from '../start-office.ts';
import { assertHides, assertShows } from './contains.ts';
import type { Scenarios } from './scenario.ts';

const rolesOf = async (office: RunningOffice, short: string): Promise<readonly string[]> =>
  (await office.store.reader((await office.store.tenants())[0] ?? '').get(people, guidOf(short)))?.body.roles ?? [];

export const commands: Scenarios = {
  'role.list': {
    title: 'lists who has which role; only admins see who has none',
    async run({ office, say, either }) {
      const list = await office.minji.says(either('list roles', '역할 목록'));
      assertShows(list.card, 'Adele Vance', say('common.role.manager'), 'Megan Bowen', say('common.role.admin'));
      assertHides(list.card, 'Nora Lee');
      assertShows((await office.megan.says(either('list roles', '역할 목록'))).card, 'Nora Lee');
    },
  },
  'role.grant': {
    title: 'opens a form filled with the person and the role, and gives nothing yet',
    async run({ office, either }) {
      const form = await office.megan.says(either('make Alex a manager', 'Alex를 관리자로 지정'));
      assert.deepEqual(inputsOf(form.card), { person: guidOf('alex'), role: 'manager' });
      assert.deepEqual(await rolesOf(office, 'alex'), ['support']);
    },
  },
  'role.revoke': {
    title: 'opens a form filled with the person and the role, and takes nothing yet',
    async run({ office, either }) {
      const form = await office.megan.says(either('Adele is no longer a manager', 'Adele 관리자 권한 해제'));
      assert.deepEqual(inputsOf(form.card), { person: guidOf('adele'), role: 'manager' });
      assert.deepEqual(await rolesOf(office, 'adele'), ['manager']);
    },
  },
};

export const verbs: Scenarios = {
  'role.list.show': {
    title: 'turns the page',
    async run({ office, say, either }) {
      await office.puts(async (tx) => {
        for (let count = 1; count <= 9; count++) {
          await tx.put(people, guidOf(`extra ${count}`), { name: `Zoe ${count}`, roles: ['staff'] }, 0);
        }
      });
      const list = await office.megan.says(either('list roles', '역할 목록'));
      assertHides(list.card, 'Zoe 9');
      const next = say('common.button.next', { page: 2, count: 2 });
      assertShows((await office.megan.presses(list, next)).card, 'Zoe 9', say('common.button.previous'));
    },
  },
  'role.change.submit': {
    title: 'gives the role that the form says, and says why when it cannot',
    async run({ office, say, either }) {
      const form = await office.megan.says(either('make Adele a manager', 'Adele를 관리자로 지정'));
      const has = await office.megan.presses(form, 'role.change.submit');
      const role = say(roleName('manager'));
      assertShows(has.card, say('people.problem.hasAlready', { name: 'Adele Vance', role }));
      const given = await office.megan.presses(has, 'role.change.submit', { role: 'support' });
      assertShows(given.card, say('people.done.grant', { name: 'Adele Vance', role: say(roleName('support')) }));
      assert.deepEqual(await rolesOf(office, 'adele'), ['manager', 'support']);
    },
  },
  'role.assign': {
    title: 'shows who has each role, to be ticked all at once',
    async run({ office, say }) {
      const form = await office.megan.executes('role.assign');
      assertShows(form.card, say('people.assign.title'));
      assert.deepEqual(inputsOf(form.card), {
        manager: guidOf('adele'),
        support: guidOf('alex'),
        staff: guidOf('minji'),
      });
    },
  },
  'role.assign.submit': {
    title: 'gives what was ticked and takes what was unticked',
    async run({ office, say }) {
      const form = await office.megan.executes('role.assign');
      const staff = [guidOf('nora'), guidOf('alex')].join(',');
      const saved = await office.megan.presses(form, 'role.assign.submit', { staff });
      assertShows(saved.card, say('people.assign.saved'), 'Nora Lee');
      assert.deepEqual(await rolesOf(office, 'nora'), ['staff']);
      assert.deepEqual(await rolesOf(office, 'alex'), ['support', 'staff']);
      assert.deepEqual(await rolesOf(office, 'minji'), []);
    },
  },
  'role.toggle': {
    title: 'gives and takes a role from the card of the person',
    async run({ office, say, either }) {
      const list = await office.megan.says(either('list roles', '역할 목록'));
      const person = await office.megan.presses(list, 'Nora Lee');
      const role = say(roleName('support'));
      const given = await office.megan.presses(person, say('people.card.grant', { role }));
      assertShows(given.card, say('people.done.grant', { name: 'Nora Lee', role }));
      const taken = await office.megan.presses(given, say('people.card.revoke', { role }));
      assertShows(taken.card, say('people.done.revoke', { name: 'Nora Lee', role }));
      assert.deepEqual(await rolesOf(office, 'nora'), []);
    },
  },
  'access.ask': {
    title: 'tells the admins, once',
    async run({ office, say, either }) {
      const before = office.megan.messages.length;
      const hello = await office.nora.says(either('hi', '안녕하세요'));
      const asked = await office.nora.presses(hello, 'access.ask');
      assertShows(asked.card, say('people.access.asked'));
      const told = await office.stand.until(() => office.megan.messages[before], 'Megan to be told');
      assertShows(told.card, say('people.access.told', { name: 'Nora Lee' }));
      await office.nora.executes('access.ask');
      await office.app.notices.tick();
      assert.equal(office.megan.messages.length, before + 1);
      assert.ok(!actionsOf(asked.card).some(({ verb }) => verb === 'access.ask'));
    },
  },
};
