import nodeFs, { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Clock, systemClock } from '../shared/instant.ts';
import { folderAt, ifThere, writeWhole } from '../store/files.ts';
import { lockFolder } from '../store/lock.ts';
import { type BackupNote, checkBackup } from './backup-note.ts';
import { copyDurably, DATA_FILES, notesOf, settle } from './data-files.ts';
import { Refusal } from './refusal.ts';

export interface PutBack {
  readonly note: BackupNote;
  /** Where the files that were there before lie now; absent when there were none. */
  readonly keptIn?: string;
}

/**
 * Puts a backup in the place of a data folder's files. Checks the backup first and takes the lock of the store; copies
 * everything before it moves anything, and keeps what was there in a folder beside it. Throws `STORE_LOCKED` while the
 * assistant runs, a `Refusal` or another `StoreError` when the backup is not whole; nothing was changed then.
 */
export async function putBack(
  backup: string,
  dataDir: string,
  clock: Clock = systemClock,
  move: Move = nodeFs.rename,
): Promise<PutBack> {
  const from = resolve(backup);
  const dir = resolve(dataDir);
  const { note } = await checkBackup(from);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const now = clock.now();
  const unlock = await lockFolder(folderAt(dir, nodeFs), now);
  try {
    await copyIn(from, dir, note);
    const there = await notesOf(dir);
    const keptIn =
      there.length > 0 ? join(dir, `before-restore-${now.replace(/\.\d+/, '').replaceAll(':', '')}`) : undefined;
    if (keptIn) await mkdir(keptIn, { mode: 0o700 });
    await exchange(dir, keptIn, move);
    return { note, ...(keptIn && { keptIn }) };
  } finally {
    await unlock();
  }
}

type Move = (from: string, to: string) => Promise<void>;

const arriving = (name: string): string => `${name}.restoring`;

async function copyIn(from: string, dir: string, { files }: BackupNote): Promise<void> {
  const clear = () => Promise.all(DATA_FILES.map((name) => rm(join(dir, arriving(name)), { force: true })));
  await clear();
  try {
    for (const { name } of files) await copyDurably(join(from, name), join(dir, arriving(name)));
  } catch (error) {
    await clear();
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? new Refusal('fileMissing', error.message)
      : error;
  }
}

/**
 * Old files out, new ones in. A start at any moment in between finds the old store whole, the new one whole, or refuses
 * (`STORE_DAMAGED`) because of the copy that is none; restoring again then ends it.
 */
async function exchange(dir: string, aside: string | undefined, move: Move): Promise<void> {
  const out = async (name: string) => {
    if (aside) await ifThere(move(join(dir, name), join(aside, name)));
  };
  const bring = async (name: string) => {
    const arrived = await ifThere(move(join(dir, arriving(name)), join(dir, name)).then(() => true));
    if (!arrived) await rm(join(dir, name), { force: true });
  };
  await out('store.copy.json');
  await writeWhole(nodeFs, join(dir, 'store.copy.json'), 'a restore was not finished: restore again\n');
  await out('store.json');
  await out('journal.ndjson');
  await out('history.ndjson');
  for (const name of ['history.ndjson', 'journal.ndjson', 'store.json', 'store.copy.json']) await bring(name);
  await settle(dir);
}
