import assert from 'node:assert/strict';
import { mkdir, stat } from 'node:fs/promises';
import { storeContract } from './contract.ts';
import { add, ids, increment, OTHER_TENANT, stamp, TENANT, TestFolder, things } from './support.ts';

for (const [name, foldAfter] of [
  ['lowdb', undefined],
  ['lowdb (folding after every change)', 1],
] as const) {
  storeContract(name, async () => {
    const folder = new TestFolder();
    await folder.make();
    const open = () => folder.open(foldAfter ? { foldAfter } : {});
    const store = await open();
    return {
      store,
      async reopen() {
        await store.close();
        return open();
      },
      dispose: () => folder.remove(),
    };
  });
}

describe('the lowdb store', () => {
  const folder = new TestFolder();
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());

  it('makes its folder for its own user alone', async () => {
    await folder.open();
    assert.equal((await stat(folder.dir)).mode & 0o777, 0o700);
    assert.equal((await stat(folder.path('journal.ndjson'))).mode & 0o777, 0o600);
    assert.deepEqual(folder.logged, []);
  });

  it('takes a folder that is there, and empty', async () => {
    await mkdir(folder.dir);
    await add(await folder.open(), '1');
  });

  it('lists present documents when single changes are no longer known', async () => {
    const store = await folder.open({ keepChanges: 10 });
    await add(store, 'first');
    const { upTo } = await store.changes(TENANT, 0);
    for (let number = 0; number < 25; number++) await increment(store, 'counted');
    await add(store, 'elsewhere', { tenant: OTHER_TENANT });
    const { reset, changes, upTo: now } = await store.changes(TENANT, upTo);
    assert.equal(reset, true);
    assert.deepEqual(
      changes.map(({ id, version, seq }) => [id, version, seq]),
      [
        ['first', 1, now],
        ['counted', 25, now],
      ],
    );
    assert.equal((await store.changes(TENANT, now - 5)).reset, false);
  });

  it('lists present documents to who asks with a number from before the restart', async () => {
    let store = await folder.open();
    await add(store, '1');
    await store.close();
    store = await folder.open();
    await add(store, '2');
    const { reset, changes } = await store.changes(TENANT, 0);
    assert.equal(reset, true);
    assert.equal(changes.length, 2);
  });

  it('refuses to be read once it is closed', async () => {
    const store = await folder.open();
    const reader = store.reader(TENANT);
    await store.close();
    await store.close();
    await assert.rejects(reader.get(things, '1'), { code: 'STORE_CLOSED' });
    await assert.rejects(store.changes(TENANT, 0), { code: 'STORE_CLOSED' });
  });

  it('ends what has begun before it closes', async () => {
    const store = await folder.open();
    const begun = Promise.all(['1', '2', '3'].map((id) => add(store, id)));
    await store.close();
    await begun;
    assert.deepEqual(await ids(await folder.open()), ['1', '2', '3']);
  });

  it('runs the transactions of different tenants beside each other', async () => {
    const store = await folder.open();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const held = store.transact(stamp(), () => gate);
    await add(store, '1', { tenant: OTHER_TENANT });
    release();
    await held;
    assert.deepEqual(await ids(store, OTHER_TENANT), ['1']);
  });
});
