import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEXTS } from '../../src/tryout/output.ts';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import { nextFreePort } from '../../src/tryout/ports.ts';
import { type BotSettings, startTryout, type Tryout, type TryoutParts } from '../../src/tryout/tryout.ts';

const [staff, manager, , admin] = PLAYERS;

describe('Trying it out', () => {
  let folder: string;
  let said: string[];
  let settings: BotSettings | undefined;
  let closed: boolean;
  let tryout: Tryout | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tryout-'));
    said = [];
    closed = false;
    tryout = undefined;
  });

  afterEach(async () => {
    await tryout?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function close(): Promise<void> {
    closed = true;
  }

  function parts(more: Partial<TryoutParts>): TryoutParts {
    return {
      folder,
      players: [staff],
      botPort: 57450,
      playgroundPort: 57460,
      texts: TEXTS.en,
      say: (line) => said.push(line),
      startBot: async (given) => {
        settings = given;
        return { url: `http://127.0.0.1:${given.PORT}`, close };
      },
      ...more,
    };
  }

  it('gives the bot a data folder of its own, the admin, and the tenant of the demo', async () => {
    tryout = await startTryout(parts({}));

    assert.equal(settings?.DATA_DIR, join(folder, 'data'));
    assert.equal(settings?.ADMINS, admin.aadObjectId);
    assert.equal(settings?.ALLOWED_TENANTS, TENANT_ID);
  });

  it('opens a Playground for each person, with folders and ports of their own', async () => {
    tryout = await startTryout(parts({ players: [staff, manager] }));

    assert.equal(new Set(tryout.windows.map(({ url }) => url)).size, 2);
    for (const { player, url } of tryout.windows) {
      const response = await fetch(`${url}/_internal/v1/testConfig`);
      assert.ok((await response.text()).includes(player.aadObjectId));
      const file = await readFile(join(folder, player.role, '.m365agentsplayground.yml'), 'utf8');
      assert.ok(file.includes(player.aadObjectId));
    }
  });

  it('names a taken port and takes the next one', async () => {
    const port = await nextFreePort(57460);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, resolve));
    tryout = await startTryout(parts({ playgroundPort: port }));
    squatter.close();

    assert.ok(said.includes(`Port ${port} is taken; trying the next one.`), said.join('\n'));
    assert.notEqual(tryout.windows[0]?.url, `http://localhost:${port}`);
  });

  it('ends the windows and the bot together', async () => {
    const running = await startTryout(parts({}));
    await running.stop();

    assert.equal(closed, true);
    await assert.rejects(fetch(running.windows[0]?.url ?? ''));
    assert.ok(!said.some((line) => line.includes('has ended')));
  });

  it('says which Playground did not start and why, and ends when none did', async () => {
    const broken = { ...staff, name: 7 as unknown as string };

    await assert.rejects(startTryout(parts({ players: [broken] })), /No Playground started/);
    assert.match(said.join('\n'), /Playground of .* did not start.*"\/currentUser\/name": must be string/);
    assert.equal(closed, true);
  });

  it('opens nothing when the bot does not start', async () => {
    const startBot = () => Promise.reject(new Error('the data folder is in use'));

    await assert.rejects(startTryout(parts({ startBot })), /in use/);
    await assert.rejects(readFile(join(folder, 'staff', '.m365agentsplayground.yml')));
  });
});
