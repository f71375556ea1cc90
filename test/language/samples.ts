import { readFileSync } from 'node:fs';
import { parseSamples, type Sample } from '../../src/language/intent/score.ts';

/** The samples of one half: `build` to learn from, `measure` to measure with. */
export function readSamples(half: 'build' | 'measure'): readonly Sample[] {
  return parseSamples(readFileSync(new URL(`./sets/${half}.ndjson`, import.meta.url), 'utf8'));
}
