import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Player } from '../../src/tryout/people.ts';
import { playgroundConfig } from '../../src/tryout/playground-config.ts';
import { type Playground, startPlayground } from '../../src/tryout/playground-process.ts';
import { nextFreePort } from '../../src/tryout/ports.ts';

/** Away from those of `npm start`, which may be running. */
const FIRST_PORT = 57150;

/** Starts a person's Playground for a test, against a bot's `/api/messages`. `stop` removes its folder too. */
export async function startTestPlayground(player: Player, endpoint: string): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const port = await nextFreePort(FIRST_PORT);
  const playground = await startPlayground({ port, folder, config: playgroundConfig(player), endpoint });
  return {
    ...playground,
    stop: async () => {
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
