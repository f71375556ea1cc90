import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { PNG } from 'pngjs';
import { install } from '../../src/assistant/contributions.ts';
import { searchesOf } from '../../src/assistant/sharing/search.ts';
import { allFeatures } from '../../src/features/index.ts';
import { createRecognizer } from '../../src/language/recognizer.ts';
import { checkIcons } from '../../src/package/check-icons.ts';
import { checkPackage, type PackageDraft } from '../../src/package/check-package.ts';
import { buildManifest, type Identity, menuOf } from '../../src/package/manifest.ts';
import { missingSettings } from '../../src/package/missing-settings.ts';

const ROOT = new URL('../../', import.meta.url);
const SCHEMAS = new URL('../shared/schemas/', ROOT);
const read = (path: string): Buffer => readFileSync(new URL(path, ROOT));
const json = (path: string) => JSON.parse(read(path).toString('utf8'));

const IDENTITY: Identity = {
  version: '1.2.3',
  id: '5eed0000-0000-4000-8000-00000000aaaa',
  botId: '5eed0000-0000-4000-8000-00000000bbbb',
  publisherName: 'Hanbit Cloud',
  publisherUrl: 'https://hanbit.example.com',
  privacyUrl: 'https://hanbit.example.com/privacy',
  termsUrl: 'https://hanbit.example.com/terms',
  publicUrl: 'https://assistant.hanbit.example.com',
};

const installed = install(allFeatures({ admins: [], readHistory: async function* () {} }));

interface Extension {
  readonly botId: string;
  readonly commands: readonly { id: string; type: string; title: string; fetchTask?: boolean; context: string[] }[];
  readonly messageHandlers?: readonly { type: string; value: { domains: string[] } }[];
}

function draft(identity: Partial<Identity> = {}): PackageDraft {
  const parts = { base: json('manifest/manifest.json'), korean: json('manifest/ko.json'), installed };
  const built = buildManifest({ ...parts, identity: { ...IDENTITY, ...identity } });
  const icons = { color: read('manifest/color.png'), outline: read('manifest/outline.png') };
  return { ...built, icons, commands: installed.commands };
}

describe('The Teams app package', () => {
  const recognizer = createRecognizer();

  it('has nothing wrong with it', () => {
    assert.deepEqual(checkPackage(draft(), recognizer), []);
  });

  it('tells all settings that are missing at once, each with its variable', () => {
    assert.equal(missingSettings({}).length, 6);
    assert.match(missingSettings({ ...IDENTITY, id: IDENTITY.botId }).join(), /APP_PACKAGE_ID must differ/);
    assert.deepEqual(missingSettings(IDENTITY), []);
  });

  it('offers one search for each kind of record that can be found, in both languages', () => {
    const { manifest, language } = draft();
    const [extension] = manifest.composeExtensions as Extension[];
    assert.equal(extension?.botId, IDENTITY.botId);
    assert.deepEqual(
      extension?.commands.filter(({ type }) => type === 'query').map(({ id }) => id),
      searchesOf(installed).map(({ id }) => id),
    );
    assert.equal(extension?.commands[0]?.title, 'Find a customer');
    assert.equal(language['composeExtensions[0].commands[0].title'], '고객 찾기');
    const tooLong = { ...language, 'composeExtensions[0].commands[0].title': '가'.repeat(33) };
    const untold = { ...language, 'composeExtensions[0].commands[0].parameters[0].title': '' };
    assert.match(checkPackage({ ...draft(), language: tooLong }, recognizer).join(), /33 characters, 32 are allowed/);
    assert.match(checkPackage({ ...draft(), language: untold }, recognizer).join(), /ko.json is empty/);
  });

  it('offers a dialog for each command that says so, on messages and in the compose box, in both languages', () => {
    const { manifest, language } = draft();
    const [extension] = manifest.composeExtensions as Extension[];
    const dialogs = extension?.commands.filter(({ type }) => type === 'action') ?? [];
    assert.deepEqual(
      dialogs.map(({ id, fetchTask, context }) => ({ id, fetchTask, context })),
      ['customer.add', 'referral.add'].map((id) => ({ id, fetchTask: true, context: ['message', 'compose'] })),
    );
    assert.equal(dialogs[0]?.title, 'Add a customer');
    assert.equal(language['composeExtensions[0].commands[4].title'], '고객 추가');
    assert.ok((extension?.commands.length ?? 0) <= 10);
  });

  it('asks for the links of this server, and for none when it has no public address', () => {
    const handlers = (identity: Partial<Identity>) =>
      (draft(identity).manifest.composeExtensions as Extension[])[0]?.messageHandlers;
    assert.deepEqual(handlers({}), [{ type: 'link', value: { domains: ['assistant.hanbit.example.com'] } }]);
    const { publicUrl: _, ...local } = IDENTITY;
    const parts = { base: json('manifest/manifest.json'), korean: json('manifest/ko.json'), installed };
    const [extension] = buildManifest({ ...parts, identity: local }).manifest.composeExtensions as Extension[];
    assert.equal(extension?.messageHandlers, undefined);
  });

  it('offers no search when there is nothing to find', () => {
    const parts = { base: json('manifest/manifest.json'), korean: json('manifest/ko.json') };
    const nothing = { commands: [], recordType: () => undefined };
    assert.equal(
      'composeExtensions' in buildManifest({ ...parts, installed: nothing, identity: IDENTITY }).manifest,
      false,
    );
  });

  it('offers the most useful commands first, the same in every scope, twelve at most', () => {
    const { manifest } = draft();
    const [bot] = manifest.bots as { commandLists: { scopes: string[]; commands: { title: string }[] }[] }[];
    assert.deepEqual(
      bot?.commandLists.map(({ scopes }) => scopes),
      [['personal'], ['team'], ['groupChat']],
    );
    for (const list of bot?.commandLists ?? []) {
      assert.ok(list.commands.length > 0 && list.commands.length <= 12);
      assert.equal(list.commands[0]?.title, "what's on my plate?");
    }
  });

  it('has Korean words for every command of the menu, each understood as that command', () => {
    const { language } = draft();
    for (const [index, { intent }] of menuOf(installed.commands).entries()) {
      assert.equal(
        recognizer.recognize(language[`bots[0].commandLists[2].commands[${index}].title`] ?? '').intent,
        intent,
      );
    }
  });

  it('refuses what Teams or the store would refuse, and says what to change', () => {
    const wrong = draft({ publisherUrl: 'https://abc.ngrok-free.app', publisherName: 'x'.repeat(33) });
    const language = {
      ...wrong.language,
      'name.full': '',
      'description.short': '가'.repeat(81),
      $schema: 'https://x/v1.28/y',
    };
    const manifest = { ...wrong.manifest, accentColor: ['$', '{accent}'].join('') };
    const offers = Array.from({ length: 11 }, (_, id) => ({ id: `c${id}`, title: 'T', description: 'D' }));
    const crowded = { ...manifest, composeExtensions: [{ commands: offers }], validDomains: ['localhost:3978'] };
    const problems = checkPackage({ ...wrong, manifest: crowded, language }, recognizer).join('\n');
    for (const expected of [
      /ngrok-free\.app is not a lasting/,
      /developer\.name .* 33 characters/,
      /name\.full in ko\.json is empty/,
      /description\.short in ko\.json has 81/,
      /same schema version/,
      /11 searches and dialogs, 10 are allowed/,
      /localhost is not a lasting/,
      /placeholder was left: \$\{accent\}/,
    ]) {
      assert.match(problems, expected);
    }
  });

  it('refuses icons of another size, in colour, or without transparency', () => {
    const filled = new PNG({ width: 30, height: 32 });
    filled.data.fill(200);
    const problems = checkIcons({ color: PNG.sync.write(filled), outline: PNG.sync.write(filled) });
    assert.equal(problems.length, 4);
  });

  it('fits the schemas of the manifest and of its language file', () => {
    if (!existsSync(SCHEMAS)) {
      process.stdout.write('      (the schemas are not here: not validated)\n');
      return;
    }
    const { manifest, language } = draft();
    for (const [file, value] of [
      ['teams-manifest-1.29.json', manifest],
      ['teams-localization-1.29.json', language],
    ] as const) {
      const ajv = new Ajv4.default({ strict: false, unicodeRegExp: false, allErrors: true });
      addFormats.default(ajv);
      const validate = ajv.compile(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
      assert.ok(validate(value), `${file}: ${JSON.stringify(validate.errors)}`);
    }
  });
});
