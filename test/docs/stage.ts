import type { Browser } from 'playwright-core';
import type { Player } from '../../src/tryout/people.ts';
import { nextFreePort } from '../../src/tryout/ports.ts';
import type { PlaygroundPage } from '../support/playground.ts';
import { openStage } from '../support/tryout-stage.ts';

/** Tall enough for a whole conversation. */
export const WINDOW = { width: 820, height: 1900 };

/** Opens a person's window of one bot. */
export type OpenWindow = (player: Player) => Promise<PlaygroundPage>;

/** Plays a scene on a bot with fresh demo data, in as many windows as it opens; ends all of it afterwards. */
export async function onStage(browser: Browser, scene: (open: OpenWindow) => Promise<void>): Promise<void> {
  const stage = await openStage({ PORT: String(await nextFreePort(3978)) }, browser);
  try {
    await scene(async (player) => {
      const window = await stage.opens(player);
      await window.page.setViewportSize(WINDOW);
      // The Playground's own remark below a pressed card; Teams has none.
      await window.page.addStyleTag({ content: '[aria-label="Display Invoked Message"] { display: none }' });
      return window;
    });
  } finally {
    await stage.close();
  }
}
