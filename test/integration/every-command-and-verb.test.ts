import assert from 'node:assert/strict';
import { install } from '../../src/assistant/contributions.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import { allFeatures } from '../../src/features/index.ts';
import { LOCALES, type Locale } from '../../src/shared/locale.ts';
import { COMMANDS, VERBS } from './scenarios/index.ts';
import type { Scenario, Scenarios } from './scenarios/scenario.ts';
import { startOffice } from './start-office.ts';

/** The assistant answers these itself; no feature declares them. */
const OF_THE_ASSISTANT = ['command.run', 'record.open'];

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

describe('Everything that is declared, over HTTP', () => {
  async function* noHistory() {}
  const { commands, features } = install(allFeatures({ admins: [], readHistory: noHistory }));
  const verbs = [...OF_THE_ASSISTANT, ...features.flatMap(({ actions = [] }) => actions.map(({ verb }) => verb))];

  const compare = (scenarios: Scenarios, declared: readonly string[]) =>
    assert.deepEqual(Object.keys(scenarios).sort(), [...declared].sort());

  it('has one test for each command, and none for what is not declared', () => {
    const intents = commands.map(({ intent }) => intent);
    assert.ok(intents.length > 10);
    compare(COMMANDS, intents);
  });

  it('has one test for each verb, and none for what is not declared', () => {
    compare(VERBS, verbs);
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
