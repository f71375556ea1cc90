import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/shared/json.ts';
import { wordsOf } from '../../support/teams-stand-in.ts';

/** Asserts that a card shows each of these texts. Escapes of Markdown do not count. */
export function assertShows(card: JsonObject, ...texts: readonly string[]): void {
  const words = wordsOf(card).replaceAll('\\', '');
  for (const text of texts) assert.ok(words.includes(text), `“${text}” is not on the card:\n${words}`);
}

export function assertHides(card: JsonObject, ...texts: readonly string[]): void {
  const words = wordsOf(card).replaceAll('\\', '');
  for (const text of texts) assert.ok(!words.includes(text), `“${text}” is on the card:\n${words}`);
}
