import { OURS } from '../lexicon/concepts.ts';
import type { Intent } from '../port.ts';
import type { Understanding } from '../understand.ts';
import { ABOUT_SOMEBODY } from './changing.ts';
import { classify, type Model } from './classifier.ts';
import { isAlien } from './facts.ts';
import { isAboutOtherThings } from './other-talk.ts';

/** How much one point of a rule's weight counts against the classifier, in powers of e. Chosen on utterances then unseen: see docs/language.md. */
const RULE = 0.5;
/** How far probabilities are flattened: both halves have seen the same utterances and are too sure of new ones. */
const CAUTION = 1.5;
/** What "anything else" weighs when no rule speaks for it. */
const NOTHING = 2;

function nothingFor(facts: ReadonlySet<string>): number {
  return !isAlien(facts) && OURS.some((concept) => facts.has(concept)) ? -NOTHING : NOTHING;
}

export interface Reading {
  readonly intent: Intent;
  readonly confidence: number;
}

/** The intents, best first: rules and classifier together, as probabilities. */
export function decide(model: Model, understanding: Understanding): readonly Reading[] {
  const { features, findings } = understanding;
  const weights = new Map<string, number>([['none', nothingFor(understanding.facts)]]);
  for (const { intent, weight } of findings) weights.set(intent, Math.max(weights.get(intent) ?? 0, weight));
  const scored = classify(model, features).map(({ label, probability }) => ({
    intent: label as Intent,
    score: Math.log(probability + 1e-9) + RULE * (weights.get(label) ?? 0),
  }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const powers = scored.map(({ intent, score }) => ({ intent, power: Math.exp((score - highest) / CAUTION) }));
  const total = powers.reduce((sum, { power }) => sum + power, 0);
  const ranked = powers
    .map(({ intent, power }) => ({ intent, confidence: power / total }))
    .sort((one, other) => other.confidence - one.confidence);
  const best = ranked[0];
  if (best === undefined || !ABOUT_SOMEBODY.has(best.intent) || !isAboutOtherThings(understanding)) return ranked;
  return [{ intent: 'none', confidence: best.confidence }, ...ranked.filter(({ intent }) => intent !== 'none')];
}
