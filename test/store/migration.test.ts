import assert from 'node:assert/strict';
import { readdir, truncate, writeFile } from 'node:fs/promises';
import type { Migration } from '../../src/store/snapshot.ts';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { faultyFs } from './faulty-fs.ts';
import { add, historyOf, OTHER_TENANT, stamp, TENANT, TestFolder, things } from './support.ts';

/** An artificial step: names become upper case. */
const shout: Migration = (documents) =>
  documents.map((document) => ({
    ...document,
    body: { name: String(Object.entries(document.body ?? {})[0]?.[1]).toUpperCase() },
  }));
/** Another: things called 2 are gone, and each tenant gets no more than it had. */
const drop: Migration = (documents) => documents.filter(({ id }) => id !== '2');

describe('migrations', () => {
  const folder = new TestFolder();
  beforeEach(async () => {
    await folder.make();
    const store = await folder.open();
    for (const id of ['1', '2']) await add(store, id);
    await add(store, '1', { tenant: OTHER_TENANT });
    await store.close();
  });
  afterEach(() => folder.remove());

  const names = async (migrations: readonly Migration[]) => {
    const store = await folder.open({ migrations });
    const docs = await store.reader(TENANT).list(things);
    await store.close();
    return docs.map(({ id, version, body }) => `${id} v${version} ${body.name}`);
  };

  it('bring documents to the present schema, once each, in their order, versions kept', async () => {
    assert.deepEqual(await names([shout]), ['1 v1 THING 1', '2 v1 THING 2']);
    assert.deepEqual(await names([shout]), ['1 v1 THING 1', '2 v1 THING 2']);
    assert.deepEqual(await names([shout, drop]), ['1 v1 THING 1']);
    assert.match(folder.logged.join(), /from schema version 1 to 2.*from schema version 2 to 3/);
  });

  it('run one after the other when several are due', async () => {
    assert.deepEqual(await names([shout, drop]), ['1 v1 THING 1']);
    assert.equal(JSON.parse(await folder.read('store.json')).schemaVersion, 3);
  });

  it('leave a backup of the state before each', async () => {
    await names([shout, drop]);
    const backups = (await readdir(folder.dir)).filter((name) => name.includes('backup'));
    assert.deepEqual(backups, ['store.v1-3.backup.json', 'store.v2-3.backup.json']);
    const first = JSON.parse(await folder.read('store.v1-3.backup.json'));
    assert.deepEqual([first.schemaVersion, first.seq, first.tenants.length], [1, 3, 2]);
    assert.match(await folder.read('store.v1-3.backup.json'), /Thing 2/);
    assert.match(await folder.read('store.v2-3.backup.json'), /THING 2/);
  });

  it('leave history and tenants as they were', async () => {
    await names([shout]);
    const store = await folder.open({ migrations: [shout] });
    assert.equal((await historyOf(store)).length, 2);
    assert.deepEqual(await store.tenants(), [TENANT, OTHER_TENANT]);
    await add(store, '3');
    assert.deepEqual((await verifyHistory(folder.dir)).problems, []);
  });

  it('do not touch what was written after them, even when a snapshot is lost', async () => {
    const store = await folder.open({ migrations: [shout] });
    await store.transact(stamp(), (tx) => tx.put(things, '3', { name: 'quiet' }, 0));
    const crashed = await folder.crash();
    await truncate(crashed.path('store.json'), 20);
    const after = await crashed.open({ migrations: [shout] });
    assert.deepEqual(
      (await after.reader(TENANT).list(things)).map(({ body }) => body.name),
      ['THING 1', 'THING 2', 'quiet'],
    );
    await crashed.remove();
  });

  it('can be undone by putting the backup back under the older assistant', async () => {
    await names([shout]);
    const backup = await folder.read('store.v1-3.backup.json');
    await assert.rejects(names([]), { code: 'STORE_VERSION' });
    for (const name of ['store.json', 'store.copy.json']) await writeFile(folder.path(name), backup);
    assert.deepEqual(await names([]), ['1 v1 Thing 1', '2 v1 Thing 2']);
  });

  for (const [what, migration] of Object.entries<Migration>({
    'that throws': () => {
      throw new Error('did not expect that');
    },
    'that gives what cannot be stored': (documents) =>
      documents.map((document) => ({ ...document, body: { name: Number.NaN } })),
    'that invents a tenant': (documents) => documents.map((document) => ({ ...document, tenant: 'nobody' })),
  })) {
    it(`${what} changes nothing`, async () => {
      const before = await folder.contents();
      await assert.rejects(names([shout, migration]), { code: 'STORE_MIGRATION_FAILED', message: /version 3/ });
      assert.deepEqual(await folder.contents(), before);
    });
  }

  it('do not begin before the backup is on disk', async () => {
    const before = await folder.contents();
    const fs = faultyFs((call, file) => (call === 'sync' && file.includes('backup') ? 'ENOSPC' : undefined));
    await assert.rejects(folder.open({ fs, migrations: [shout] }), { code: 'STORE_WRITE_FAILED' });
    assert.deepEqual(await folder.contents(), before);
  });
});
