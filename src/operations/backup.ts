import { takeBackup } from './take-backup.ts';
import { dataDir, run, say, texts } from './terminal.ts';

/** `npm run backup -- FOLDER` */
await run(async () => {
  const [into, ...more] = process.argv.slice(2);
  if (!into || into.startsWith('-') || more.length > 0) {
    say(texts.backupUsage);
    return into === '--help' ? 0 : 2;
  }
  say(texts.taken(await takeBackup(dataDir(), into)));
  return 0;
});
