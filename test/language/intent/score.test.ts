import assert from 'node:assert/strict';
import { type Outcome, scoreOf } from '../../../src/language/intent/score.ts';
import type { Entities, Intent } from '../../../src/language/port.ts';

function outcome(wanted: Intent, given: Intent, entities: Entities = {}, found: Entities = {}): Outcome {
  return {
    sample: { text: 'x', intent: wanted, locale: 'en', entities },
    result: { text: 'x', intent: given, confidence: 1, locale: 'en', entities: found, alternatives: [] },
  };
}

describe('the score', () => {
  it('counts right intents', () => {
    assert.equal(scoreOf([outcome('help', 'help'), outcome('help', 'none')]).accuracy, 0.5);
  });

  it('counts an entity only when name and value are right', () => {
    const { precision, recall, f1 } = scoreOf([
      outcome('customer.show', 'customer.show', { customer: 'Contoso' }, { customer: 'Contoso' }),
      outcome('customer.show', 'customer.show', { customer: 'Fabrikam' }, { customer: 'Fabrikam Inc' }),
      outcome('customer.add', 'customer.add', { company: 'Contoso', country: 'KR' }, { company: 'Contoso' }),
    ]);
    assert.equal(precision, 2 / 3);
    assert.equal(recall, 2 / 4);
    assert.ok(Math.abs(f1 - 4 / 7) < 1e-9);
  });

  it('names talk that triggered a command', () => {
    assert.equal(scoreOf([outcome('none', 'customer.add'), outcome('none', 'none')]).falseTriggers.length, 1);
  });
});
