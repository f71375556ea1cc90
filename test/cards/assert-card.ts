import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Card } from '../../src/assistant/reply.ts';
import { CARD_LIMIT, cardSize } from '../../src/cards/guard-size.ts';
import type { Json } from '../../src/shared/json.ts';
import { parts } from '../support/card-reader.ts';
import { assertHarmless } from './harmless.ts';
import { hasSchema, schemaProblems } from './schema.ts';

/** The bundle: the package's modules import each other without file endings, which Node does not resolve. */
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/**
 * Asserts all that holds for every card: Adaptive Cards 1.5 by its schema (where it lies beside the project) and by the
 * library, complete, harmless, labelled, small enough, with the words in `summary` and `fallbackText`.
 */
export function assertCard(card: Card): void {
  const { content, summary, locale } = card;
  if (hasSchema) assert.deepEqual(schemaProblems(content), []);
  assert.deepEqual(libraryProblems(content), []);
  assertHarmless(content, summary);
  assert.equal(content.version, '1.5');
  assert.equal(content.lang, locale);
  // A full card has only the beginning of the words for clients that cannot show it.
  const words = String(content.fallbackText);
  assert.ok(words === summary || (words.length === 100 && summary.startsWith(words.slice(0, -1))));
  assert.ok(summary.trim() !== '');
  assert.ok(cardSize(content) <= CARD_LIMIT, `${cardSize(content)} bytes`);
  for (const part of parts(content)) {
    for (const value of Object.values(part)) assert.ok(value !== undefined && value !== null);
    if (String(part.type).startsWith('Input.')) assert.ok(part.label || part.id === 'query', `a label for ${part.id}`);
  }
  // Old clients do not know `refresh` at all, so what stands in the body alone has to work for them.
  for (const part of parts(content.body ?? [])) {
    if (part.type === 'Action.Execute') assert.equal((part.fallback as { type: string }).type, 'Action.Submit');
  }
}

/** Asserts that no expression of a layout was left in, when none was put in. */
export function assertExpanded(card: Card): void {
  assert.ok(!JSON.stringify(card.content).includes('${'), JSON.stringify(card.content));
}

/** What the library that Teams' clients are built on finds wrong. */
function libraryProblems(content: Json): readonly string[] {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.parse(content, context);
  const found: string[] = [];
  for (let at = 0; at < context.eventCount; at++) found.push(context.getEventAt(at).message);
  // Every other `lang` is refused: the library's own pattern for it is global and so keeps its place between calls (3.0.6).
  const real = found.filter((message) => !/for property "lang"/.test(message));
  return [...real, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
