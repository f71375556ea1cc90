import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { install } from '../../src/assistant/contributions.ts';
import { allFeatures } from '../../src/features/index.ts';
import { ROOT, readDocument } from './markdown.ts';

/** What the example says to put into files that are there: before which line, and what. */
const ADDED = [
  { path: 'src/language/port.ts', before: "  'none',\n", what: ["'me.show',"] },
  {
    path: 'src/catalogue/texts.ts',
    before: "import enMail from './en/mail.json'",
    what: [
      "import enMe from './en/me.json' with { type: 'json' };",
      "import koMe from './ko/me.json' with { type: 'json' };",
    ],
  },
  { path: 'src/catalogue/texts.ts', before: '    mail: enMail,', what: ['me: enMe,'] },
  { path: 'src/catalogue/texts.ts', before: '    mail: koMail,', what: ['me: koMe,'] },
  {
    path: 'src/features/index.ts',
    before: "import { peopleFeature } from './people/index.ts';",
    what: ["import { meFeature } from './me/index.ts';"],
  },
  { path: 'src/features/index.ts', before: '    tasksFeature,', what: ['meFeature,'] },
] as const;

function addTo(folder: string, { path, before, what }: (typeof ADDED)[number]): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  assert.equal(text.split(before).length, 2, `${path} has “${before}” no more, or more than once`);
  writeFileSync(file, text.replace(before, `${what.join('\n')}\n${before}`));
}

describe('The worked example of CONTRIBUTING', () => {
  const { files } = readDocument('CONTRIBUTING.md');
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'example-'));
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  /** What the compiler says of the project, as the example makes it. */
  function compiled(): string {
    for (const part of ['src', 'test/support', 'test/language/sets', 'tsconfig.json', 'package.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const { path, content } of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      appendFileSync(join(copy, path), content);
    }
    for (const each of ADDED) addTo(copy, each);
    const own = files.map(({ path }) => path).filter((path) => path.endsWith('.ts'));
    const project = join(copy, 'tsconfig.example.json');
    writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', include: [], files: [...own, ADDED[4].path] }));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    return stdout + stderr;
  }

  it('compiles as it stands', () => {
    assert.equal(files.length, 7);
    assert.equal(compiled(), '');
  }).timeout(120_000);

  it('adds a command that no feature has yet', () => {
    const [, intent = ''] = /intent: '([\w.]+)'/.exec(files.map(({ content }) => content).join('\n')) ?? [];
    const { commands } = install(allFeatures({ admins: [], readHistory: async function* () {} }));
    assert.notEqual(intent, '');
    assert.ok(
      !commands.some((command) => command.intent === intent),
      `${intent} is answered now: choose another example`,
    );
  });
});
