import assert from 'node:assert/strict';
import { install } from '../../src/assistant/contributions.ts';
import type { Feature } from '../../src/assistant/feature.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import { allFeatures } from '../../src/features/index.ts';
import { LOCALES, type Locale } from '../../src/shared/locale.ts';
import { COMMANDS, VERBS } from './scenarios/index.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { startOffice } from './start-office.ts';

/** The assistant answers these itself; no feature declares them. */
const OF_THE_ASSISTANT = ['command.run', 'record.open'];

/**
 * Features each of whose commands and verbs has a scenario here. Those of the others are walked in memory, in
 * `test/features`, and have the tests that all have (`everything-declared.test.ts`); scenarios here where there is one.
 */
const BY_SCENARIO = ['basics', 'tasks', 'people', 'settings', 'history'];

const TAGS: Record<Locale, string> = { en: 'en-US', ko: 'ko-KR' };

async function play(scenario: Scenario, locale: Locale): Promise<void> {
  const { partner = {} } = scenario;
  const office = await startOffice({ locale: TAGS[locale], partner });
  try {
    const either = (en: string, ko: string): string => (locale === 'en' ? en : ko);
    await scenario.run({ office, locale, say: sayIn(locale), either });
    assert.deepEqual(office.faults(), []);
  } finally {
    await office.close();
  }
}

describe('Commands and verbs, each by a scenario over HTTP', () => {
  async function* noHistory() {}
  const { features } = install(allFeatures({ admins: [], readHistory: noHistory }));
  const intentsOf = ({ commands = [] }: Feature) => commands.map(({ intent }): string => intent);
  const verbsOf = ({ actions = [] }: Feature) => actions.map(({ verb }) => verb);
  const strict = features.filter(({ name }) => BY_SCENARIO.includes(name));

  /** To add one: `test/integration/scenarios/<feature>.ts`. */
  const missing = (declared: readonly string[], scenarios: object) =>
    declared.filter((name) => !Object.hasOwn(scenarios, name));

  it('none is declared without a scenario', () => {
    assert.deepEqual(missing(strict.flatMap(intentsOf), COMMANDS), []);
    assert.deepEqual(missing([...OF_THE_ASSISTANT, ...strict.flatMap(verbsOf)], VERBS), []);
    assert.equal(strict.length, BY_SCENARIO.length);
  });

  it('no scenario is left of what is not declared any more', () => {
    const intents = features.flatMap(intentsOf);
    const verbs = [...OF_THE_ASSISTANT, ...features.flatMap(verbsOf)];
    assert.deepEqual(
      Object.keys(COMMANDS).filter((name) => !intents.includes(name)),
      [],
    );
    assert.deepEqual(
      Object.keys(VERBS).filter((name) => !verbs.includes(name)),
      [],
    );
  });

  for (const locale of LOCALES) {
    describe(`commands, in ${locale}`, () => {
      for (const [intent, scenario] of Object.entries(COMMANDS)) {
        it(`${intent} ${scenario.title}`, () => play(scenario, locale));
      }
    });

    describe(`buttons, in ${locale}`, () => {
      for (const [verb, scenario] of Object.entries(VERBS)) {
        it(`${verb} ${scenario.title}`, () => play(scenario, locale));
      }
    });
  }
});
