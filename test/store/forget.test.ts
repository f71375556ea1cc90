import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { faultyFs } from './faulty-fs.ts';
import { add, entry, ids, stamp, TENANT, TestFolder, things } from './support.ts';

describe('what a transaction asks to be forgotten', () => {
  const folder = new TestFolder();
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());

  const filesWith = async (text: string): Promise<readonly string[]> => {
    const names = await readdir(folder.dir);
    const texts = await Promise.all(
      names.map(async (name) => [name, await readFile(folder.path(name), 'utf8')] as const),
    );
    return texts.filter(([, content]) => content.includes(text)).map(([name]) => name);
  };

  it('is in no file any more when it is answered, while the history stays whole and the rest is kept', async () => {
    const store = await folder.open();
    await store.transact(stamp(), (tx) => tx.put(things, '1', { name: 'Gildong' }, 0));
    await store.close();
    const again = await folder.open();
    await add(again, '2');
    await again.transact(stamp(), (tx) => tx.put(things, '1', { name: 'Gildong too' }, 1));
    assert.deepEqual((await filesWith('Gildong')).toSorted(), ['journal.ndjson', 'store.copy.json', 'store.json']);
    const { upTo } = await again.changes(TENANT, 0);
    await again.transact(stamp(), async (tx) => {
      tx.forget();
      await tx.put(things, '1', { name: 'erased' }, 2);
      tx.record(entry('1', { what: 'thing.erased' }));
    });
    assert.deepEqual(await filesWith('Gildong'), []);
    assert.deepEqual((await verifyHistory(folder.dir)).problems, []);
    const since = await again.changes(TENANT, upTo);
    assert.doesNotMatch(JSON.stringify([since, await again.changes(TENANT, 0)]), /Gildong/);
    await again.close();
    assert.deepEqual(await ids(await folder.open()), ['1', '2']);
  });

  it('is done with the next write when the disk is full just then; nothing is lost meanwhile', async () => {
    let full = false;
    const fs = faultyFs((call, file) =>
      full && call === 'rename' && file.startsWith('store.json') ? 'ENOSPC' : undefined,
    );
    const store = await folder.open({ fs });
    await store.transact(stamp(), (tx) => tx.put(things, '1', { name: 'Gildong' }, 0));
    full = true;
    await store.transact(stamp(), async (tx) => {
      tx.forget();
      await tx.put(things, '1', { name: 'erased' }, 1);
    });
    assert.deepEqual(await filesWith('Gildong'), ['journal.ndjson']);
    assert.equal(folder.logged.length > 0, true);
    full = false;
    await add(store, '2');
    await store.transact(stamp(), async () => undefined);
    assert.deepEqual(await filesWith('Gildong'), []);
  });
});
