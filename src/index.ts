import { pino } from 'pino';
import { startApp } from './app.ts';
import { readSettings } from './config/read-settings.ts';
import { SettingsError } from './config/settings-error.ts';
import { systemClock } from './shared/instant.ts';
import { openLowdbStore } from './store/lowdb.ts';

/** The bot alone: settings from the environment, state in the data folder, until it is told to end. */
async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const log = pino({ level: settings.logLevel });
  for (const advice of settings.advice) log.warn(advice);
  const store = await openLowdbStore({ dataDir: settings.dataDir, log });
  const app = await startApp({ settings, store, clock: systemClock, log }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const told = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
  log.info({ signal: await told }, 'ending');
  await app.close();
}

try {
  await serve();
} catch (error) {
  const known = error instanceof SettingsError || (error instanceof Error && 'code' in error);
  process.stderr.write(
    `${known && error instanceof Error ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
}
