import nodeFs from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Clock, systemClock } from '../shared/instant.ts';
import { StoreError, type StoreLog, writeFailed } from './errors.ts';
import { folderAt, type StoreFs } from './files.ts';
import { groupCommit } from './group-commit.ts';
import { readHistory } from './history.ts';
import { openLedger } from './ledger.ts';
import { lockFolder } from './lock.ts';
import type { Store } from './port.ts';
import { recentChanges } from './recent-changes.ts';
import type { Migration } from './snapshot.ts';
import { EMPTY } from './state.ts';
import { readerOf } from './transaction.ts';

export interface LowdbStoreOptions {
  readonly dataDir: string;
  readonly log?: StoreLog;
  readonly fs?: StoreFs;
  readonly clock?: Clock;
  /** None so far: the schema is at version 1. */
  readonly migrations?: readonly Migration[];
  /** Bytes of journal after which a new snapshot is written. */
  readonly foldAfter?: number;
  /** Changes of each tenant that `changes` can list one by one. */
  readonly keepChanges?: number;
}

/**
 * Opens the store in a data folder, which is made (0700) when missing and locked for this process until `close`.
 * Throws a `StoreError`: `STORE_LOCKED`, `STORE_DAMAGED`, `STORE_VERSION`, `STORE_MIGRATION_FAILED`, `STORE_WRITE_FAILED`.
 */
export async function openLowdbStore({
  dataDir,
  log = { warn: () => {}, error: () => {} },
  fs = nodeFs,
  clock = systemClock,
  migrations = [],
  foldAfter = 4 * 2 ** 20,
  keepChanges = 2000,
}: LowdbStoreOptions): Promise<Store> {
  const folder = folderAt(resolve(dataDir), fs);
  let unlock = async () => {};
  try {
    await fs.mkdir(folder.dir, { recursive: true, mode: 0o700 });
    unlock = await lockFolder(folder, clock.now());
    const ledger = await openLedger(folder, migrations, log, foldAfter);
    const { state } = ledger;
    const recent = recentChanges(state, keepChanges);
    const commits = groupCommit(ledger, recent.add);
    let closing: Promise<void> | undefined;
    const open = () => {
      if (closing) throw new StoreError('STORE_CLOSED', 'The store has been closed. Open it again to use it.');
    };
    const close = async () => {
      await commits.idle();
      await ledger.close();
      await unlock();
    };
    return {
      reader: (tenant) =>
        readerOf(() => {
          open();
          return (state.tenants.get(tenant) ?? EMPTY).documents;
        }),
      async transact(stamp, work) {
        open();
        return commits.transact(stamp, work);
      },
      async changes(tenant, since) {
        open();
        return recent.since(tenant, since);
      },
      async *history(tenant, after = 0) {
        open();
        // Taken before the file is read: a fold moves records from here to there, never away from both.
        const unfiled = ledger.unfiled.filter((record) => record.tenant === tenant);
        const isFiled =
          (state.tenants.get(tenant)?.head.seq ?? 0) > after &&
          (unfiled[0]?.seq ?? Number.POSITIVE_INFINITY) > after + 1;
        let last = after;
        // What stands in the journal is in memory too: whoever asks often for what is new costs no reading.
        for await (const { record } of isFiled ? readHistory(folder) : []) {
          if (record.tenant !== tenant || record.seq <= after) continue;
          last = record.seq;
          yield record;
        }
        yield* unfiled.filter(({ seq }) => seq > last);
      },
      async tenants() {
        open();
        return [...state.tenants.keys()];
      },
      async close() {
        closing ??= close();
        await closing;
      },
    };
  } catch (error) {
    await unlock().catch(() => undefined);
    throw writeFailed(folder.dir, error);
  }
}
