import assert from 'node:assert/strict';
import type { Entities, Intent } from '../../src/language/port.ts';
import { createRecognizer } from '../../src/language/recognizer.ts';

const recognizer = createRecognizer();

/** One utterance, and the one entity that a test is about; undefined when it must be absent. */
export type Case = readonly [utterance: string, value: string | undefined];

/** Registers one test for each utterance, titled by it. */
export function finds(entity: keyof Entities, cases: readonly Case[]): void {
  for (const [utterance, value] of cases) {
    it(`${utterance} → ${value ?? '(none)'}`, () => {
      assert.equal(recognizer.recognize(utterance).entities[entity], value);
    });
  }
}

/** Registers one test for each utterance that it is read as the intent. */
export function means(intent: Intent, utterances: readonly string[]): void {
  for (const utterance of utterances) {
    it(utterance, () => {
      assert.equal(recognizer.recognize(utterance).intent, intent);
    });
  }
}
