import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import fc from 'fast-check';
import { createMemoryStore } from '../../src/store/memory.ts';
import { Conflict, kind, type Store, type Tx } from '../../src/store/port.ts';
import { entry, historyOf, stamp, TestFolder } from './support.ts';

type Step =
  | { readonly put: string; readonly kind: string; readonly body: unknown; readonly off: number }
  | { readonly remove: string; readonly kind: string }
  | { readonly note: string };
type Action =
  | { readonly tenant: string; readonly steps: readonly Step[]; readonly fails: boolean }
  | 'close and open'
  | 'crash'
  | 'crash within a write'
  | 'together';

const tenant = fc.constantFrom('t1', 't2', '__proto__');
const kindName = fc.constantFrom('a', 'b', 'constructor');
const id = fc.oneof(fc.constantFrom('1', '2', '3', '__proto__'), fc.string({ maxLength: 3, unit: 'binary' }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ put: id, kind: kindName, body: fc.jsonValue(), off: fc.constantFrom(0, 0, 0, 0, 0, 1) }),
  fc.record({ remove: id, kind: kindName }),
  fc.record({ note: fc.string({ unit: 'binary', maxLength: 20 }) }),
);
const transaction = fc.record({
  tenant,
  steps: fc.array(step, { maxLength: 5 }),
  fails: fc.constantFrom(false, false, false, true),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: transaction },
  { weight: 1, arbitrary: fc.constantFrom('close and open', 'crash', 'crash within a write', 'together') },
);

async function play(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const each of steps) {
    if ('note' in each) tx.record(entry('1', { why: each.note }));
    else if ('put' in each) {
      const version = (await tx.get(kind(each.kind), each.put))?.version ?? 0;
      await tx.put(kind<unknown>(each.kind), each.put, each.body, version + each.off);
    } else await tx.remove(kind(each.kind), each.remove, (await tx.get(kind(each.kind), each.remove))?.version ?? 0);
  }
}

async function run(store: Store, { tenant, steps, fails }: Exclude<Action, string>): Promise<unknown> {
  const work = async (tx: Tx) => {
    await play(tx, steps);
    if (fails) throw new Error('refused');
    return (await tx.list(kind('a'))).length;
  };
  return store.transact(stamp({ tenant }), work).catch((error) => {
    if (error instanceof Conflict) return [error.record, error.expected, error.actual];
    return error.message;
  });
}

/** Everything that can be read, as text: the same for stores that hold the same. */
async function everything(store: Store): Promise<string> {
  const tenants = [...(await store.tenants())].sort();
  const parts = tenants.map(async (name) => [
    name,
    await Promise.all(['a', 'b', 'constructor'].map((each) => store.reader(name).list(kind(each)))),
    await historyOf(store, name),
  ]);
  return JSON.stringify(await Promise.all(parts));
}

/** Follows a store by its changes alone, as a view does. */
class Follower {
  #upTo = 0;
  readonly documents = new Map<string, string>();
  async follow(store: Store, name: string): Promise<void> {
    const { upTo, reset, changes } = await store.changes(name, this.#upTo);
    if (reset) this.documents.clear();
    for (const change of changes) {
      const key = JSON.stringify([change.kind, change.id]);
      if (change.body === undefined) this.documents.delete(key);
      else this.documents.set(key, JSON.stringify([change.version, change.body]));
    }
    this.#upTo = upTo;
  }
}

describe('the lowdb store and the memory store', function () {
  this.timeout(60_000);

  it('hold the same after any sequence of transactions, restarts and crashes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 25 }),
        fc.constantFrom(1, 2000, 1e9),
        async (actions, foldAfter) => {
          const model = createMemoryStore();
          const folders = [new TestFolder()];
          const options = { foldAfter, keepChanges: 3 };
          let [folder] = folders as [TestFolder];
          const follower = new Follower();
          try {
            await folder.make();
            let store = await folder.open(options);
            for (const each of actions) {
              if (each === 'close and open') {
                await store.close();
                store = await folder.open(options);
              } else if (each === 'crash' || each === 'crash within a write') {
                folder = await folder.crash();
                folders.push(folder);
                if (each !== 'crash') await appendFile(folder.path('journal.ndjson'), '{"transactions":[{"seq":');
                store = await folder.open(options);
              } else if (each === 'together') {
                const all = actions.filter((other) => typeof other !== 'string').slice(0, 5);
                const play = (on: Store) => Promise.all(all.map((other) => run(on, other)));
                assert.deepEqual(await play(store), await play(model));
              } else {
                assert.deepEqual(await run(store, each), await run(model, each));
              }
              await follower.follow(store, 't1');
            }
            assert.equal(await everything(store), await everything(model));
            const fromScratch = new Follower();
            await fromScratch.follow(model, 't1');
            assert.deepEqual(follower.documents, fromScratch.documents);
          } finally {
            for (const each of folders) await each.remove();
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
