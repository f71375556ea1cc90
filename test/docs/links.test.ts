import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Document, documents, parseDocument, ROOT } from './markdown.ts';

const OUTSIDE = /^(https?|mailto):/;
const LARGEST_PICTURE = 200 * 1024;

function deadLinks(document: Document, all: readonly Document[]): readonly string[] {
  return document.targets.filter((target) => {
    if (OUTSIDE.test(target)) return false;
    const [path = '', anchor] = decodeURI(target).split('#');
    const file = path === '' ? document.path : posix.join(posix.dirname(document.path), path);
    if (!existsSync(join(ROOT, file))) return true;
    const led = all.find((other) => other.path === file);
    return anchor !== undefined && !(led?.anchors.includes(anchor) ?? false);
  });
}

describe('The documents', () => {
  const all = documents();

  for (const document of all) {
    it(`${document.path}: links and pictures lead somewhere`, () => {
      assert.deepEqual(deadLinks(document, all), []);
    });

    it(`${document.path}: files and folders that it names exist`, () => {
      const paths = document.codes.filter((code) => /^(src|test|cards|docs|manifest|\.ci)\/[\w./-]*$/.test(code));
      assert.deepEqual(
        paths.filter((path) => !existsSync(join(ROOT, path))),
        [],
      );
    });
  }

  it('are all linked from another one', () => {
    const linked = all.flatMap(({ path, targets }) =>
      targets.map((target) => posix.join(posix.dirname(path), target.replace(/#.*$/, ''))),
    );
    const unlinked = all.map(({ path }) => path).filter((path) => path.startsWith('docs/') && !linked.includes(path));
    assert.deepEqual(unlinked, []);
  });

  it('hold no picture of more than 200 KB', () => {
    const pictures = all.flatMap(({ path, targets }) =>
      targets.filter((target) => target.endsWith('.png')).map((target) => posix.join(posix.dirname(path), target)),
    );
    assert.ok(pictures.length > 0);
    assert.deepEqual(
      pictures.filter((picture) => statSync(join(ROOT, picture)).size > LARGEST_PICTURE),
      [],
    );
  });

  it('and this test finds what leads nowhere', () => {
    const text = '# One thing\n[a](#one-thing) [b](#other) [c](none.md) ![d](none.png) [e](https://example.com/none)';
    const document = parseDocument('docs/made-up.md', text);
    const known = { ...document, path: 'docs/errors.md' };
    assert.deepEqual(deadLinks(known, [known]), ['#other', 'none.md', 'none.png']);
  });
});
