import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Model } from '../../src/language/intent/classifier.ts';
import type { Features } from '../../src/language/intent/features.ts';
import { pack } from '../../src/language/intent/model-file.ts';
import type { Sample } from '../../src/language/intent/score.ts';
import { type Example, train } from '../../src/language/intent/train.ts';
import { understand } from '../../src/language/understand.ts';
import { readSamples } from './samples.ts';

const MODEL = new URL('../../src/language/model.json', import.meta.url);

/** The same utterance as if no rule had spoken, so that the words learn to decide on their own. */
function withoutRules(features: Features): Features {
  return new Map([...features].filter(([name]) => !name.startsWith('r:') && !name.startsWith('top:')));
}

/** What is learnt from one sample. */
function examplesOf(sample: Sample): readonly Example[] {
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
