import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, ROOT, readDocument } from './markdown.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('The README', () => {
  for (const name of ['README.md', 'README.ko.md']) {
    it(`${name} has the two commands in one block, word for word`, () => {
      const [first = ''] = readDocument(name).fences;
      // Without comments: zsh would hand them to the command as arguments.
      assert.equal(first, 'npm ci && npm start\nnpm ci && npm test\n');
    });

    it(`${name} says what each folder of src is for`, () => {
      const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      const { codes } = readDocument(name);
      assert.deepEqual(
        folders.map((folder) => folder.name).filter((folder) => !codes.includes(`src/${folder}`)),
        [],
      );
    });
  }
});

describe('Commands in the documents', () => {
  it('are scripts of package.json', () => {
    const named = documents().flatMap(({ text }) => [...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)]);
    const unknown = named.map(([, script = '']) => script).filter((script) => !(script in scripts));
    assert.ok(named.length > 5);
    assert.deepEqual(unknown, []);
  });

  it('are all of them, together', () => {
    const all = ['README.md', 'CONTRIBUTING.md'].map((path) => readDocument(path).text).join('\n');
    const silent = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?(--silent )?${name}\\b`).test(all));
    assert.deepEqual(silent, []);
  });
});
