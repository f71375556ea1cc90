import { classify, type Model } from './classifier.ts';
import type { Intent } from './port.ts';
import type { Understanding } from './understand.ts';

/** How much one point of a rule's weight counts against the classifier, in powers of e. Chosen on utterances then unseen: see docs/language.md. */
const RULE = 0.5;
/** What "anything else" weighs when no rule speaks for it. */
const NOTHING = 2;

export interface Reading {
  readonly intent: Intent;
  readonly confidence: number;
}

/** The intents, best first: rules and classifier together, as probabilities. */
export function decide(model: Model, { features, findings }: Understanding): readonly Reading[] {
  const weights = new Map<string, number>([['none', NOTHING]]);
  for (const { intent, weight } of findings) weights.set(intent, Math.max(weights.get(intent) ?? 0, weight));
  const scored = classify(model, features).map(({ label, probability }) => ({
    intent: label as Intent,
    score: Math.log(probability + 1e-9) + RULE * (weights.get(label) ?? 0),
  }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const powers = scored.map(({ intent, score }) => ({ intent, power: Math.exp(score - highest) }));
  const total = powers.reduce((sum, { power }) => sum + power, 0);
  return powers
    .map(({ intent, power }) => ({ intent, confidence: power / total }))
    .sort((one, other) => other.confidence - one.confidence);
}
