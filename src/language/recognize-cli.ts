import { createInterface } from 'node:readline';
import { explain } from './recognizer.ts';

const explaining = process.argv.includes('--explain');
const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });

for await (const line of lines) {
  const { text, intent, confidence, locale, entities, evidence } = explain(line);
  const result = { text, intent, confidence, locale, entities };
  process.stdout.write(`${JSON.stringify(explaining ? { ...result, evidence } : result)}\n`);
}
