import assert from 'node:assert/strict';
import { install } from '../../src/assistant/contributions.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import { allFeatures } from '../../src/features/index.ts';
import { type Person, people } from '../../src/partner/people.ts';
import { ROLES, type Who } from '../../src/partner/roles.ts';
import { LOCALES, type Locale } from '../../src/shared/locale.ts';
import { assertHarmless } from '../cards/harmless.ts';
import { guidOf } from '../support/teams-activities.ts';
import type { Person as InTeams, Turn } from '../support/teams-stand-in.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

const TAGS: Record<Locale, string> = { en: 'en-US', ko: 'ko-KR' };

/** Forms that were opened, what was answered, which message shows what, what leaves later, links that lapse in minutes. */
const BOOKKEEPING = ['mark', 'sentcard', 'draft', 'notice', 'noticeday', 'gathering', 'fileticket'];

/** A person's own choice and wish need nothing behind them. */
const SAYS_SOMETHING_ABOUT_A_PERSON = ['language.set', 'access.ask'];

/** What holds for whatever a feature declares, without knowing what it does: new commands and verbs are tested by being declared. */
describe('Everything that is declared, over HTTP', () => {
  async function* noHistory() {}
  const { commands, features } = install(allFeatures({ admins: [], readHistory: noHistory }));
  const actions = features.flatMap((feature) => feature.actions ?? []);

  for (const locale of LOCALES) {
    describe(`in ${locale}`, () => {
      const say = sayIn(locale);
      let office: RunningOffice;
      before(async () => {
        office = await startOffice({ locale: TAGS[locale], opened: false });
      });
      after(() => office.close());

      let count = 0;
      /** Somebody new with the first role that may, so that no test meets what another has left. */
      async function somebody(who: Who): Promise<InTeams> {
        count += 1;
        const short = `person ${count}`;
        const role = ROLES.find((each) => who !== 'everyone' && who.includes(each));
        await office.puts((tx) => tx.put(people, guidOf(short), { name: short, roles: role ? [role] : [] }, 0));
        return office.stand.person(short, { locale: TAGS[locale] });
      }

      function assertClear(turn: Turn): void {
        assert.equal(turn.status, 200);
        if (turn.body) assert.equal(turn.response.statusCode, 200, JSON.stringify(turn.body));
        assertHarmless(turn.card, turn.messages.at(-1)?.summary ?? '');
        assert.equal(turn.card.type, 'AdaptiveCard');
      }

      const shows = (turn: Turn, title: string): boolean => JSON.stringify(turn.card).includes(title);
      /** By their roles, or since the partner itself cannot do it, which is asked first. */
      const isRefused = (turn: Turn): boolean =>
        shows(turn, say('common.refusal.title')) || shows(turn, say('settings.lack.title'));
      /** Of people only the roles: how they can be reached is noted when they press. */
      const records = async () =>
        (await office.documents())
          .filter(({ kind }) => !BOOKKEEPING.includes(kind))
          .map(({ kind, id, body }) => ({ kind, id, body: kind === 'person' ? (body as Person).roles : body }));

      for (const { intent, who, examples } of commands) {
        it(`“${examples[locale][0]}” (${intent}) is answered to who may, and refused with the role to who may not`, async () => {
          const faults = office.faults().length;
          const said = await (await somebody(who)).says(examples[locale][0]);
          assertClear(said);
          assert.ok(!shows(said, say('common.refusal.title')));
          if (intent !== 'language.set') assert.equal(said.card.lang, locale);
          assert.deepEqual(office.faults().slice(faults), []);
          if (who === 'everyone') return;
          const refused = await (await somebody('everyone')).says(examples[locale][0]);
          assertClear(refused);
          assert.ok(isRefused(refused), JSON.stringify(refused.card));
        });
      }

      // Without their record or form the others all get the same answer: one language is enough for it.
      for (const { verb, who, needs } of actions.filter((each) => locale === 'en' || each.needs === 'nothing')) {
        it(`${verb} with nothing behind it is answered, and changes no record`, async () => {
          const person = await somebody(who);
          const none = await somebody('everyone');
          const before = await records();
          const faults = office.faults().length;
          const pressed = await person.executes(verb, {});
          assertClear(pressed);
          const stranger = await none.executes(verb, {});
          assertClear(stranger);
          assert.deepEqual(office.faults().slice(faults), []);
          if (who !== 'everyone' && needs !== 'record') assert.ok(isRefused(stranger), JSON.stringify(stranger.card));
          if (who !== 'everyone') assert.ok(!shows(pressed, say('common.refusal.title')));
          if (!SAYS_SOMETHING_ABOUT_A_PERSON.includes(verb)) assert.deepEqual(await records(), before);
        });
      }
    });
  }
});
