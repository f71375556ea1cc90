import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { install } from '../../src/assistant/contributions.ts';
import { allFeatures } from '../../src/features/index.ts';
import { ROOT, readDocument } from './markdown.ts';

/** Where the code of the example would lie: its tests are what uses the tests' support. */
const folderOf = (code: string) => (code.includes('describe(') ? 'test/features/me' : 'src/features/me');

interface Imported {
  readonly file: string;
  readonly name: string;
}

function importsOf(code: string): readonly Imported[] {
  return [...code.matchAll(/^import (?:type )?\{([^}]+)\} from '(\.\.[^']+)';$/gm)].flatMap(
    ([, names = '', path = '']) =>
      names.split(',').map((name) => ({
        file: posix.join(folderOf(code), path),
        name: name.trim().replace(/^type /, ''),
      })),
  );
}

function isThere({ file, name }: Imported): boolean {
  const path = join(ROOT, file);
  const declared = new RegExp(`^export (?:async )?(?:interface|type|const|function|class) ${name}\\b`, 'm');
  return existsSync(path) && declared.test(readFileSync(path, 'utf8'));
}

describe('The worked example of CONTRIBUTING', () => {
  const blocks = readDocument('CONTRIBUTING.md').fences;
  const imports = blocks.flatMap(importsOf);

  it('imports only what is there', () => {
    assert.ok(imports.length > 6);
    assert.deepEqual(
      imports.filter((each) => !isThere(each)),
      [],
    );
  });

  it('adds a command that no feature has yet', async () => {
    const [, intent = ''] = /intent: '([\w.]+)'/.exec(blocks.join('\n')) ?? [];
    const { commands } = install(allFeatures({ admins: [], readHistory: async function* () {} }));
    assert.notEqual(intent, '');
    assert.ok(
      !commands.some((command) => command.intent === intent),
      `${intent} is answered now: choose another example`,
    );
  });
});
