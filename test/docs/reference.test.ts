import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/config/read-settings.ts';
import { VARIABLES } from '../../src/config/variables.ts';
import { firstColumn, ROOT, readDocument, sourceOf } from './markdown.ts';

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

describe('docs/settings.md', () => {
  const document = readDocument('docs/settings.md');

  it('has every variable that is read, and no other', () => {
    assert.deepEqual(sorted(firstColumn(document, 'All variables')), sorted(Object.keys(VARIABLES)));
  });

  it('tells the defaults that hold', () => {
    const { port, host, dataDir, logLevel, metrics } = readSettings({});
    const defaults = { PORT: port, HOST: host, DATA_DIR: dataDir, LOG_LEVEL: logLevel, METRICS: metrics };
    for (const [name, value] of Object.entries(defaults)) {
      assert.ok(document.text.includes(`| \`${name}\` | \`${value}\` |`), name);
    }
  });
});

describe('docs/errors.md', () => {
  const document = readDocument('docs/errors.md');
  const codes = (heading: string) => sorted(firstColumn(document, heading));

  it('has every code of the store, and no other', () => {
    const inCode = [...sourceOf('src').matchAll(/'(STORE_[A-Z_]+)'/g)].map(([, code = '']) => code);
    assert.deepEqual(codes('The store'), sorted(inCode));
  });

  it('has every code that HTTP answers with, and no other', () => {
    const source = sourceOf('src/http') + sourceOf('src/teams');
    const calls = [...source.matchAll(/\b(?:refuse|refusal|invokeError)\(([^;]*?)\)/g)].map(
      ([, inside = '']) => inside,
    );
    const inCalls = calls.flatMap((inside) => [...inside.matchAll(/'([A-Z][A-Za-z]+)'/g)].map(([, code = '']) => code));
    const byStatus = [...source.matchAll(/^\s+\d{3}: '(\w+)',$/gm)].map(([, code = '']) => code);
    assert.ok(byStatus.length > 0);
    assert.deepEqual(codes('HTTP'), sorted([...inCalls, ...byStatus]));
  });

  for (const [heading, file] of [
    ['Messages that could not be delivered', 'src/assistant/messenger.ts'],
    ['Mails that could not be sent', 'src/mail/transport.ts'],
  ] as const) {
    it(`has every kind of failure in ${file}, and no other`, () => {
      const source = readFileSync(join(ROOT, file), 'utf8');
      const kinds = [...source.matchAll(/readonly kind: '(\w+)'/g)].map(([, kind = '']) => kind);
      assert.deepEqual(codes(heading), sorted(kinds));
    });
  }
});

describe('docs/operations.md', () => {
  it('names every metric of our own, and no other', () => {
    const own = (text: string) => sorted([...text.matchAll(/\bassistant_[a-z_]+/g)].map(([name]) => name));
    const source = readFileSync(join(ROOT, 'src/metrics.ts'), 'utf8');
    assert.deepEqual(own(readDocument('docs/operations.md').text), own(source));
  });
});

describe('docs/dependencies.md', () => {
  const document = readDocument('docs/dependencies.md');
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;

  for (const [heading, part] of [
    ['Needed to run', 'dependencies'],
    ['Needed to develop, try out and test', 'devDependencies'],
  ] as const) {
    it(`lists all ${part} of package.json, and no other`, () => {
      assert.deepEqual(sorted(firstColumn(document, heading)), sorted(Object.keys(manifest[part])));
    });

    it(`names the licence of all ${part} as the packages do`, () => {
      for (const name of Object.keys(manifest[part])) {
        const { license } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
          license: string;
        };
        const row = document.text.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
        assert.ok(license.startsWith('SEE ') || row.includes(`| ${license} |`), `${name}: ${license}`);
      }
    });
  }
});
