import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `npm start` runs. */
const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const START = fileURLToPath(new URL('../../src/tryout/start.ts', import.meta.url));

describe('npm start', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('explains itself when asked', async () => {
    const { code, output } = await ended(start(folder, '--help'));

    assert.equal(code, 0);
    assert.match(output(), /--fresh/);
  });

  it('refuses an option that it does not know, shows those that it knows, and starts nothing', async () => {
    const { code, output } = await ended(start(folder, '--frehs'));

    assert.equal(code, 2);
    assert.match(output(), /no option --frehs[\s\S]*--fresh/);
    assert.deepEqual(await readdir(folder), []);
  });

  it('runs the bot and its windows until Ctrl-C, and leaves nothing behind but its data', async () => {
    const running = start(folder, '--one', '--no-open');
    const urls = await addresses(running);
    for (const url of urls) assert.equal((await fetch(url)).status < 500, true);
    running.child.kill('SIGINT');
    const { code, output } = await ended(running);

    assert.equal(urls.length, 2, output());
    assert.equal(code, 0, output());
    for (const url of urls) await assert.rejects(fetch(url));
    assert.deepEqual((await readdir(join(folder, '.tryout'))).sort(), ['bot.log', 'data', 'staff']);
  });
});

interface Running {
  readonly child: ChildProcess;
  /** What was printed so far, errors too. */
  output(): string;
}

function start(folder: string, ...args: string[]): Running {
  const child = spawn(process.execPath, [TSX, START, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  return { child, output: () => printed };
}

async function ended(running: Running): Promise<Running & { readonly code: number | null }> {
  const [code] = (await once(running.child, 'close')) as [number | null];
  return { ...running, code };
}

/** The bot's address and the windows', once all of it is ready. */
async function addresses({ child, output }: Running): Promise<string[]> {
  while (!output().includes('Ctrl-C')) {
    const [chunk] = await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close').then(() => [null])]);
    if (chunk === null) assert.fail(output());
  }
  return output().match(/http:\/\/\S+:\d+/g) ?? [];
}
