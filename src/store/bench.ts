import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../shared/instant.ts';
import { openLowdbStore } from './lowdb.ts';
import { kind, type Store } from './port.ts';

const records = kind<{ name: string; address: string; state: string }>('bench');
const DOCUMENTS = 10_000;

/**
 * Measures the store in a temporary folder and prints one line for each figure: transactions per second alone and in
 * groups, on an empty store and beside 10,000 documents, and how long opening takes with the journal to be replayed and
 * without. Opening always folds: it writes both snapshots.
 */
export async function benchStore(print: (line: string) => void): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'store-bench-'));
  const open = () => openLowdbStore({ dataDir, foldAfter: Number.POSITIVE_INFINITY });
  const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    print(`store: ${what}: ${(performance.now() - start).toFixed(0)} ms`);
    return result;
  };
  try {
    let store = await open();
    await rates(store, 'empty', print);
    await timed(`put ${DOCUMENTS} documents in one transaction`, () => fill(store));
    await store.close();
    store = await timed(`open with ${DOCUMENTS} documents in the journal, and fold`, open);
    await rates(store, `${DOCUMENTS} documents of the same kind`, print);
    await store.close();
    store = await timed('open with the journal of these, and fold', open);
    await store.close();
    store = await timed(`open with ${DOCUMENTS} documents in the snapshot, and fold`, open);
    await store.close();
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

async function rates(store: Store, when: string, print: (line: string) => void): Promise<void> {
  for (const [together, count] of [
    [1, 300],
    [20, 2000],
    [200, 4000],
  ] as const) {
    const start = performance.now();
    const worker = async (_: unknown, number: number) => {
      for (let done = 0; done < count / together; done++) await putOne(store, `${when}-${together}-${number}-${done}`);
    };
    await Promise.all(Array.from({ length: together }, worker));
    const perSecond = count / ((performance.now() - start) / 1000);
    print(`store: ${when}, ${together} at a time: ${perSecond.toFixed(0)} transactions/s`);
  }
}

const stamp = (turn: string) => ({ tenant: 'bench', at: systemClock.now(), turn });
const body = (id: string) => ({ name: `고객 ${id}`, address: '서울특별시 중구 세종대로 110', state: 'active' });

async function putOne(store: Store, id: string): Promise<void> {
  await store.transact(stamp(id), async (tx) => {
    await tx.put(records, id, body(id), 0);
    tx.record({ who: 'bench', what: 'bench.added', record: { kind: 'bench', id }, fields: ['name', 'address'] });
  });
}

async function fill(store: Store): Promise<void> {
  await store.transact(stamp('fill'), async (tx) => {
    for (let number = 0; number < DOCUMENTS; number++) await tx.put(records, `${number}`, body(`${number}`), 0);
  });
}
