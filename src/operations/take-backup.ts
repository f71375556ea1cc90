import nodeFs, { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type Clock, systemClock } from '../shared/instant.ts';
import { folderAt, writeWhole } from '../store/files.ts';
import { lockFolder } from '../store/lock.ts';
import { BACKUP_NOTE, type BackupNote } from './backup-note.ts';
import { contentsOf, copyDurably, notesOf, settle } from './data-files.ts';
import { Refusal } from './refusal.ts';

export interface BackupTaken {
  /** The new folder. */
  readonly folder: string;
  readonly note: BackupNote;
}

/**
 * Copies a data folder into a new folder in `into`, with what is needed to tell later that nothing of it was changed.
 * Takes the lock of the store meanwhile. Throws `STORE_LOCKED` while the assistant runs, another `StoreError` or a
 * `Refusal` when the data is not whole: such a copy would be no backup.
 */
export async function takeBackup(dataDir: string, into: string, clock: Clock = systemClock): Promise<BackupTaken> {
  const source = resolve(dataDir);
  if (!relative(source, resolve(into)).startsWith('..')) throw new Refusal('inDataFolder', resolve(into));
  const before = await notesOf(source);
  if (before.length === 0) throw new Refusal('nothingThere', source);
  const madeAt = clock.now();
  const unlock = await lockFolder(folderAt(source, nodeFs), madeAt);
  try {
    const { documents, records, problems } = await contentsOf(source);
    if (problems[0]) throw new Refusal('historyBroken', problems[0]);
    const note: BackupNote = {
      of: 'partner-assistant',
      format: 1,
      madeAt,
      files: await notesOf(source),
      documents,
      records,
    };
    const folder = join(resolve(into), `backup-${madeAt.replace(/\.\d+/, '').replaceAll(':', '')}`);
    await copyAll(source, folder, note);
    return { folder, note };
  } finally {
    await unlock();
  }
}

/** The folder has its name only when all is in it and was read back. */
async function copyAll(source: string, folder: string, note: BackupNote): Promise<void> {
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    for (const { name } of note.files) await copyDurably(join(source, name), join(part, name));
    for (const copy of await notesOf(part)) {
      if (note.files.find(({ name }) => name === copy.name)?.sha256 !== copy.sha256)
        throw new Refusal('copyDiffers', copy.name);
    }
    await writeWhole(nodeFs, join(part, BACKUP_NOTE), `${JSON.stringify(note, null, 2)}\n`);
    await settle(part);
    await rename(part, folder);
    await settle(dirname(folder));
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}
