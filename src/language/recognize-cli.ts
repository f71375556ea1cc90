import { explain } from './recognizer.ts';

const explaining = process.argv.includes('--explain');

/** One line in, one line of JSON out. Only `\n` ends a line: other separators may stand inside what somebody wrote. */
function answer(line: string): void {
  const { text, intent, confidence, locale, entities, evidence } = explain(line.replace(/\r$/u, ''));
  const result = { text, intent, confidence, locale, entities };
  process.stdout.write(`${JSON.stringify(explaining ? { ...result, evidence } : result)}\n`);
}

let rest = '';
process.stdin.setEncoding('utf8');
for await (const chunk of process.stdin) {
  const lines = `${rest}${chunk}`.split('\n');
  rest = lines.pop() ?? '';
  lines.forEach(answer);
}
if (rest !== '') answer(rest);
