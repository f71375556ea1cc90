import { constants } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { type Instant, SECOND } from '../shared/instant.ts';
import { StoreError } from './errors.ts';
import { type Folder, hasCode, ifThere, parseJson, type StoreFs, writeWhole } from './files.ts';

/** `identity` tells a process from a later one with the same pid, where /proc exists. */
const shape = z.object({ pid: z.number(), host: z.string(), started: z.string(), identity: z.string().optional() });
type Holder = z.infer<typeof shape>;

/**
 * Takes the data folder for this process, and resolves to what gives it back. Throws `STORE_LOCKED` with the holder's
 * pid, host and start when another process has it. A lock whose process has ended on this host is taken over.
 */
export async function lockFolder({ fs, lock: path }: Folder, started: Instant): Promise<() => Promise<void>> {
  const { pid } = process;
  const mine = JSON.stringify({ pid, host: hostname(), started, identity: await processIdentity(fs, pid) });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeWhole(fs, path, mine, 'wx');
      return async () => {
        if ((await ifThere(fs.readFile(path, 'utf8'))) === mine) await fs.unlink(path);
      };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const found = await ifThere(fs.readFile(path));
    if (found === undefined) continue;
    const holder = shape.safeParse(parseJson(found)).data;
    const ended = holder && holder.host === hostname() && !(await isRunning(fs, holder));
    if (!ended && !(found.length === 0 && (await isOld(fs, path, started)))) throw locked(path, holder);
    await takeAway(fs, path, found);
  }
  throw locked(path, undefined);
}

/** Removes a stale lock; puts it back when another process took the lock over in between. */
async function takeAway(fs: StoreFs, path: string, stale: Buffer): Promise<void> {
  const aside = `${path}.stale-${process.pid}`;
  await ifThere(fs.rename(path, aside));
  const moved = await ifThere(fs.readFile(aside));
  if (moved === undefined) return;
  if (!moved.equals(stale)) await fs.copyFile(aside, path, constants.COPYFILE_EXCL);
  await fs.unlink(aside);
}

/** True for a lock that has not changed for a while: an empty one is then not being written, its process has died. */
async function isOld(fs: StoreFs, path: string, now: Instant): Promise<boolean> {
  const found = await ifThere(fs.stat(path));
  return found !== undefined && Date.parse(now) - found.mtimeMs > 10 * SECOND;
}

async function isRunning(fs: StoreFs, holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
  }
  const found = holder.identity && (await processIdentity(fs, holder.pid));
  return found === undefined || found === holder.identity;
}

/**
 * Boot id and start time of a process; undefined where /proc does not tell. After a restart of a container the assistant
 * often has the pid that its predecessor had, so that a pid alone does not show who is running. Fields of  proc_pid_stat(5), counted after the name: 1 state, 20 start time.
 */
async function processIdentity(fs: StoreFs, pid: number): Promise<string | undefined> {
  try {
    const boot = await fs.readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()}/${fields[0] === 'Z' ? 'ended' : fields[19]}`;
  } catch {
    return undefined;
  }
}

function locked(path: string, holder: Holder | undefined): StoreError {
  const who = holder
    ? `process ${holder.pid} on host ${holder.host} (started ${holder.started})`
    : 'a process that has not said who it is';
  const cure = `Stop that process first, or choose another data folder; if it no longer runs, delete ${path}.`;
  return new StoreError('STORE_LOCKED', `The data folder is in use by ${who}. ${cure}`);
}
