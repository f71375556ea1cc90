import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { install } from '../../src/assistant/contributions.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import { allFeatures } from '../../src/features/index.ts';
import { menuOf } from '../../src/package/manifest.ts';
import { people } from '../../src/partner/people.ts';
import { officeForEach } from '../integration/office-for-each.ts';
import { assertHides, assertShows } from '../integration/scenarios/contains.ts';
import type { RunningOffice } from '../integration/start-office.ts';
import type { Person } from '../support/teams-stand-in.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const say = sayIn('en');

describe('The store guidelines', () => {
  let office: RunningOffice;
  officeForEach((started) => {
    office = started;
  });

  const places = (person: Person): readonly Person[] => {
    const { stand } = office;
    return [person, person.in(stand.groupChat()), person.in(stand.channelThread())];
  };

  const { commands } = install(allFeatures({ admins: [], readHistory: async function* () {} }));
  for (const { intent, examples } of menuOf(commands)) {
    it(`the command ${intent} of the menu is answered by itself in every place, in both languages`, async () => {
      for (const locale of ['en', 'ko'] as const) {
        for (const person of places(office.stand.person('adele', { name: 'Adele Vance', locale: `${locale}-XX` }))) {
          const { card, messages } = await person.says(examples[locale][0]);
          assert.equal(messages.length, 1);
          for (const each of [say, sayIn('ko')])
            assertHides(card, each('common.guidance.title'), each('common.notInstalled.title'));
        }
      }
    });
  }

  it('help, hi and hello are answered by one message, in any case and everywhere, also to somebody without a role', async () => {
    for (const who of [office.minji, office.nora]) {
      for (const person of places(who)) {
        for (const words of ['help', 'HELP', 'Hi', 'hello', 'HELLO', ' Help! ', '도움말', '안녕']) {
          const { card, messages } = await person.says(words);
          assert.equal(messages.length, 1, words);
          assertHides(card, say('common.guidance.title'), sayIn('ko')('common.guidance.title'));
        }
      }
    }
  });

  it('what is not understood is answered everywhere, with a way on', async () => {
    for (const person of places(office.minji)) {
      const { card, messages } = await person.says('bananas are yellow');
      assert.equal(messages.length, 1);
      assertShows(card, say('common.guidance.title'), say('common.button.help'));
    }
  });

  it('removed and added again, it reaches the person again', async () => {
    const { minji } = office;
    const address = async () => (await office.store.reader(minji.tenant).get(people, minji.id))?.body.address;
    assert.ok(await address());
    await minji.removes();
    assert.equal(await address(), undefined);
    await minji.installs();
    assert.ok(await address());
    assertShows((await minji.says('hi')).card, say('basics.greet.hello', { name: '김민지' }));
  });

  it('the names of the app hold no name of Microsoft or Teams', () => {
    const { name } = JSON.parse(read('manifest/manifest.json')) as { name: Record<string, string> };
    const korean = JSON.parse(read('manifest/ko.json')) as Record<string, string>;
    for (const text of [...Object.values(name), korean['name.short'], korean['name.full']])
      assert.doesNotMatch(String(text), /microsoft|teams|office|마이크로소프트|팀즈|오피스/i);
  });
});

describe('The table of store guidelines', () => {
  const rows = read('docs/teams-guidelines.md')
    .split('\n')
    .filter((line) => /^\| (?!guideline|-)/.test(line));
  const named = rows.flatMap((row) =>
    [...row.matchAll(/`(test\/[\w/.-]+)`: “([^”]+)”/g)].map(([, path = '', title = '']) => ({ row, path, title })),
  );

  it('names a test for every guideline, or says that none can be', () => {
    assert.ok(rows.length >= 15);
    for (const row of rows) assert.ok(named.some((test) => test.row === row) || /no test can/.test(row), row);
  });

  for (const { path, title } of named) {
    it(`${path} has “${title}”`, () => {
      assert.ok(existsSync(new URL(path, ROOT)), path);
      assert.ok(read(path).includes(title), title);
    });
  }
});
