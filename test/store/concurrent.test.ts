import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createMemoryStore } from '../../src/store/memory.ts';
import { type Doc, kind, type Reader, type Store, type Tx } from '../../src/store/port.ts';
import { faultyFs } from './faulty-fs.ts';
import { entry, historyOf, stamp, TestFolder } from './support.ts';

const cells = kind<{ readonly by: number; readonly seen: number }>('cell');
const TENANTS = ['t1', 't2'] as const;
const IDS = ['1', '2', '3'] as const;

interface Step {
  readonly id: (typeof IDS)[number];
  readonly does: 'put' | 'remove' | 'look';
  /** Turns of the event loop before it: others read, begin and write meanwhile. */
  readonly waits: number;
}
interface Work {
  readonly tenant: (typeof TENANTS)[number];
  readonly steps: readonly Step[];
  readonly throws: boolean;
  readonly forgets: boolean;
  /** When it is asked for, in turns of the event loop. */
  readonly begins: number;
}

const work: fc.Arbitrary<Work> = fc.record({
  tenant: fc.constantFrom(...TENANTS),
  steps: fc.array(
    fc.record({
      id: fc.constantFrom(...IDS),
      does: fc.constantFrom('put', 'put', 'remove', 'look'),
      waits: fc.nat({ max: 3 }),
    }),
    { maxLength: 4 },
  ),
  throws: fc.constantFrom(false, false, true),
  forgets: fc.constantFrom(false, false, false, true),
  begins: fc.nat({ max: 12 }),
});

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}

async function present(reader: Reader): Promise<string> {
  return JSON.stringify(await reader.list(cells));
}

/** Carries out the steps; what it writes says who wrote it and how many cells it saw. */
async function carryOut(tx: Tx, number: number, { steps, throws, forgets }: Work, waits: boolean): Promise<string> {
  const held: Doc<unknown>[] = [];
  for (const { id, does, waits: count } of steps) {
    if (waits) await turns(count);
    const doc = await tx.get(cells, id);
    if (doc) held.push(doc);
    const seen = (await tx.list(cells)).length;
    if (does === 'put') await tx.put(cells, id, { by: number, seen }, doc?.version ?? 0);
    if (does === 'remove') await tx.remove(cells, id, doc?.version ?? 0);
    if (does !== 'look') tx.record(entry(`${number}`, { facts: { seen } }));
  }
  // What was handed out earlier is as it was, and nobody's to change.
  for (const doc of held) assert.throws(() => Object.assign(doc, { version: 99 }), TypeError);
  if (forgets) tx.forget();
  if (throws) throw new Error('given up');
  return present(tx);
}

async function whole(store: Store): Promise<string> {
  const parts = TENANTS.map(async (tenant) => [await present(store.reader(tenant)), await historyOf(store, tenant)]);
  return JSON.stringify(await Promise.all(parts));
}

describe('transactions at once, on a disk that fails now and then', function () {
  this.timeout(60_000);

  it('are as if those that were acknowledged had been alone, one after the other; outside only they are seen', async () => {
    let failed = 0;
    let kept = 0;
    const property = fc.asyncProperty(
      fc.array(work, { minLength: 2, maxLength: 12 }),
      fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
      fc.constantFrom(1, 1e9),
      async (works, faults, foldAfter) => {
        const folder = new TestFolder();
        await folder.make();
        let syncs = -1;
        const fs = faultyFs(async (call, file) => {
          if (call !== 'datasync' || file !== 'journal.ndjson') return undefined;
          await turns(1);
          return faults.includes(syncs++) ? 'ENOSPC' : undefined;
        });
        try {
          const store = await folder.open({ fs, foldAfter });
          syncs = 0;
          const seen = TENANTS.map((tenant) => ({ tenant, states: new Set<string>() }));
          let over = false;
          const looking = (async () => {
            while (!over) {
              for (const { tenant, states } of seen) states.add(await present(store.reader(tenant)));
              await turns(1);
            }
          })();
          const begun: number[] = [];
          const outcomes = await Promise.all(
            works.map(async (each, number) => {
              await turns(each.begins);
              return store
                .transact(stamp({ tenant: each.tenant, turn: `${number}` }), (tx) => {
                  begun.push(number);
                  return carryOut(tx, number, each, true);
                })
                .catch((error: Error) => error.message.replace(/^Nothing was saved.*$/u, 'unsaved'));
            }),
          );
          over = true;
          await looking;

          const model = createMemoryStore();
          const possible = new Map<string, Set<string>>(TENANTS.map((tenant) => [tenant, new Set(['[]'])]));
          for (const number of begun) {
            const each = works[number];
            if (!each || outcomes[number] === 'unsaved') {
              failed += 1;
              continue;
            }
            const outcome = await model
              .transact(stamp({ tenant: each.tenant, turn: `${number}` }), (tx) => carryOut(tx, number, each, false))
              .catch((error: Error) => error.message);
            kept += 1;
            assert.equal(outcomes[number], outcome);
            possible.get(each.tenant)?.add(await present(model.reader(each.tenant)));
          }
          assert.equal(await whole(store), await whole(model));
          for (const { tenant, states } of seen)
            for (const state of states) assert.ok(possible.get(tenant)?.has(state), `seen outside: ${state}`);
          await store.close();
          assert.equal(await whole(await folder.open()), await whole(model));
        } finally {
          await folder.remove();
        }
      },
    );
    await fc.assert(property, { numRuns: 100 });
    assert.ok(failed > 30 && kept > 300, `${failed} failed, ${kept} were kept`);
  });
});
