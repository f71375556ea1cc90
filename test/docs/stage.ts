import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalBot } from '../../src/tryout/local-bot.ts';
import { PLAYERS, type Player, TENANT_ID } from '../../src/tryout/people.ts';
import { nextFreePort } from '../../src/tryout/ports.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground.ts';
import { startTestPlayground } from '../support/playground-start.ts';

const [, , , megan] = PLAYERS;

/** Tall enough for a whole conversation. */
export const WINDOW = { width: 820, height: 1900 };

/** Opens a person's window of one bot. */
export type OpenWindow = (player: Player) => Promise<PlaygroundPage>;

/** Plays a scene on a bot with fresh demo data, in as many windows as it opens; ends all of it afterwards. */
export async function onStage(browser: Browser, scene: (open: OpenWindow) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const bot = await startLocalBot(
    {
      PORT: String(await nextFreePort(3978)),
      DATA_DIR: join(folder, 'data'),
      ADMINS: megan.aadObjectId,
      ALLOWED_TENANTS: TENANT_ID,
    },
    { fresh: false, logFile: join(folder, 'bot.log'), seeded: () => {} },
  );
  const ends: (() => Promise<void>)[] = [];
  try {
    await scene(async (player) => {
      const playground = await startTestPlayground(player, `${bot.url}/api/messages`);
      ends.push(playground.stop);
      const window = await openPlayground(browser, playground.url);
      await window.page.setViewportSize(WINDOW);
      // The Playground's own remark below a pressed card; Teams has none.
      await window.page.addStyleTag({ content: '[aria-label="Display Invoked Message"] { display: none }' });
      return window;
    });
  } finally {
    for (const end of ends) await end();
    await bot.close();
    await rm(folder, { recursive: true, force: true });
  }
}
