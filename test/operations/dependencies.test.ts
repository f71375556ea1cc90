import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** All that a program loads: files of the project by their path, packages by their name. Types are not loaded. */
function loadedBy(entry: string): { files: ReadonlySet<string>; packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const follow = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    if (!path.endsWith('.ts')) return;
    for (const [, clause = '', name = ''] of read(path).matchAll(
      /^(?:import|export)\s+((?!type\b)[^'"]*?from\s*)?['"]([^'"]+)['"]/gm,
    )) {
      if (/^\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(clause)) continue;
      if (name.startsWith('.')) follow(posix.join(posix.dirname(path), name));
      else if (!name.startsWith('node:')) packages.add(name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1'));
    }
  };
  follow(entry);
  return { files, packages };
}

describe('What an installation without development packages runs', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const programs = readdirSync(new URL('src/operations/', ROOT))
    .map((name) => `src/operations/${name}`)
    .filter((path) => /^await run\(/m.test(read(path)));

  for (const program of ['src/index.ts', ...programs]) {
    it(`${program} takes nothing but dependencies`, () => {
      const { files, packages } = loadedBy(program);
      assert.ok(files.size > 3, 'nothing was followed');
      assert.deepEqual(
        [...packages].filter((name) => !(name in dependencies)),
        [],
      );
    });
  }

  it('would be seen to need more', () => {
    assert.ok(loadedBy('src/package/build.ts').packages.has('pngjs'));
  });

  it('is all of the programs', () => {
    assert.deepEqual(
      programs.map((path) => posix.basename(path, '.ts')),
      ['backup', 'doctor', 'history', 'restore'],
    );
  });
});
