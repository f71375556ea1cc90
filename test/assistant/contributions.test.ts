import assert from 'node:assert/strict';
import { install } from '../../src/assistant/contributions.ts';
import { type Contributions, type Feature, onDraft, onPress } from '../../src/assistant/feature.ts';
import { messageCard } from '../../src/cards/message-card.ts';
import { allFeatures } from '../../src/features/index.ts';
import { kind } from '../../src/store/port.ts';

const card = messageCard({ locale: 'en', title: 'x' });
const handle = async () => ({ card });
const feature = (change: Partial<Feature>): Feature => ({ name: 'x', title: 'basics.title', ...change });

const WHOLE = feature({
  commands: [{ intent: 'help', who: 'everyone', title: 'basics.title', examples: { en: ['a'], ko: ['b'] }, handle }],
  actions: [
    onPress({ verb: 'x.show', who: 'everyone', handle }),
    onDraft('x.form', { verb: 'x.submit', who: 'everyone', handle }),
  ],
  forms: [{ name: 'x.form', render: async () => card }],
  records: [{ kind: kind<object>('thing'), who: 'everyone', title: () => '', view: async () => card }],
  deeds: { 'thing.done': 'basics.title' },
});

describe('Installing features', () => {
  async function* noHistory() {}

  it('finds by name what was declared, and nothing else', () => {
    const installed = install([() => WHOLE]);
    assert.equal(installed.command('help')?.intent, 'help');
    assert.equal(installed.action('x.submit')?.verb, 'x.submit');
    assert.equal(installed.form('x.form')?.name, 'x.form');
    assert.equal(installed.recordType('thing')?.kind.name, 'thing');
    assert.equal(installed.deed('thing.done'), 'basics.title');
    for (const name of ['', 'nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x.SHOW']) {
      assert.equal(installed.command(name), undefined);
      assert.equal(installed.action(name), undefined);
      assert.equal(installed.form(name), undefined);
      assert.equal(installed.recordType(name), undefined);
      assert.equal(installed.taskKind(name), undefined);
      assert.equal(installed.deed(name), undefined);
    }
  });

  for (const [what, part] of Object.entries({
    intent: { commands: WHOLE.commands },
    verb: { actions: WHOLE.actions },
    form: { forms: WHOLE.forms },
    record: { records: WHOLE.records },
    deed: { deeds: WHOLE.deeds },
  })) {
    it(`refuses a ${what} that is declared twice, and names it`, () => {
      const other = feature({ name: 'y', ...part } as Partial<Feature>);
      assert.throws(
        () => install([() => WHOLE, () => other]),
        /(help|x\.show|x\.form|thing|thing\.done) is declared twice/,
      );
    });
  }

  it('gives each feature what all contribute, those after it too', () => {
    let everyone: Contributions | undefined;
    install([
      (given) => {
        everyone = given;
        return feature({ name: 'first' });
      },
      () => WHOLE,
    ]);
    assert.deepEqual(
      everyone?.features.map(({ name }) => name),
      ['first', 'x'],
    );
    assert.equal(everyone?.commands.length, 1);
  });

  it('goes on without any one of them', () => {
    const factories = allFeatures({ admins: [], readHistory: noHistory });
    for (const left of factories) {
      const installed = install(factories.filter((factory) => factory !== left));
      assert.equal(installed.features.length, factories.length - 1);
    }
  });

  it('a form is declared for every button that stands on one', () => {
    const installed = install(allFeatures({ admins: [], readHistory: noHistory }));
    for (const action of installed.features.flatMap(({ actions = [] }) => actions)) {
      if (action.needs === 'draft' && action.form !== '*') assert.ok(installed.form(action.form), action.verb);
      if (action.needs === 'record') assert.ok(installed.recordType(action.kind.name), action.verb);
    }
  });
});
