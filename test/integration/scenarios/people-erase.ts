import assert from 'node:assert/strict';
import type { Say } from '../../../src/catalogue/say.ts';
import type { Turn } from '../../support/teams-stand-in.ts';
import { addsContoso, CONTOSO } from '../contoso.ts';
import type { RunningOffice } from '../start-office.ts';
import { assertHides, assertShows } from './contains.ts';
import type { Scenarios, Scene } from './scenario.ts';

/** The form that an admin reaches from the person's card. */
async function personForm({ office, either }: Scene): Promise<Turn> {
  const list = await office.megan.says(either('list roles', '역할 목록'));
  return office.megan.presses(await office.megan.presses(list, 'Nora Lee'), 'person.erase');
}

/** The form that an admin reaches from the customer's card. */
async function contactForm({ office, either }: Scene): Promise<Turn> {
  await addsContoso(office.minji);
  return office.megan.presses(await office.megan.says(either('show Contoso', 'Contoso 보여줘')), 'contact.erase');
}

async function finds(office: RunningOffice, name: string): Promise<Turn> {
  return office.megan.presses(await office.megan.executes('erase.find'), 'erase.find.submit', { name });
}

const isStored = async (office: RunningOffice, what: string): Promise<boolean> =>
  JSON.stringify(await office.documents()).includes(what);

const titleOf = (say: Say, name: string): string => say('people.erase.title', { name });

export const verbs: Scenarios = {
  'person.erase': {
    title: 'shows what is known of a colleague without a role, and erases nothing yet',
    async run(scene) {
      const { office, say } = scene;
      assertShows((await personForm(scene)).card, titleOf(say, 'Nora Lee'), say('people.erase.stays.person'));
      assert.ok(await isStored(office, 'Nora Lee'));
    },
  },
  'contact.erase': {
    title: 'shows what is known of a customer’s contact, and erases nothing yet',
    async run(scene) {
      const { office, say } = scene;
      const form = await contactForm(scene);
      assertShows(form.card, say('people.erase.intro.contact'), say('people.erase.stays.contact'));
      assert.ok(await isStored(office, CONTOSO.email));
    },
  },
  'erase.look': {
    title: 'looks for what was typed beside, and refuses what is too common',
    async run(scene) {
      const { office, say } = scene;
      await addsContoso(office.minji);
      const form = await personForm(scene);
      assertHides(form.card, CONTOSO.companyName);
      const common = await office.megan.presses(form, 'erase.look', { also: 'Nora' });
      assertShows(common.card, say('people.erase.problem.also', { words: 'Nora' }));
      const found = await office.megan.presses(common, 'erase.look', { also: CONTOSO.email });
      assertShows(found.card, CONTOSO.companyName);
    },
  },
  'erase.submit': {
    title: 'takes the name typed once more, then erases for good',
    async run(scene) {
      const { office, say } = scene;
      const wrong = await office.megan.presses(await personForm(scene), 'erase.submit', { confirm: 'Nora' });
      assertShows(wrong.card, say('people.erase.problem.confirm', { name: 'Nora Lee' }));
      const done = await office.megan.presses(wrong, 'erase.submit', { confirm: 'Nora Lee' });
      assertShows(done.card, say('people.erase.left.person'));
      assert.ok(!(await isStored(office, 'Nora Lee')));
    },
  },
  'erase.find': {
    title: 'asks whose data, from the settings',
    async run({ office, say }) {
      const areas = await office.megan.executes('settings.areas');
      const form = await office.megan.presses(areas, say('people.erase.find.title'));
      assertShows(form.card, say('people.erase.find.intro'));
    },
  },
  'erase.find.submit': {
    title: 'opens what is known of the one who fits, and says when nobody does',
    async run({ office, say }) {
      assertShows((await finds(office, 'Somebody Else')).card, say('people.erase.find.nobody'));
      assertShows((await finds(office, 'Nora Lee')).card, titleOf(say, 'Nora Lee'));
    },
  },
};
