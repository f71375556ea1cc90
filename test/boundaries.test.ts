import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

interface Source {
  /** From the root of the project, with slashes: `src/teams/channel.ts`. */
  readonly path: string;
  readonly code: string;
  /** Packages as they are named, files of the project as their path from the root. */
  readonly imports: readonly string[];
}

function readSources(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/');
      const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
      return { path, code, imports: importsOf(code, path) };
    });
}

/** Everything between quotes behind `from`, `import` and `import(`; also of types, which tie folders together as well. */
function importsOf(code: string, path: string): readonly string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : name,
  );
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

const isPackage = (name: string, wanted: string) => name === wanted || name.startsWith(`${wanted}/`);
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];

/** What reaches out of a module, or differs from one run to the next. */
const EFFECTFUL_PACKAGES = ['pino', 'botbuilder', 'restify', 'lowdb', 'nodemailer', 'prom-client'];
const PURE_NODE = ['node:crypto', 'node:util', 'node:assert', 'node:path/posix', 'node:url'];
const EFFECTFUL_FOLDERS = ['src/teams/', 'src/http/', 'src/config/', 'src/notices/', 'src/mail/', 'src/tryout/'];
const EFFECTS_IN_CODE =
  /\b(?:Date\.now|new Date\(\s*\)|Math\.random|crypto\.random|setTimeout|setInterval|fetch\(|console\.)/;

/** Pure by their kind. Programs that are run from the command line are the edge of theirs. */
function isPure(path: string): boolean {
  if (path.endsWith('-cli.ts')) return false;
  return /\/rules(?:\.ts$|\/)/.test(path) || path.startsWith('src/language/') || path.startsWith('src/catalogue/');
}

function impurities({ path, code, imports }: Source): readonly string[] {
  const reached = imports.filter(
    (name) =>
      (name.startsWith('node:') && !PURE_NODE.includes(name)) ||
      EFFECTFUL_PACKAGES.some((effectful) => isPackage(name, effectful)) ||
      EFFECTFUL_FOLDERS.some((folder) => name.startsWith(folder)) ||
      (name.startsWith('src/store/') && name !== 'src/store/port.ts'),
  );
  const [done] = EFFECTS_IN_CODE.exec(code) ?? [];
  return [...reached, ...(done ? [done] : [])].map((what) => `${path}: ${what}`);
}

function importersOf(sources: readonly Source[], name: string, allowed: string): readonly string[] {
  const others = sources.filter(({ path }) => !path.startsWith(allowed));
  return others.filter(({ imports }) => imports.some((each) => isPackage(each, name))).map(({ path }) => path);
}

function foreignFeatures({ path, imports }: Source): readonly string[] {
  const own = featureOf(path);
  return imports.filter((name) => own && featureOf(name) && featureOf(name) !== own).map((name) => `${path}: ${name}`);
}

describe('Boundaries', () => {
  const sources = readSources('src');

  const homes = [
    ['botbuilder', 'src/teams/'],
    ['restify', 'src/http/'],
    ['lowdb', 'src/store/'],
    ['nodemailer', 'src/mail/'],
  ] as const;
  for (const [name, folder] of homes) {
    it(`only ${folder} knows ${name}`, () => {
      assert.deepEqual(importersOf(sources, name, folder), []);
    });
  }

  it('only src/config reads the environment; the programs hand it over', () => {
    const may = ['src/config/', 'src/index.ts', 'src/import.ts', 'src/operations/', 'src/tryout/', 'src/package/'];
    const readers = sources.filter(({ code }) => /\bprocess\s*\.\s*env\b|\benv\b[^;\n]*from 'node:process'/.test(code));
    assert.deepEqual(
      readers.map(({ path }) => path).filter((path) => !may.some((allowed) => path.startsWith(allowed))),
      [],
    );
  });

  it('a feature never imports another feature', () => {
    assert.deepEqual(sources.flatMap(foreignFeatures), []);
  });

  it('rules, language and catalogue reach nothing outside themselves', () => {
    // The word lists of a package that ships them as text are read where they are used, once, when the module loads.
    const lists = 'src/language/lexicon/frequent-words.ts';
    assert.deepEqual(sources.filter(({ path }) => isPure(path) && path !== lists).flatMap(impurities), []);
  });

  it('nothing but the tests imports the tests', () => {
    assert.deepEqual(
      sources.filter(({ imports }) => imports.some((name) => name.startsWith('test/'))).map(({ path }) => path),
      [],
    );
  });

  it('none of this is true only because nothing was read', () => {
    assert.ok(sources.length > 100);
    for (const folder of ['src/teams/', 'src/http/', 'src/store/']) {
      assert.ok(
        sources.some(({ path }) => path.startsWith(folder)),
        folder,
      );
    }
    assert.ok(sources.filter(({ path }) => isPure(path)).length > 10);
  });
});

describe('The boundary test itself', () => {
  const source = (path: string, code: string): Source => ({
    path,
    code,
    imports: importsOf(withoutComments(code), path),
  });

  it('sees every way to import', () => {
    const code = `
      import restify from 'restify';
      import type { Activity } from "botbuilder";
      import {
        a,
        b,
      } from './near.ts';
      export { c } from '../far.ts';
      import 'lowdb/node';
      const lazy = await import('pino');
      // import nothing from 'comment';
      /* import nothing from 'comment'; */`;
    const { imports } = source('src/a/b.ts', code);
    assert.deepEqual(imports, ['restify', 'botbuilder', 'src/a/near.ts', 'src/far.ts', 'lowdb/node', 'pino']);
  });

  it('finds what does not belong', () => {
    const wrong = [
      source('src/notices/x.ts', "import { CloudAdapter } from 'botbuilder';"),
      source('src/teams/y.ts', "import { CloudAdapter } from 'botbuilder/lib/cloudAdapter';"),
    ];
    assert.deepEqual(importersOf(wrong, 'botbuilder', 'src/teams/'), ['src/notices/x.ts']);
    assert.deepEqual(foreignFeatures(source('src/features/a/x.ts', "import { b } from '../b/rules.ts';")), [
      'src/features/a/x.ts: src/features/b/rules.ts',
    ]);
    assert.equal(foreignFeatures(source('src/features/a/x.ts', "import { b } from './rules.ts';")).length, 0);
    assert.equal(
      impurities(source('src/features/a/rules.ts', "import fs from 'node:fs'; const now = Date.now();")).length,
      2,
    );
    assert.equal(impurities(source('src/language/x.ts', "import { store } from '../store/lowdb.ts';")).length, 1);
    assert.equal(impurities(source('src/language/x.ts', 'const date = new Date(text);')).length, 0);
  });
});
