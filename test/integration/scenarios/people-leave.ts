import assert from 'node:assert/strict';
import { roleName } from '../../../src/assistant/cards.ts';
import { customers } from '../../../src/features/customers/customer.ts';
import { people } from '../../../src/partner/people.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { guidOf, TENANT } from '../../support/teams-activities.ts';
import { addsContoso, CONTOSO } from '../contoso.ts';
import { assertShows } from './contains.ts';
import type { Scenarios } from './scenario.ts';

export const verbs: Scenarios = {
  'role.leave': {
    title: 'shows what somebody without a role still has in their hands',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      await office.puts(async (tx) => {
        const minji = await tx.get(people, guidOf('minji'));
        if (minji) await tx.put(people, minji.id, { ...minji.body, roles: [] }, minji.version);
      });
      const list = await office.megan.says(either('list roles', '역할 목록'));
      const form = await office.megan.presses(await office.megan.presses(list, '김민지'), 'role.leave');
      assertShows(form.card, say('people.leave.introWithout', { name: '김민지' }), CONTOSO.companyName);
    },
  },
  'role.leave.submit': {
    title: 'asks who gets it, then takes the role and passes everything on at once',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      const list = await office.megan.says(either('list roles', '역할 목록'));
      const card = await office.megan.presses(list, '김민지');
      const staff = say(roleName('staff'));
      const form = await office.megan.presses(card, say('people.card.revoke', { role: staff }));
      assertShows(form.card, say('people.leave.intro', { name: '김민지', role: staff }), CONTOSO.companyName);
      const unsaid = await office.megan.presses(form, 'role.leave.submit');
      assertShows(unsaid.card, say('people.leave.problem.nobody'));
      await office.megan.presses(unsaid, 'role.leave.submit', { everything: guidOf('adele') });
      const reader = office.store.reader(TENANT);
      const owners = [...(await reader.list(customers)), ...(await reader.list(tasks))].map(({ body }) => body.owner);
      assert.deepEqual(owners, [guidOf('adele'), guidOf('adele')]);
      assert.deepEqual((await reader.get(people, guidOf('minji')))?.body.roles, []);
    },
  },
};
