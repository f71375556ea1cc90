import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Model } from './classifier.ts';
import type { Features } from './features.ts';
import { pack } from './model-file.ts';
import type { Sample } from './score.ts';
import { type Example, train } from './train.ts';
import { understand } from './understand.ts';

const SETS = new URL('../../test/language/sets/', import.meta.url);
const MODEL = new URL('./model.json', import.meta.url);

/** The samples of one half: `build` to learn from, `measure` to measure with. */
export function readSamples(half: 'build' | 'measure'): readonly Sample[] {
  return readFileSync(new URL(`${half}.ndjson`, SETS), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sample);
}

/** The same utterance as if no rule had spoken, so that the words learn to decide on their own. */
function withoutRules(features: Features): Features {
  return new Map([...features].filter(([name]) => !name.startsWith('r:') && !name.startsWith('top:')));
}

/** What is learnt from one sample. */
export function examplesOf(sample: Sample): readonly Example[] {
  const { features } = understand(sample.text);
  return [
    { features, label: sample.intent },
    { features: withoutRules(features), label: sample.intent },
  ];
}

/** The model of some samples. */
export function modelOf(samples: readonly Sample[]): Model {
  return train(samples.flatMap(examplesOf));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(MODEL, `${JSON.stringify(pack(modelOf(readSamples('build'))), null, 2)}\n`);
}
