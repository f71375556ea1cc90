import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import { appendFile } from './append-file.ts';
import { type StoreLog, writeFailed } from './errors.ts';
import { type Folder, replaceFile, writeWhole } from './files.ts';
import { groupLine } from './journal.ts';
import type { HistoryRecord } from './port.ts';
import { nothing, type Recovery, recover } from './recover.ts';
import { type Migration, snapshotText } from './snapshot.ts';
import type { State } from './state.ts';

/** Where transactions become durable. */
export type Ledger = Awaited<ReturnType<typeof openLedger>>;

/**
 * Recovers a locked data folder, reports what it repaired, and folds the journal; later when it has `foldAfter` bytes.
 * Reads and judges everything before it writes: when it throws `STORE_DAMAGED` or `STORE_VERSION`, no file was touched.
 */
export async function openLedger(folder: Folder, migrations: readonly Migration[], log: StoreLog, foldAfter: number) {
  const { fs, dir } = folder;
  let recovery = nothing(migrations.length + 1);
  const read = async () => {
    recovery = await recover(folder, migrations);
    return recovery.state;
  };
  // lowdb's own adapters overwrite the only generation and do not fsync (typicode/lowdb#549).
  const write = async (state: State) => {
    const text = snapshotText(state);
    await replaceFile(fs, folder.store, text);
    await replaceFile(fs, folder.copy, text);
  };
  const low = new Low({ read, write }, recovery.state);
  await low.read();
  for (const note of recovery.notes) log.warn({ dataDir: dir }, `The data folder: ${note}`);
  await keepAside(folder, recovery, log);

  const unfiled = [...recovery.unfiled];
  const journal = appendFile(fs, folder.journal, 0);
  const history = appendFile(fs, folder.history, recovery.filedBytes);
  let nextFold = foldAfter;
  // In this order, so that the files hold everything after each step, whether it fails or the process dies there.
  const fold = async () => {
    if (unfiled.length > 0) await history.append(unfiled.map((record) => `${JSON.stringify(record)}\n`).join(''));
    unfiled.length = 0;
    await low.write();
    await journal.clear();
    nextFold = foldAfter;
  };
  const close = async () => {
    await journal.close();
    await history.close();
  };
  try {
    await fold();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    /** What is durable; lowdb holds it. */
    state: low.data,
    /** History records that stand in the journal alone, oldest first. */
    unfiled: unfiled as readonly HistoryRecord[],
    /** Writes transactions (as JSON), all or none, and returns once they are on disk. Throws `STORE_WRITE_FAILED`. */
    async append(transactions: readonly string[], records: readonly HistoryRecord[]): Promise<void> {
      try {
        await journal.append(groupLine(transactions));
      } catch (error) {
        log.error({ err: error }, 'A write to the journal failed; its transactions were refused');
        throw writeFailed(dir, error);
      }
      unfiled.push(...records);
    },
    /** Folds the journal when it has grown enough, or `now`. A failure goes to the log: nothing is lost, the journal goes on. */
    async foldWhenGrown(now = false): Promise<void> {
      if (!now && journal.size < nextFold) return;
      nextFold = journal.size + foldAfter;
      await fold().catch((error) => {
        // What was to be forgotten still stands there: the next write tries again.
        if (now) nextFold = 0;
        log.error({ err: error }, 'The journal could not be folded; nothing is lost, and it goes on growing');
      });
    },
    close,
  };
}

/** Copies bad files to names that tell their content, lest a start that fails repeatedly fills the disk; writes the backups. */
async function keepAside({ fs, dir }: Folder, { aside, backups }: Recovery, log: StoreLog): Promise<void> {
  for (const path of aside) {
    const bytes = await fs.readFile(path);
    const kept = `${path}.bad-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
    await writeWhole(fs, kept, bytes);
    log.warn({ dataDir: dir }, `The data folder: the bad file is kept as ${basename(kept)}`);
  }
  for (const [name, text] of backups) await writeWhole(fs, join(dir, name), text);
}
