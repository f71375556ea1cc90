import assert from 'node:assert/strict';
import { actionOf, inputsOf } from '../../support/teams-card.ts';
import { addsContoso, CONTOSO, opensForm } from '../contoso.ts';
import { assertHides, assertShows } from './contains.ts';
import type { Scenarios } from './scenario.ts';

export const commands: Scenarios = {
  'customer.add': {
    title: 'opens the form filled with what was said, and records nothing',
    async run({ office, either }) {
      const before = await office.history();
      const form = await office.minji.says(either('add customer Contoso, contoso.com', '새 고객 콘토소 등록해줘'));
      assert.equal(inputsOf(form.card).companyName, either('Contoso', '콘토소'));
      assert.deepEqual(await office.history(), before);
    },
  },
  'customer.list': {
    title: 'lists the customers',
    async run({ office, say, either }) {
      const empty = await office.alex.says(either('show my customers', '고객 목록'));
      assertShows(empty.card, say('customers.list.empty'));
      await addsContoso(office.minji);
      const list = await office.alex.says(either('show my customers', '고객 목록'));
      assertShows(
        list.card,
        '콘토소 주식회사',
        say('customers.status.prepared'),
        say('customers.list.count', { count: 1 }),
      );
    },
  },
  'customer.show': {
    title: 'shows the customer that the name fits, and says when there is none',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      const shown = await office.alex.says(either('show customer contosokr', '콘토소 열어줘'));
      assertShows(shown.card, say('customers.card.category'), CONTOSO.email, say('customers.world.prepared'));
      const none = await office.alex.says(either('show customer Fabrikam', '파브리캄 열어줘'));
      assertShows(none.card, say('customers.show.none', { name: either('Fabrikam', '파브리캄') }));
    },
  },
};

export const verbs: Scenarios = {
  'customer.add.country': {
    title: 'asks for the country first where the market has several, and refuses one outside it',
    partner: { market: 'DE' },
    async run({ office, say }) {
      const form = await opensForm(office.minji);
      const outside = await office.minji.presses(form, 'customer.add.country', { country: 'KR' });
      assertShows(outside.card, '✕');
      const details = await office.minji.presses(outside, 'customer.add.country', { country: 'FR' });
      assertShows(details.card, say('customers.add.toReview'));
      assert.ok('companyName' in inputsOf(details.card));
    },
  },
  'customer.add.review': {
    title: 'tells everything that is wrong at once and keeps what was typed; then shows it for review',
    async run({ office, say }) {
      const form = await opensForm(office.minji);
      const typed = { ...CONTOSO, postalCode: '123', email: 'nobody' };
      const wrong = await office.minji.presses(form, 'customer.add.review', typed);
      assertShows(wrong.card, say('common.form.problems', { count: 2 }));
      assert.equal(inputsOf(wrong.card).postalCode, '123');
      assert.equal(inputsOf(wrong.card).companyName, CONTOSO.companyName);
      const review = await office.minji.presses(wrong, 'customer.add.review', CONTOSO);
      assertShows(review.card, say('customers.add.reviewTitle'), CONTOSO.companyName, CONTOSO.email);
    },
  },
  'customer.add.back': {
    title: 'goes back to the form with what was typed',
    async run({ office }) {
      const form = await opensForm(office.minji);
      const review = await office.minji.presses(form, 'customer.add.review', CONTOSO);
      const back = await office.minji.presses(review, 'customer.add.back');
      assert.equal(inputsOf(back.card).companyName, CONTOSO.companyName);
    },
  },
  'customer.add.submit': {
    title: 'records the customer, opens the task for Partner Center, and says that Microsoft does not know of it yet',
    async run({ office, say }) {
      const added = await addsContoso(office.minji);
      assertShows(
        added.card,
        say('customers.add.done', { name: CONTOSO.companyName }),
        say('customers.world.prepared'),
      );
      assert.deepEqual(
        (await office.history()).map(({ what }) => what),
        ['customer.added', 'task.opened'],
      );
      const task = await office.minji.presses(added, say('customers.button.task'));
      assertShows(task.card, say('tasks.card.values'), CONTOSO.email, 'contosokr.onmicrosoft.com');
    },
  },
  'customer.list.show': {
    title: 'searches by what was typed',
    async run({ office, say, either }) {
      await addsContoso(office.minji);
      const other = { companyName: 'Fabrikam', prefix: 'fabrikam', email: 'ann@fabrikam.example' };
      await addsContoso(office.minji, other);
      const list = await office.adele.says(either('show my customers', '고객 목록'));
      assertShows(list.card, 'Fabrikam', CONTOSO.companyName);
      const { title } = actionOf(list.card, 'customer.list.show');
      assert.equal(title, say('common.button.search'));
      const found = await office.adele.presses(list, 'customer.list.show', { query: '콘톳' });
      assertShows(found.card, CONTOSO.companyName);
      assertHides(found.card, 'Fabrikam');
    },
  },
};
