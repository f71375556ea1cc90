import assert from 'node:assert/strict';
import { benchLanguage } from '../../src/language/bench.ts';
import { readSamples } from './samples.ts';

describe('measuring the language', () => {
  it('prints accuracy, F1, false triggers and times for both languages', () => {
    const lines: string[] = [];
    benchLanguage((line) => lines.push(line), readSamples('measure'));
    const printed = lines.join('\n');
    for (const part of ['en:', 'ko:', 'intent accuracy', 'entity F1', 'false triggers', 'p99', 'slowest']) {
      assert.ok(printed.includes(part), part);
    }
  });
});
