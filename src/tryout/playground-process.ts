import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { PlaygroundConfig } from './playground-config.ts';

const require = createRequire(import.meta.url);

/** A running Microsoft 365 Agents Playground. */
export interface Playground {
  readonly url: string;
  readonly pid: number;
  /** Settles when the process is gone, asked for or not. */
  readonly gone: Promise<void>;
  /** Ends the process and whatever it started; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface PlaygroundOptions {
  /** Should be free: the Playground takes a random other one otherwise, and says so nowhere. */
  readonly port: number;
  /** Working folder of this Playground alone; made when missing. Its settings and its log land there. */
  readonly folder: string;
  readonly config: PlaygroundConfig;
  /** The bot's `/api/messages`. */
  readonly endpoint: string;
}

/** How long a Playground may take to answer, and to end when asked. Measured on 2 cores: about 1 s, four at once 3 s. */
const START_MS = 30_000;
const STOP_MS = 5_000;
const POLL_MS = 50;

/** Runs inside the Playground's process: ends it when the process that started it is gone, however that ended. */
const END_WITH_PARENT = 'data:text/javascript,process.on("disconnect",()=>process.exit())';

/** Settings that a person may have in their environment for a Playground of their own. */
const FOREIGN_SETTINGS = /^(M365_AGENTS_PLAYGROUND_|TEAMSAPPTESTER_|TEAMS_APP_TEST_TOOL_|AUTH_)/;

/** Starts a Playground and waits until it answers with its settings. Throws with the reason from its log when it does not. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  await rm(join(options.folder, 'devTools'), { recursive: true, force: true });
  await mkdir(options.folder, { recursive: true });
  // JSON is YAML, and leaves no value that could be read as a number or a date.
  await writeFile(join(options.folder, '.m365agentsplayground.yml'), JSON.stringify(options.config, null, 2));

  const child = spawnPlayground(options);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const stop = () => end(child, gone);
  const signal = AbortSignal.any([AbortSignal.timeout(START_MS), aborted(gone)]);
  try {
    const url = `http://localhost:${await listeningPort(child, signal)}`;
    await answers(url, options.config, signal);
    return { url, pid: child.pid ?? 0, gone, stop };
  } catch {
    await stop();
    throw new Error(`It ended, or did not answer within ${START_MS / 1000} s.${await reasonFromLog(options.folder)}`);
  }
}

function aborted(gone: Promise<void>): AbortSignal {
  const controller = new AbortController();
  gone.then(() => controller.abort());
  return controller.signal;
}

function spawnPlayground({ port, folder, endpoint }: PlaygroundOptions): ChildProcess {
  const program = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const args = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return fork(program, args, {
    cwd: folder,
    env: environment(),
    execArgv: ['--import', END_WITH_PARENT],
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    // A process group of its own, so that it can be ended together with its children.
    detached: process.platform !== 'win32',
  });
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN_SETTINGS.test(name));
  // Bot and connector are on this machine: a proxy must not come between. We open the windows ourselves, when it is ready.
  return { ...Object.fromEntries(own), NO_PROXY: 'localhost,127.0.0.1', TEAMSAPPTESTER_BROWSER: 'none' };
}

/** The port it really has: another one than it was told to take, when somebody else took that in the meantime. */
async function listeningPort(child: ChildProcess, signal: AbortSignal): Promise<number> {
  const output = child.stdout;
  if (output === null) throw new Error('no output');
  for await (const line of createInterface({ input: output, signal })) {
    const port = /^Listening on (\d+)$/.exec(line)?.[1];
    if (port === undefined) continue;
    output.resume();
    return Number(port);
  }
  throw new Error('no port');
}

/** It prints "Listening" even when it then refuses its settings, so only an answer that shows them counts. */
async function answers(url: string, config: PlaygroundConfig, signal: AbortSignal): Promise<void> {
  while (!(await membersOfPersonalChat(url, config)).includes(config.currentUser.aadObjectId)) {
    await delay(POLL_MS, undefined, { signal });
  }
}

/** Asked of its connector, as the bot would: `/_internal/v1/config` would wait for the bot. */
async function membersOfPersonalChat(url: string, { personalChat }: PlaygroundConfig): Promise<string> {
  const members = `${url}/_connector/v3/conversations/${encodeURIComponent(personalChat.id)}/members`;
  try {
    const response = await fetch(members, { signal: AbortSignal.timeout(2000) });
    return await response.text();
  } catch {
    return '';
  }
}

async function reasonFromLog(folder: string): Promise<string> {
  const file = join(folder, 'devTools', 'm365agentsplayground.log');
  const log = await readFile(file, 'utf8').catch(() => '');
  const reasons = log.split('\n').filter((line) => line.startsWith('error '));
  return reasons.length === 0 ? '' : ` ${reasons.map((line) => line.slice('error '.length)).join(' ')} (${file})`;
}

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signal(child, 'SIGTERM');
  const timer = new AbortController();
  const inTime = await Promise.race([
    gone.then(() => true),
    delay(STOP_MS, false, { signal: timer.signal }).catch(() => false),
  ]);
  timer.abort();
  if (inTime) return;
  signal(child, 'SIGKILL');
  await gone;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    // Gone in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
