import { rm } from 'node:fs/promises';
import { pino } from 'pino';
import { startApp } from '../app.ts';
import { readSettings } from '../config/read-settings.ts';
import { systemClock } from '../shared/instant.ts';
import { StoreError } from '../store/errors.ts';
import { openLowdbStore } from '../store/lowdb.ts';
import { seedDemo } from './demo-data.ts';
import type { Bot, BotSettings } from './tryout.ts';

export interface LocalBotOptions {
  /** Start from demo data made anew. */
  readonly fresh: boolean;
  /** Where the bot's log goes; the terminal belongs to the addresses. */
  readonly logFile: string;
  /** Told whether demo data was made, as it is in an empty data folder. */
  readonly seeded: (made: boolean) => void;
}

/**
 * Starts the bot in local mode, in this process. Only these settings count, not those of the environment: credentials
 * that lie there would make it refuse the Playgrounds. Throws what the store and the app throw.
 */
export async function startLocalBot(env: BotSettings, { fresh, logFile, seeded }: LocalBotOptions): Promise<Bot> {
  const settings = readSettings({ ...env });
  if (fresh) await clear(settings.dataDir);
  const log = pino({ level: settings.logLevel }, pino.destination({ dest: logFile, mkdir: true, append: false }));
  const store = await openLowdbStore({ dataDir: settings.dataDir, log });
  try {
    const isEmpty = (await store.tenants()).length === 0;
    if (isEmpty) await seedDemo(store);
    seeded(isEmpty);
    return await startApp({ settings, store, clock: systemClock, log });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Removes the data, unless another process is using it; damaged data is no reason to keep it. */
async function clear(dataDir: string): Promise<void> {
  try {
    const store = await openLowdbStore({ dataDir });
    await store.close();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_LOCKED') throw error;
  }
  await rm(dataDir, { recursive: true, force: true });
}
