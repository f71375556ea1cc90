import { parseArgs } from 'node:util';
import { verifyHistory } from '../store/verify-history.ts';
import { dataDir, run, say, texts } from './terminal.ts';

const HASH = /^[0-9a-f]{64}$/;

/** `npm run history -- verify [--head HASH]` */
await run(async () => {
  const asked = read(process.argv.slice(2));
  if (!asked) {
    say(texts.historyUsage);
    return process.argv.includes('--help') ? 0 : 2;
  }
  const { records, problems, found } = await verifyHistory(dataDir(), undefined, asked.head);
  if (problems.length > 0) {
    process.stderr.write(`${texts.historyWrong(problems)}\n`);
    return 1;
  }
  if (asked.head && !found) {
    process.stderr.write(`${texts.headLost(asked.head)}\n`);
    return 1;
  }
  const all = [...records.values()].reduce((sum, count) => sum + count, 0);
  say(texts.history(all, records.size));
  if (found) say(texts.headFound(found.seq, found.at));
  return 0;
});

function read(args: readonly string[]): { readonly head?: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { head: { type: 'string' } },
      allowPositionals: true,
    });
    const head = values.head?.toLowerCase();
    if (positionals.join(' ') !== 'verify' || (head !== undefined && !HASH.test(head))) return undefined;
    return head === undefined ? {} : { head };
  } catch {
    return undefined;
  }
}
