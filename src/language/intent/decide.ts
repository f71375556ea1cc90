import { OURS } from '../lexicon/concepts.ts';
import type { Intent } from '../port.ts';
import type { Understanding } from '../understand.ts';
import { classify, type Model } from './classifier.ts';
import { ABOUT_SOMEBODY } from './leftover.ts';

/** How much one point of a rule's weight counts against the classifier, in powers of e. Chosen on utterances then unseen: see docs/language.md. */
const RULE = 0.5;
/** How far probabilities are flattened: both halves have seen the same utterances and are too sure of new ones. */
const CAUTION = 1.5;
/** What "anything else" weighs when no rule speaks for it. */
const NOTHING = 2;

function nothingFor(facts: ReadonlySet<string>): number {
  const alien = facts.has('elsewhere') || facts.has('THING');
  return !alien && OURS.some((concept) => facts.has(concept)) ? -NOTHING : NOTHING;
}

const DEEDS = [
  ['referral', 'decline'],
  ['referral', 'accept'],
  ['referral', 'handoff'],
  ['referral', 'close'],
  ['relationship', 'remove'],
  ['invitation', 'again'],
] as const;

/** Whether the talk is of something else: everyday things, and neither a real name nor an address nor a customer. */
function isElsewhere({ facts, candidates, reading }: Understanding): boolean {
  if (!facts.has('elsewhere') && !facts.has('THING')) return false;
  // A thing of ours with the verb that belongs to it is ours, whatever its name is made of: "추천 거절 하늘정원".
  if (!facts.has('elsewhere') && DEEDS.some((deed) => deed.every((fact) => facts.has(fact)))) return false;
  return (
    !candidates.some((candidate) => !candidate.thing) &&
    reading.typed.length === 0 &&
    !facts.has('customer') &&
    !facts.has('removal')
  );
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
  if (best === undefined || !ABOUT_SOMEBODY.test(best.intent) || !isElsewhere(understanding)) return ranked;
  return [{ intent: 'none', confidence: best.confidence }, ...ranked.filter(({ intent }) => intent !== 'none')];
}
