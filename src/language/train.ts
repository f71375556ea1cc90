import type { Model } from './classifier.ts';
import type { Features } from './features.ts';

/** An utterance's features and its label. */
export interface Example {
  readonly features: Features;
  readonly label: string;
}

const ROUNDS = 30;
const RATE = 0.3;
const DECAY = 0.00006;

/**
 * Multinomial logistic regression by AdaGrad, in the order of the examples: the same examples give the same model.
 * Features seen in one example only are left out.
 */
export function train(examples: readonly Example[]): Model {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const weights = new Map<string, Float32Array>();
  const steps = new Map<string, Float32Array>();
  for (const [name, count] of seen) {
    if (count < 2) continue;
    weights.set(name, new Float32Array(labels.length));
    steps.set(name, new Float32Array(labels.length).fill(1));
  }
  const order = spread(examples.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) learn(example, labels, weights, steps);
    }
  }
  return { labels, weights };
}

/** A fixed order that mixes neighbours: steps by a number without a common divisor. */
function spread(size: number): readonly number[] {
  let step = Math.max(1, Math.floor(size * 0.618));
  while (divisor(step, size) !== 1) step += 1;
  return Array.from({ length: size }, (_, index) => (index * step) % size);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

function learn(
  example: Example,
  labels: readonly string[],
  weights: Map<string, Float32Array>,
  steps: Map<string, Float32Array>,
): void {
  const sums = new Float64Array(labels.length);
  const rows = [...example.features].filter(([name]) => weights.has(name));
  for (const [name, value] of rows) {
    const row = weights.get(name);
    for (let label = 0; label < labels.length; label += 1)
      sums[label] = (sums[label] ?? 0) + (row?.[label] ?? 0) * value;
  }
  const highest = Math.max(...sums);
  let total = 0;
  for (let label = 0; label < labels.length; label += 1) {
    sums[label] = Math.exp((sums[label] ?? 0) - highest);
    total += sums[label] ?? 0;
  }
  for (const [name, value] of rows) {
    const row = weights.get(name);
    const step = steps.get(name);
    if (row === undefined || step === undefined) continue;
    for (let label = 0; label < labels.length; label += 1) {
      const error = (sums[label] ?? 0) / total - (labels[label] === example.label ? 1 : 0);
      const slope = error * value + DECAY * (row[label] ?? 0);
      step[label] = (step[label] ?? 1) + slope * slope;
      row[label] = (row[label] ?? 0) - (RATE * slope) / Math.sqrt(step[label] ?? 1);
    }
  }
}
