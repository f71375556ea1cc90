import type { Features } from './features.ts';

/** A linear model: for each feature one weight per label. */
export interface Model {
  readonly labels: readonly string[];
  readonly weights: ReadonlyMap<string, Float32Array>;
}

export interface Ranked {
  readonly label: string;
  readonly probability: number;
}

/** Probabilities of all labels, best first. Labels and features that the model does not know count nothing. */
export function classify(model: Model, features: Features): readonly Ranked[] {
  const sums = new Float64Array(model.labels.length);
  for (const [name, value] of features) {
    const row = model.weights.get(name);
    if (row === undefined) continue;
    for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] ?? 0) + (row[label] ?? 0) * value;
  }
  const highest = Math.max(...sums);
  const powers = Array.from(sums, (sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return model.labels
    .map((label, index) => ({ label, probability: (powers[index] ?? 0) / total }))
    .sort((one, other) => other.probability - one.probability);
}
