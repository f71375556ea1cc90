import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LowdbStoreOptions, openLowdbStore } from '../../src/store/lowdb.ts';
import { type AuditEntry, type HistoryRecord, kind, type Stamp, type Store } from '../../src/store/port.ts';

export interface Thing {
  readonly name: string;
  readonly count?: number;
}
export const things = kind<Thing>('thing');
export const TENANT = 'a0000000-0000-4000-8000-00000000000a';
export const OTHER_TENANT = 'b0000000-0000-4000-8000-00000000000b';

export function stamp(over: Partial<Stamp> = {}): Stamp {
  return { tenant: TENANT, at: '2026-11-23T09:00:00.000Z', turn: 'turn-1', ...over };
}

export function entry(id: string, over: Partial<AuditEntry> = {}): AuditEntry {
  return { who: 'person-1', what: 'thing.added', record: { kind: 'thing', id }, ...over };
}

/** Puts a new thing and records it. */
export async function add(store: Store, id: string, over: Partial<Stamp> = {}): Promise<void> {
  await store.transact(stamp(over), async (tx) => {
    await tx.put(things, id, { name: `Thing ${id}` }, 0);
    tx.record(entry(id));
  });
}

/** Counts a thing up by one and returns what it says then. */
export async function increment(store: Store, id: string, over: Partial<Stamp> = {}): Promise<number> {
  return store.transact(stamp(over), async (tx) => {
    const doc = await tx.get(things, id);
    const count = (doc?.body.count ?? 0) + 1;
    await tx.put(things, id, { name: id, count }, doc?.version ?? 0);
    tx.record(entry(id, { what: 'thing.counted' }));
    return count;
  });
}

export async function ids(store: Store, tenant = TENANT): Promise<string[]> {
  return (await store.reader(tenant).list(things)).map(({ id }) => id);
}

export async function historyOf(store: Store, tenant = TENANT, after = 0): Promise<HistoryRecord[]> {
  const records: HistoryRecord[] = [];
  for await (const record of store.history(tenant, after)) records.push(record);
  return records;
}

/** A folder for one test, gone after it, and the stores opened in it. */
export class TestFolder {
  readonly logged: string[] = [];
  readonly #stores: Store[] = [];
  dir = '';

  async make(): Promise<void> {
    this.dir = join(await mkdtemp(join(tmpdir(), 'store-test-')), 'data');
  }

  /** With one thing in the store, which is closed. */
  async makeWithAThing(): Promise<void> {
    await this.make();
    const store = await this.open();
    await add(store, '1');
    await store.close();
  }

  async open(options: Partial<LowdbStoreOptions> = {}): Promise<Store> {
    const note = (_: object, message: string) => this.logged.push(message);
    const store = await openLowdbStore({ dataDir: this.dir, log: { warn: note, error: note }, ...options });
    this.#stores.push(store);
    return store;
  }

  path(name: string): string {
    return join(this.dir, name);
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  /** Every file by name, but for the lock. */
  async contents(): Promise<Record<string, string>> {
    const names = (await readdir(this.dir)).filter((name) => name !== 'store.lock').sort();
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await this.read(name)])));
  }

  /** A copy of the folder between two writes, without the lock: what a crash there would leave. */
  async crash(): Promise<TestFolder> {
    // A transaction that does nothing ends when the write, or the fold, that is under way has ended.
    await Promise.allSettled(this.#stores.map((store) => store.transact(stamp(), async () => {})));
    const copy = new TestFolder();
    await copy.make();
    await cp(this.dir, copy.dir, { recursive: true, filter: (path) => !path.endsWith('store.lock') });
    return copy;
  }

  async remove(): Promise<void> {
    await Promise.allSettled(this.#stores.splice(0).map((store) => store.close()));
    this.logged.length = 0;
    await rm(join(this.dir, '..'), { recursive: true, force: true });
  }
}
