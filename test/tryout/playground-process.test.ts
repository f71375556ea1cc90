import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PLAYERS } from '../../src/tryout/people.ts';
import { playgroundConfig } from '../../src/tryout/playground-config.ts';
import { startPlayground } from '../../src/tryout/playground-process.ts';
import { nextFreePort } from '../../src/tryout/ports.ts';

const ENDPOINT = 'http://127.0.0.1:9/api/messages';
const config = playgroundConfig(PLAYERS[0]);

describe('A Playground', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'playground-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is gone, with its port free, after it was stopped', async () => {
    const port = await nextFreePort(57350);
    const playground = await startPlayground({ port, folder, config, endpoint: ENDPOINT });
    await playground.stop();

    await playground.gone;
    assert.equal(isRunning(playground.pid), false);
    assert.equal(await nextFreePort(port), port);
  });

  it('says which port it has when its own was taken in the meantime', async () => {
    const squatter = createServer();
    const port = await nextFreePort(57350);
    await new Promise<void>((resolve) => squatter.listen(port, resolve));
    const playground = await startPlayground({ port, folder, config, endpoint: ENDPOINT });
    await playground.stop();
    squatter.close();

    assert.notEqual(playground.url, `http://localhost:${port}`);
  });

  it('tells why it does not start, out of its log', async () => {
    const port = await nextFreePort(57350);
    const four = { ...config, users: config.users.slice(1) };

    await assert.rejects(
      startPlayground({ port, folder, config: four, endpoint: ENDPOINT }),
      /ConfigFileParseError.*"\/users": must NOT have fewer than 5 items/,
    );
    assert.equal(await nextFreePort(port), port);
  });

  it('ends when the process that started it is killed', async () => {
    const port = await nextFreePort(57350);
    const script = fileURLToPath(new URL('./playground-parent.ts', import.meta.url));
    const parent = spawn(process.execPath, ['--import=tsx', script, String(port), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [pid] = await Promise.all([text(parent.stdout).then(Number), killWhenSpoken(parent)]);

    assert.ok(pid > 0);
    await until(() => !isRunning(pid));
  });
});

/** The parent prints the Playground's pid and then waits: killed without a chance to clean up. */
async function killWhenSpoken(parent: ReturnType<typeof spawn>): Promise<void> {
  await new Promise((resolve) => parent.stdout?.once('data', resolve));
  parent.kill('SIGKILL');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (condition()) return;
    await delay(50);
  }
  assert.fail('the condition did not come true');
}
