import { verifyHistory } from '../store/verify-history.ts';
import { dataDir, run, say, texts } from './terminal.ts';

/** `npm run history -- verify` */
await run(async () => {
  const [what, ...more] = process.argv.slice(2);
  if (what !== 'verify' || more.length > 0) {
    say(texts.historyUsage);
    return what === '--help' ? 0 : 2;
  }
  const { records, problems } = await verifyHistory(dataDir());
  if (problems.length > 0) {
    process.stderr.write(`${texts.historyWrong(problems)}\n`);
    return 1;
  }
  const all = [...records.values()].reduce((sum, count) => sum + count, 0);
  say(texts.history(all, records.size));
  return 0;
});
