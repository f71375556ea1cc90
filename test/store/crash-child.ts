import { openLowdbStore } from '../../src/store/lowdb.ts';
import { faultyFs } from './faulty-fs.ts';
import { entry, OTHER_TENANT, stamp, TENANT, things } from './support.ts';

/**
 * Commits transactions without end and prints each that was acknowledged as `tenant seq`. Dies by SIGKILL at its
 * `dieAt`-th call to the file system (half way through a write), or when the parent kills it.
 */
const [dataDir = '', dieAt = '0'] = process.argv.slice(2);
let calls = 0;
const fs = faultyFs(() => (++calls === Number(dieAt) ? 'SIGKILL' : undefined));
const store = await openLowdbStore({ dataDir, fs, foldAfter: 4000 });
process.stdout.write('open\n');

async function commitForever(tenant: string): Promise<void> {
  for (;;) {
    const count = await store.transact(stamp({ tenant }), async (tx) => {
      const counter = await tx.get(things, 'counter');
      const next = (counter?.body.count ?? 0) + 1;
      await tx.put(things, 'counter', { name: 'counter', count: next }, counter?.version ?? 0);
      await tx.put(things, `${next}`, { name: '고객'.repeat(next % 50) }, 0);
      tx.record(entry(`${next}`));
      return next;
    });
    process.stdout.write(`${tenant} ${count}\n`);
  }
}
await Promise.all([commitForever(TENANT), commitForever(TENANT), commitForever(OTHER_TENANT)]);
