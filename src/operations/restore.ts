import { checkBackup } from './backup-note.ts';
import { putBack } from './put-back.ts';
import { dataDir, run, say, texts } from './terminal.ts';

/** `npm run restore -- BACKUP [--check]` */
await run(async () => {
  const args = process.argv.slice(2);
  const [from, ...more] = args.filter((arg) => arg !== '--check');
  if (!from || from.startsWith('-') || more.length > 0) {
    say(texts.restoreUsage);
    return from === '--help' ? 0 : 2;
  }
  if (args.includes('--check')) say(texts.sound(from, (await checkBackup(from)).note));
  else say(texts.restored(dataDir(), await putBack(from, dataDir())));
  return 0;
});
