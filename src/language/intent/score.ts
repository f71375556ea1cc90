import type { Locale } from '../../shared/locale.ts';
import type { Entities, Intent, Recognition } from '../port.ts';

/** An utterance with what it should be read as. */
export interface Sample {
  readonly text: string;
  readonly intent: Intent;
  readonly locale: Locale;
  readonly entities: Entities;
}

/** Samples as they are kept: one line of JSON each. */
export function parseSamples(ndjson: string): readonly Sample[] {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sample);
}

/** What came out for a sample. */
export interface Outcome {
  readonly sample: Sample;
  readonly result: Recognition;
}

export interface Score {
  readonly samples: number;
  /** Share of utterances whose intent was right. */
  readonly accuracy: number;
  /** Micro-averaged over all entities, name and value exactly equal; out-of-scope utterances have none. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Out-of-scope utterances that led to any intent but `none`. */
  readonly falseTriggers: readonly Outcome[];
}

/** The figures of a set of outcomes; a share of nothing counts as 1. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  let right = 0;
  let expected = 0;
  let given = 0;
  let hit = 0;
  for (const { sample, result } of outcomes) {
    if (sample.intent === result.intent) right += 1;
    const wanted = Object.entries(sample.entities);
    const got = Object.entries(result.entities);
    expected += wanted.length;
    given += got.length;
    hit += got.filter(([key, value]) => sample.entities[key as keyof Entities] === value).length;
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const precision = share(hit, given);
  const recall = share(hit, expected);
  return {
    samples: outcomes.length,
    accuracy: share(right, outcomes.length),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    falseTriggers: outcomes.filter(({ sample, result }) => sample.intent === 'none' && result.intent !== 'none'),
  };
}
