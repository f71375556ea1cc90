import type { Model } from './classifier.ts';
import type { Features } from './features.ts';

/** An utterance's features and its label. */
export interface Example {
  readonly features: Features;
  readonly label: string;
}

const ROUNDS = 18;
const RATE = 0.3;
const DECAY = 0.00006;

/** An example as the trainer reads it: rows of the weights and how strongly each counts. */
interface Row {
  readonly at: Int32Array;
  readonly strength: Float64Array;
  readonly label: number;
}

/**
 * Multinomial logistic regression by AdaGrad, in the order of the examples: the same examples give the same model.
 * Features seen in one example only are left out.
 */
export function train(examples: readonly Example[]): Model {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const names = frequent(examples);
  const places = new Map(names.map((name, index) => [name, index]));
  const weights = new Float32Array(names.length * labels.length);
  const steps = new Float32Array(names.length * labels.length).fill(1);
  const rows = examples.map((example) => toRow(example, places, labels));
  const order = spread(rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of order) {
      const row = rows[index];
      if (row !== undefined) learn(row, labels.length, weights, steps);
    }
  }
  return {
    labels,
    weights: new Map(
      names.map((name, index) => [name, weights.slice(index * labels.length, (index + 1) * labels.length)]),
    ),
  };
}

/** The features that more than one example has, in the order they come. */
function frequent(examples: readonly Example[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([name]) => name);
}

function toRow({ features, label }: Example, places: ReadonlyMap<string, number>, labels: readonly string[]): Row {
  const known = [...features].flatMap(([name, value]) => {
    const at = places.get(name);
    return at === undefined ? [] : [[at, value] as const];
  });
  return {
    at: Int32Array.from(known, ([at]) => at * labels.length),
    strength: Float64Array.from(known, ([, value]) => value),
    label: labels.indexOf(label),
  };
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

function learn({ at, strength, label }: Row, size: number, weights: Float32Array, steps: Float32Array): void {
  const sums = new Float64Array(size);
  for (let feature = 0; feature < at.length; feature += 1) {
    const [from, value] = [at[feature] ?? 0, strength[feature] ?? 0];
    for (let index = 0; index < size; index += 1)
      sums[index] = (sums[index] ?? 0) + (weights[from + index] ?? 0) * value;
  }
  const highest = Math.max(...sums);
  let total = 0;
  for (let index = 0; index < size; index += 1) {
    sums[index] = Math.exp((sums[index] ?? 0) - highest);
    total += sums[index] ?? 0;
  }
  for (let feature = 0; feature < at.length; feature += 1) {
    const [from, value] = [at[feature] ?? 0, strength[feature] ?? 0];
    for (let index = 0; index < size; index += 1) {
      const weight = weights[from + index] ?? 0;
      const error = (sums[index] ?? 0) / total - (index === label ? 1 : 0);
      const slope = error * value + DECAY * weight;
      const step = (steps[from + index] ?? 1) + slope * slope;
      steps[from + index] = step;
      weights[from + index] = weight - (RATE * slope) / Math.sqrt(steps[from + index] ?? 1);
    }
  }
}
