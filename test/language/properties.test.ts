import assert from 'node:assert/strict';
import fc from 'fast-check';
import { INTENTS } from '../../src/language/port.ts';
import { cleanUtterance } from '../../src/language/read/clean.ts';
import { createRecognizer } from '../../src/language/recognizer.ts';
import { mendKeyboard } from '../../src/language/slips/slips.ts';
import { slotsOf } from '../../src/language/slots-of.ts';
import { readSamples } from './samples.ts';

const recognizer = createRecognizer();
const said = readSamples('build').map(({ text }) => text);
/** Any string at all, lone surrogates included; strings of command words; known utterances with something put in. */
const utterance = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ min: 0xd000, max: 0xe000 }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...said), { minLength: 1, maxLength: 4 }).map((texts) => texts.join(' ')),
  fc.tuple(fc.constantFrom(...said), fc.nat(), fc.string({ unit: 'binary', maxLength: 8 })).map(([text, at, more]) => {
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + more + text.slice(cut);
  }),
);
const FREE = ['company', 'customer', 'person', 'assignee', 'email', 'phone'] as const;
const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

describe('for any utterance', () => {
  it('the recognizer answers, with an intent, a confidence and the entities of that intent only', () => {
    fc.assert(
      fc.property(utterance, (text) => {
        const { intent, confidence, entities, text: echoed } = recognizer.recognize(text);
        assert.equal(echoed, text);
        assert.ok(INTENTS.includes(intent));
        assert.ok(confidence >= 0 && confidence <= 1);
        for (const name of Object.keys(entities))
          assert.ok((slotsOf(intent) as readonly string[]).includes(name), name);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(utterance, (text) => assert.deepEqual(recognizer.recognize(text), recognizer.recognize(text))),
      { numRuns: 100 },
    );
  });

  it('makes up no name: what it gives was said', () => {
    const plain = said.map(cleanUtterance).filter((text) => mendKeyboard(text) === text);
    fc.assert(
      fc.property(fc.constantFrom(...plain), (text) => {
        const { entities } = recognizer.recognize(text);
        for (const name of FREE) {
          const value = entities[name];
          if (value !== undefined) assert.ok(letters(text).includes(letters(value)), `${name} ${value}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads 10,000 characters as their beginning', () => {
    const long = `add customer Contoso, contoso.com ${'x'.repeat(10_000)}`;
    assert.equal(recognizer.recognize(long).intent, 'customer.add');
    assert.equal(recognizer.recognize(long).text, long);
  });

  it('leaves no trace of one utterance in the next', () => {
    const before = recognizer.recognize('초대 취소');
    recognizer.recognize('add customer Contoso, contoso.com, Korea');
    assert.deepEqual(recognizer.recognize('초대 취소'), before);
  });
});
