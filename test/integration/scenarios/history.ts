import { addsContoso, CONTOSO } from '../contoso.ts';
import { assertHides, assertShows } from './contains.ts';
import type { Scenarios } from './scenario.ts';

export const commands: Scenarios = {
  'history.show': {
    title: 'shows managers everything, others what they had a hand in',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      const deed = say('customers.deed.added', { name: CONTOSO.companyName });
      assertShows((await office.adele.says(either('show the history', '변경 이력 보여줘'))).card, deed, '김민지');
      assertShows((await office.minji.says(either('show the history', '변경 이력 보여줘'))).card, deed);
      const others = await office.alex.says(either('show the history', '변경 이력 보여줘'));
      assertShows(others.card, say('history.empty'));
      assertHides(others.card, CONTOSO.companyName);
    },
  },
};

export const verbs: Scenarios = {
  'history.show': {
    title: 'shows the history of the customer whose card it is on',
    async run({ office, say }) {
      const card = await addsContoso(office.minji);
      await addsContoso(office.minji, { companyName: 'Fabrikam', prefix: 'fabrikam', email: 'ann@fabrikam.example' });
      const shown = await office.minji.presses(card, 'history.show');
      assertShows(shown.card, say('customers.deed.added', { name: CONTOSO.companyName }));
      assertHides(shown.card, 'Fabrikam');
    },
  },
  'history.filter': {
    title: 'asks what to narrow the history to',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      const form = await office.minji.presses(
        await office.minji.says(either('show the history', '변경 이력 보여줘')),
        'history.filter',
      );
      assertShows(form.card, say('history.filter.title'));
      const narrowed = await office.minji.presses(form, say('history.filter.show'), { about: 'Nobody' });
      assertHides(narrowed.card, CONTOSO.companyName);
    },
  },
  'history.export': {
    title: 'gives a link to a table and one to JSON',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      const ready = await office.minji.presses(
        await office.minji.says(either('show the history', '변경 이력 보여줘')),
        'history.export',
      );
      assertShows(ready.card, say('history.export.csv'), say('history.export.json'));
    },
  },
};
