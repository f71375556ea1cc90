import { LOCALES } from '../shared/locale.ts';
import { CHANGING } from './intent/changing.ts';
import { type Outcome, type Sample, scoreOf } from './intent/score.ts';
import { createRecognizer } from './recognizer.ts';

/** Each utterance is timed this often and its middle time taken: the machine has other things to do, too. */
const ROUNDS = 5;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The middle of the times that reading a text took, in milliseconds. */
function timeOf(read: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    read();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return times[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Wrong intents, most frequent first: "expected → given: how often". */
function confusions(outcomes: readonly Outcome[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { sample, result } of outcomes) {
    if (sample.intent === result.intent) continue;
    const pair = `${sample.intent} → ${result.intent}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([pair, count]) => `  ${pair}: ${count}`);
}

/**
 * Measures the recognizer on utterances that it was not built on (`test/language/sets/measure.ndjson`), and prints per language: intent accuracy,
 * entity F1, what out-of-scope talk triggered, wrong intents; and how long an utterance takes.
 */
export function benchLanguage(print: (line: string) => void, samples: readonly Sample[]): void {
  const recognizer = createRecognizer();
  const outcomes = samples.map((sample) => ({ sample, result: recognizer.recognize(sample.text) }));
  for (const locale of LOCALES) {
    const own = outcomes.filter(({ sample }) => sample.locale === locale);
    const score = scoreOf(own);
    const outOfScope = own.filter(({ sample }) => sample.intent === 'none').length;
    const changing = score.falseTriggers.filter(({ result }) => CHANGING.has(result.intent));
    print(`${locale}: ${score.samples} utterances`);
    print(`  intent accuracy ${percent(score.accuracy)}`);
    print(`  entity F1 ${percent(score.f1)} (precision ${percent(score.precision)}, recall ${percent(score.recall)})`);
    print(`  false triggers ${score.falseTriggers.length} of ${outOfScope}, to a changing command ${changing.length}`);
    for (const { sample, result } of score.falseTriggers) print(`    ${sample.text} → ${result.intent}`);
    for (const line of confusions(own)) print(line);
  }
  const times = samples
    .map(({ text }) => ({ text, ms: timeOf(() => recognizer.recognize(text)) }))
    .sort((one, other) => one.ms - other.ms);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)]?.ms ?? 0).toFixed(2);
  const slowest = times.at(-1);
  print(`time: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  print(`slowest: ${slowest?.ms.toFixed(2)} ms, "${slowest?.text}"`);
}
