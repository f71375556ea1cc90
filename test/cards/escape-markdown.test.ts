import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../src/cards/escape-markdown.ts';
import { tidy } from '../../src/catalogue/tidy.ts';
import { assertPlain } from './harmless.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** What a reader sees of a text in Markdown. */
function read(text: string): string {
  const tokens = markdown.parse(text, {}).flatMap((token) => token.children ?? []);
  return tokens.map(({ content }) => content).join('');
}

describe('Escaping Markdown', () => {
  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    it(`leaves the words of ${what}, and makes nothing of them`, () => {
      const escaped = escapeMarkdown(text);
      assertPlain(escaped);
      assert.equal(read(escaped), tidy(text));
    });
  }

  it('leaves ordinary names as they are', () => {
    for (const name of [
      '콘토소 주식회사',
      'Contoso, Ltd. (Seoul)',
      "O'Neill & Söhne",
      'A+B',
      '3M',
      '2026-11-23',
      'a-b',
    ])
      assert.equal(escapeMarkdown(name), name);
  });

  it('breaks up what a client would replace by a date', () => {
    assert.doesNotMatch(escapeMarkdown('{{DATE(2026-11-23T09:31:09Z,SHORT)}}'), /\{\{DATE/);
    assert.doesNotMatch(escapeMarkdown('{{{TIME(2026-11-23T09:31:09Z)}}'), /\{\{TIME/);
  });

  it('holds for any text that is put together from what Markdown knows', () => {
    const mark = fc.constantFrom(
      ...'[]()<>*_~`#|!\\&;{}-+.:/ \n\tab1é한',
      '\n\n',
      '    ',
      '](',
      '![',
      '<a',
      '&#',
      '&lt;',
      '1.',
      '{{DATE(',
      '***',
      '---',
    );
    const text = fc.array(mark, { maxLength: 30 }).map((marks) => marks.join(''));
    fc.assert(
      fc.property(text, (any) => {
        const escaped = escapeMarkdown(any);
        if (tidy(any) === '') return;
        assertPlain(escaped);
        assert.equal(read(escaped), tidy(any));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (any) => {
        const escaped = escapeMarkdown(any);
        if (tidy(any) !== '') assertPlain(escaped);
        assert.ok(escaped.isWellFormed());
      }),
      { numRuns: 500 },
    );
  });
});
