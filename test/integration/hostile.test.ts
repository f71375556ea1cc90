import assert from 'node:assert/strict';
import { install } from '../../src/assistant/contributions.ts';
import { CARD_LIMIT, cardSize } from '../../src/cards/guard-size.ts';
import { allFeatures } from '../../src/features/index.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { assertHarmless } from '../cards/harmless.ts';
import { HOSTILE_TEXTS, NOT_TEXTS } from '../cards/hostile-texts.ts';
import { inputsOf } from '../support/teams-card.ts';
import type { Turn } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO, opensForm } from './contoso.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

const CLAIMS = [
  'record',
  'version',
  'draft',
  'kind',
  'intent',
  'page',
  'about',
  'language',
  'role',
  'change',
  'mine',
  'topic',
];
const FILTERS = ['query', 'fits', 'country', 'status', 'person', 'date', 'microsoftId', '__proto__', 'constructor'];

describe('Hostile input', function () {
  this.timeout(60_000);
  let office: RunningOffice;
  /** One for each kind of hostility: what one leaves behind must not fail the next. */
  const withOffice = (): void => {
    before(async () => {
      office = await startOffice({ opened: false });
      await office.megan.installs();
      await addsContoso(office.minji);
    });
    after(() => office.close());
  };

  /** A test that also holds the log to no turn that failed. */
  const check = (title: string, run: () => Promise<void>): void => {
    it(title, async () => {
      const before = office.faults().length;
      await run();
      assert.deepEqual(office.faults().slice(before), []);
    });
  };

  async function* noHistory() {}
  const { features } = install(allFeatures({ admins: [], readHistory: noHistory }));
  const actions = features.flatMap((feature) => feature.actions ?? []);
  /** Those that take claims as they come. Of the others, which look up a record or form first, one each stands for all. */
  const bare = actions.filter(({ needs }) => needs === 'nothing').map(({ verb }) => verb);
  const verbs = ['command.run', 'record.open', 'role.toggle', 'form.cancel', ...bare];

  /** An answer in words: a card that is harmless and fits, and not the one that tells of a fault. */
  function assertClear(turn: Turn): void {
    assert.equal(turn.status, 200);
    if (turn.body) assert.equal(turn.response.statusCode, 200, JSON.stringify(turn.body));
    const summary = turn.messages.at(-1)?.summary ?? '';
    assertHarmless(turn.card, summary);
    assert.ok(cardSize(turn.card) <= CARD_LIMIT);
    assert.ok(!JSON.stringify(turn.card).includes('Something went wrong'));
  }

  /** Not through `JSON.stringify` of an object literal, in which `__proto__` would set the prototype. */
  const dataWith = (names: readonly string[], value: unknown): JsonObject =>
    Object.fromEntries(names.map((name) => [name, value])) as JsonObject;

  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    describe(what, () => {
      withOffice();

      check('said, alone and within commands', async () => {
        const sentences = [
          text,
          `add customer ${text}`,
          `고객 ${text} 추가`,
          `show customer ${text}`,
          `show my customers ${text}`,
          `who added ${text}?`,
          `speak ${text}`,
        ];
        for (const sentence of sentences) assertClear(await office.minji.says(sentence));
        for (const sentence of [`make ${text} a manager`, `${text} 관리자로 지정`])
          assertClear(await office.megan.says(sentence));
        for (const sentence of [`<at>Partner Assistant</at> ${text}`, text])
          assertClear(await office.minji.in(office.stand.groupChat()).says(sentence));
      });

      check('typed into every field of the forms', async () => {
        const { minji, megan } = office;
        await minji.says('cancel');
        const form = await opensForm(minji);
        const fields = Object.fromEntries(Object.keys(inputsOf(form.card)).map((id) => [id, text]));
        const all = await minji.presses(form, 'customer.add.review', fields);
        const again = all.status === 413 ? form : all;
        assertClear(again);
        for (const field of Object.keys(CONTOSO))
          assertClear(
            await minji.presses(again, 'customer.add.review', { ...CONTOSO, [field]: text }).catch(() => again),
          );
        assertClear(await minji.says('add customer'));
        const settings = await megan.says('settings');
        const everything = { legalName: text, market: text, language: text, domains: text };
        assertClear(await megan.presses(settings, 'settings.edit.submit', everything));
        const role = await megan.says('make Alex a manager');
        assertClear(await megan.presses(role, 'role.change.submit', { person: text, role: text }));
        const list = await minji.says('show my customers');
        const found = await minji.presses(list, 'customer.list.show', { query: text });
        assertClear(found);
      });

      check('as every claim of every button, and as the name of a field', async () => {
        for (const verb of verbs) {
          // Not whole, and not all at once: a body of half a megabyte is refused as such.
          for (const names of text.length < 1000 ? [[...CLAIMS, ...FILTERS]] : [CLAIMS, FILTERS])
            assertClear(await office.megan.executes(verb, dataWith(names, text.slice(0, 6000))));
        }
        assertClear(await office.minji.executes('customer.list.show', { [text]: text, query: text }));
        assertClear(await office.minji.executes(text.trim() === '' ? 'x' : text, { [text]: text }));
        assertClear(await office.minji.executes('record.open', { kind: 'customer', record: text }));
        assertClear(await office.minji.executes('record.open', { kind: text, record: text }));
        assertClear(await office.minji.executes('command.run', { intent: text }));
      });

      check('as the name of a person, whom others then see', async () => {
        const person = office.stand.person(`hostile ${what}`, { name: text });
        assertClear(await person.says('hi'));
        const asked = await person.executes('access.ask');
        assertClear(asked);
        const { card, summary } = await office.stand.until(() => office.megan.messages.at(-1), 'Megan to be told');
        assertHarmless(card, summary);
        assertClear(await office.megan.executes('record.open', { kind: 'person', record: person.id }));
        assertClear(await office.megan.says('list roles'));
        assertClear(await office.megan.says('make Alex a manager'));
      });
    });
  }

  for (const [what, value] of Object.entries(NOT_TEXTS))
    describe(`${what} where a text is expected`, () => {
      withOffice();

      check('in every claim and field of every button', async () => {
        for (const verb of verbs) {
          assertClear(await office.megan.executes(verb, dataWith([...CLAIMS, ...FILTERS], value)));
          assertClear(await office.minji.executes(verb, dataWith([...CLAIMS, ...FILTERS], value)));
        }
        const form = await office.minji.says('add customer Contoso');
        const fields = dataWith(Object.keys(inputsOf(form.card)), value);
        assertClear(await office.minji.presses(form, 'customer.add.review', fields));
      });

      check('as the data, the verb, the text, the name', async () => {
        assertClear(await office.minji.executes('customer.list.show', value));
        const unknown = await office.minji.executes(value);
        assert.equal(unknown.status, 200);
        for (const activity of [
          { text: value },
          { value },
          { locale: value, localTimezone: value },
          { entities: value },
        ]) {
          const { status } = await office.minji.posts({
            type: 'message',
            text: 'help',
            ...(activity as unknown as JsonObject),
          });
          assert.equal(status, 200);
        }
        const from = { id: '29:x', aadObjectId: office.minji.id, name: value } as JsonObject;
        assertClear(await office.minji.posts({ type: 'message', text: 'hi', from }));
      });
    });
});
