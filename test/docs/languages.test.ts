import assert from 'node:assert/strict';
import { type Document, documents } from './markdown.ts';

/** Read by developers alone, or by Microsoft's reviewers: in English. All others are in both languages. */
const ENGLISH_ONLY = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/country-rules.md',
  'docs/dependencies.md',
  'docs/language.md',
  'docs/teams-guidelines.md',
];

const all = documents();
const koreanOf = (path: string): string => path.replace(/\.md$/, '.ko.md');

/** Words to say: they are in the language of the document. */
const SAYING = /^`help`$|\p{Script=Hangul}/u;

/** What has to be the same in both languages: headings by their depth, rows of tables with what stands in them as code, blocks of code, links. */
function shapeOf({ text, targets, fences }: Document): object {
  const outside = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
  const headings = outside.match(/^#+(?= )/gm) ?? [];
  const rows = outside.match(/^\|.*$/gm) ?? [];
  return {
    headings,
    rows: rows.map((row) => row.split('|').length),
    codes: rows.map((row) => (row.match(/`[^`]+`/g) ?? []).filter((code) => !SAYING.test(code)).sort()),
    blocks: fences.map((block) => block.split('\n').length),
    targets: targets.map((target) => target.replace(/\.(en|ko)\b/, '').replace(/#.*/, '#')).sort(),
  };
}

describe('The documents', () => {
  const english = all.filter(({ path }) => !path.endsWith('.ko.md'));

  it('are in Korean too, unless only developers read them', () => {
    const alone = english.map(({ path }) => path).filter((path) => !all.some((other) => other.path === koreanOf(path)));
    assert.deepEqual(alone.sort(), ENGLISH_ONLY);
  });

  for (const one of english) {
    const other = all.find(({ path }) => path === koreanOf(one.path));
    if (!other) continue;
    it(`${one.path} has the same headings, tables, blocks of code and links in both languages`, () => {
      assert.deepEqual(shapeOf(other), shapeOf(one));
    });

    it(`${one.path} and its twin lead to each other, and the Korean one to Korean ones`, () => {
      const name = (path: string): string => path.replace(/^.*\//, '');
      assert.ok(one.targets.includes(name(other.path)), other.path);
      assert.ok(other.targets.includes(name(one.path)), one.path);
      const inEnglish = other.targets
        .map((target) => target.replace(/#.*/, ''))
        .filter((target) => {
          const path = `${other.path.includes('/') && !target.includes('/') ? 'docs/' : ''}${target}`;
          return path !== one.path && all.some((document) => document.path === koreanOf(path));
        });
      assert.deepEqual(inEnglish, []);
    });
  }
});
