import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalBot } from '../../src/tryout/local-bot.ts';
import { PLAYERS, type Player, TENANT_ID } from '../../src/tryout/people.ts';
import type { Playground } from '../../src/tryout/playground-process.ts';
import type { Bot } from '../../src/tryout/tryout.ts';
import { openBrowser } from './browser.ts';
import { openPlayground, type PlaygroundPage } from './playground.ts';
import { startTestPlayground } from './playground-start.ts';

const [, , , megan] = PLAYERS;

/** The assistant with fresh demo data, and people at their Playgrounds. */
export interface Stage {
  /** Opens a person's window. One after the other: each takes the next free port. */
  opens(player: Player): Promise<PlaygroundPage>;
  /** Ends the assistant and starts it again on the same data and port. */
  restarts(): Promise<void>;
  /** Ends all of it. */
  close(): Promise<void>;
}

/** @param lent a browser that goes on afterwards; without it the stage has one of its own */
export async function openStage(settings: { PORT?: string; PUBLIC_URL?: string } = {}, lent?: Browser): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'stage-'));
  const start = (port: string): Promise<Bot> =>
    startLocalBot(
      {
        ...{ DATA_DIR: join(folder, 'data'), ADMINS: megan.aadObjectId, ALLOWED_TENANTS: TENANT_ID },
        ...{ ...settings, PORT: port },
      },
      { fresh: false, logFile: join(folder, 'bot.log'), seeded: () => {} },
    );
  let bot = await start(settings.PORT ?? '0');
  const browser =
    lent ??
    (await openBrowser().catch(async (error) => {
      await bot.close();
      throw error;
    }));
  const playgrounds: Playground[] = [];
  return {
    async opens(player) {
      const playground = await startTestPlayground(player, `${bot.url}/api/messages`);
      playgrounds.push(playground);
      return openPlayground(browser, playground.url);
    },
    async restarts() {
      const { port } = new URL(bot.url);
      await bot.close();
      bot = await start(port);
    },
    async close() {
      if (!lent) await browser.close();
      for (const playground of playgrounds) await playground.stop();
      await bot.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
