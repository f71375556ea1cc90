import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { JsonObject } from '../../src/shared/json.ts';
import { parts } from '../support/card-reader.ts';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** Line ends may stand in a text of several lines; every other control character, and what hides or turns text, may not. */
const RAW = /(?!\n)\p{Cc}/u;
const HIDDEN = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
/** Clients replace these in every text (Adaptive Cards, "Text features": date and time formatting). */
const CLIENT_FUNCTION = /\{\{(?:DATE|TIME)\(/;

/**
 * Asserts that what is shown on a card is text and nothing else: as Markdown it is one paragraph without links, images,
 * emphasis, HTML; no mention; no character that hides, reorders or controls. Our own texts use no Markdown either.
 */
export function assertHarmless(content: JsonObject, summary = ''): void {
  for (const text of strings(content)) {
    assert.ok(text.isWellFormed(), `a lone surrogate in ${quote(text)}`);
    assert.doesNotMatch(text, RAW, `a control character in ${quote(text)}`);
  }
  for (const text of shown(content)) {
    assert.doesNotMatch(text, HIDDEN, `a hidden character in ${quote(text)}`);
    assert.doesNotMatch(text, CLIENT_FUNCTION, `a function in ${quote(text)}`);
    assert.doesNotMatch(text, /\n/, `a line of its own in ${quote(text)}`);
    assertPlain(text);
  }
  assert.ok(summary.isWellFormed());
  assert.doesNotMatch(summary, RAW, `a control character in the summary ${quote(summary)}`);
  assert.equal(content.msteams, undefined, 'no mention');
}

/** Asserts that a text read as Markdown is one paragraph of plain words. */
export function assertPlain(text: string): void {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const active = tokens.map(({ type }) => type).filter((type) => !PLAIN.has(type));
  assert.deepEqual(active, [], `active Markdown in ${quote(text)}`);
}

const PLAIN = new Set(['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special']);

/** What a client reads as Markdown: the texts of TextBlocks and facts. */
function shown(content: JsonObject): readonly string[] {
  return [...parts(content)].flatMap((part) => {
    if (part.type === 'TextBlock') return [String(part.text)];
    return part.type === 'FactSet'
      ? (part.facts as JsonObject[]).flatMap((fact) => [String(fact.title), String(fact.value)])
      : [];
  });
}

function strings(content: JsonObject): readonly string[] {
  return [...parts(content)].flatMap((part) =>
    Object.values(part)
      .flat()
      .filter((value) => typeof value === 'string'),
  );
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 300));
}
