import assert from 'node:assert/strict';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { add, historyOf, ids, increment, TENANT, TestFolder, things } from './support.ts';

/** After a crash: 1 and 2 are in the snapshots and the history, 3 and 4 in the journal alone. */
async function crashedFolder(): Promise<TestFolder> {
  const folder = new TestFolder();
  await folder.make();
  try {
    const first = await folder.open();
    for (const id of ['1', '2']) await add(first, id);
    await first.close();
    const second = await folder.open();
    for (const id of ['3', '4']) await add(second, id);
    return await folder.crash();
  } finally {
    await folder.remove();
  }
}

describe('opening a data folder after a crash', () => {
  let folder: TestFolder;
  beforeEach(async () => {
    folder = await crashedFolder();
  });
  afterEach(() => folder.remove());

  const write = (name: string, content: string | Uint8Array) => writeFile(folder.path(name), content);
  const lines = async (name: string) => (await folder.read(name)).split('\n').slice(0, -1);

  async function assertWhole(expected: readonly string[] = ['1', '2', '3', '4']): Promise<void> {
    const store = await folder.open();
    assert.deepEqual(await ids(store), expected);
    assert.deepEqual(
      (await historyOf(store)).map(({ record }) => record.id),
      expected,
    );
    await add(store, 'next');
    assert.deepEqual((await verifyHistory(folder.dir)).problems, []);
    await store.close();
    assert.deepEqual(await ids(await folder.open()), [...expected, 'next']);
  }

  /** It cannot be opened, says why and what to do, and every file is as it was, however often it is tried. */
  async function assertRefused(code: string, message: RegExp): Promise<void> {
    const before = await folder.contents();
    for (let attempt = 0; attempt < 2; attempt++) {
      await assert.rejects(folder.open(), (error: Error & { code?: string }) => {
        assert.equal(error.code, code);
        assert.match(error.message, message);
        assert.match(error.message, /Nothing was changed\.$/);
        return true;
      });
      assert.deepEqual(await folder.contents(), before);
    }
  }

  it('finds everything that was acknowledged', async () => {
    await assertWhole();
    assert.deepEqual(folder.logged, []);
  });

  describe('with store.json', () => {
    for (const [what, content] of Object.entries({
      empty: '',
      null: 'null',
      'an empty object': '{}',
      'an array': '[]',
      'a number': '7',
      'no JSON': 'PK\u0003\u0004',
      'of another program': '{"name":"something else","version":"1.0.0"}',
      'of zeros': '\0'.repeat(300),
      'with a schema version that is none': '{"schemaVersion":"1","seq":0,"tenants":[]}',
      'with documents that are none': `{"schemaVersion":1,"seq":9,"tenants":[{"tenant":"${TENANT}","head":{"seq":0,"hash":""},"documents":[["thing","1"]]}]}`,
    })) {
      it(`${what}: takes its copy, and keeps the bad one`, async () => {
        await write('store.json', content);
        await assertWhole();
        assert.match(folder.logged.join(), /store\.json was damaged/);
        const [kept] = Object.entries(await folder.contents()).filter(([name]) => name.startsWith('store.json.bad-'));
        assert.equal(kept?.[1], content);
      });
    }

    it('cut off at any place: takes its copy', async () => {
      const { length } = await folder.read('store.json');
      for (let at = 1; at < length - 1; at += 29) {
        await truncate(folder.path('store.json'), at);
        await assertWhole();
        await folder.remove();
        folder = await crashedFolder();
      }
    });

    it('as UTF-16, or with bytes that are no UTF-8: takes its copy', async () => {
      await write('store.json', Buffer.from(`\ufeff${await folder.read('store.json')}`, 'utf16le'));
      await assertWhole();
      assert.match(folder.logged.join(), /store\.json was damaged/);
    });

    it('that an editor gave a byte order mark: takes it', async () => {
      await write('store.json', `\ufeff${await folder.read('store.json')}`);
      await assertWhole();
      assert.deepEqual(folder.logged, []);
    });

    it('missing: takes its copy and says so', async () => {
      await rm(folder.path('store.json'));
      await assertWhole();
      assert.match(folder.logged.join(), /taken from store\.copy\.json/);
    });

    it('of a newer schema: refuses', async () => {
      await write('store.json', '{"schemaVersion":99,"seq":0,"tenants":[]}');
      await assertRefused('STORE_VERSION', /schema version 99.* up to 1.*newer assistant/);
    });

    it('and its copy bad: refuses, for the journal does not go back far enough', async () => {
      await write('store.json', '');
      await write('store.copy.json', 'null');
      await assertRefused('STORE_DAMAGED', /journal\.ndjson goes on at change 3.* ends at 0.*backup/);
    });

    it('and its copy bad, with an empty journal: refuses', async () => {
      await write('store.json', '');
      await write('store.copy.json', '');
      await write('journal.ndjson', '');
      await assertRefused('STORE_DAMAGED', /neither store\.json nor store\.copy\.json can be read/);
    });

    it('and everything else but the history missing: refuses', async () => {
      for (const name of ['store.json', 'store.copy.json', 'journal.ndjson']) await rm(folder.path(name));
      await assertRefused('STORE_DAMAGED', /neither store\.json nor store\.copy\.json.*move all its files away/);
    });
  });

  it('with both snapshots bad: begins with the journal when that goes back to the start', async () => {
    const fresh = new TestFolder();
    await fresh.make();
    const store = await fresh.open();
    for (const id of ['1', '2', '3', '4']) await add(store, id);
    await folder.remove();
    folder = await fresh.crash();
    await fresh.remove();
    await write('store.json', '');
    await write('store.copy.json', '');
    await assertWhole();
  });

  describe('with journal.ndjson', () => {
    it('torn in its last line, wherever: drops what nobody was told of, and keeps it aside', async () => {
      const whole = await folder.read('journal.ndjson');
      const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1;
      for (let at = lastLine + 1; at < whole.length - 1; at += 23) {
        await truncate(folder.path('journal.ndjson'), at);
        await assertWhole(['1', '2', '3']);
        assert.match(folder.logged.join(), /line 2 of journal\.ndjson was cut off/);
        const kept = Object.entries(await folder.contents()).find(([name]) => name.startsWith('journal.ndjson.bad-'));
        assert.equal(kept?.[1], whole.slice(0, at));
        await folder.remove();
        folder = await crashedFolder();
      }
    });

    it('ending in zeros, as after a power loss: drops them', async () => {
      await write('journal.ndjson', `${await folder.read('journal.ndjson')}${'\0'.repeat(512)}`);
      await assertWhole();
    });

    it('without its last line break: takes that line', async () => {
      await truncate(folder.path('journal.ndjson'), (await folder.read('journal.ndjson')).length - 1);
      await assertWhole();
    });

    it('missing: goes on without, and says what that means', async () => {
      await rm(folder.path('journal.ndjson'));
      await assertWhole(['1', '2']);
      assert.match(folder.logged.join(), /journal\.ndjson was missing; what it held .* is lost/);
    });

    it('damaged before its end: refuses, and goes on without it when told so', async () => {
      const [first = '', second] = await lines('journal.ndjson');
      await write('journal.ndjson', `${first.slice(0, 50)}\n${second}\n`);
      await assertRefused('STORE_DAMAGED', /line 1 of journal\.ndjson cannot be read.*move .*journal\.ndjson away/);
      await rm(folder.path('journal.ndjson'));
      await assertWhole(['1', '2']);
    });

    it('alien in its last line: refuses', async () => {
      await write('journal.ndjson', `${await folder.read('journal.ndjson')}{"level":30}\n`);
      await assertRefused('STORE_DAMAGED', /line 3 of journal\.ndjson/);
    });

    it('lacking a line: refuses', async () => {
      const [, second] = await lines('journal.ndjson');
      await write('journal.ndjson', `${second}\n`);
      await assertRefused('STORE_DAMAGED', /goes on at change 4, but what comes before it ends at 2/);
    });

    it('holding again what the snapshot has: passes that over', async () => {
      const journal = await folder.read('journal.ndjson');
      const store = await folder.open();
      await increment(store, '3');
      await store.close();
      await (await folder.open()).close();
      await write('journal.ndjson', journal);
      const after = await folder.open();
      assert.equal((await after.reader(TENANT).get(things, '3'))?.version, 2);
      assert.equal((await historyOf(after)).length, 5);
    });
  });

  describe('with history.ndjson', () => {
    it('torn in its last line: replaces it from the journal', async () => {
      const all = await completed();
      await truncate(folder.path('history.ndjson'), all.length - 40);
      await assertWhole();
    });

    it('lacking what the journal has: completes it', async () => {
      const all = await completed();
      await write('history.ndjson', all.split('\n').slice(0, 3).join('\n').concat('\n'));
      await assertWhole();
    });

    it('lacking what no journal has: refuses', async () => {
      const [first] = await lines('history.ndjson');
      await write('history.ndjson', `${first}\n`);
      await assertRefused('STORE_DAMAGED', /history\.ndjson has 1 records of tenant .* tell of 4/);
    });

    it('unreadable before its end: refuses', async () => {
      const [, second] = await lines('history.ndjson');
      await write('history.ndjson', `{"seq":1,\n${second}\n`);
      await assertRefused('STORE_DAMAGED', /line 1 of history\.ndjson cannot be read/);
    });

    it('moved away: begins a new file whose chain goes on, and says so', async () => {
      const [, , third] = (await completed()).split('\n');
      await rm(folder.path('history.ndjson'));
      const store = await folder.open();
      const [record] = await historyOf(store);
      assert.equal(JSON.stringify(record), third);
      assert.deepEqual(await ids(store), ['1', '2', '3', '4']);
    });

    it('ahead of documents that came from a backup: goes on from its own end', async () => {
      const backup = await folder.contents();
      const store = await folder.open();
      for (const id of ['5', '6']) await add(store, id);
      await store.close();
      await (await folder.open()).close();
      for (const name of ['store.json', 'store.copy.json', 'journal.ndjson']) await write(name, backup[name] ?? '');
      const restored = await folder.open();
      assert.deepEqual(await ids(restored), ['1', '2', '3', '4']);
      assert.match(folder.logged.join(), /history\.ndjson has 6 records of tenant .* tell of 4/);
      await increment(restored, '7');
      assert.equal((await historyOf(restored)).length, 7);
      assert.deepEqual((await verifyHistory(folder.dir)).problems, []);
    });

    /** The history that the next start would leave: its text, with the journal put back. */
    async function completed(): Promise<string> {
      const journal = await folder.read('journal.ndjson');
      const snapshots = [await folder.read('store.json'), await folder.read('store.copy.json')] as const;
      await (await folder.open()).close();
      await write('journal.ndjson', journal);
      await write('store.json', snapshots[0]);
      await write('store.copy.json', snapshots[1]);
      return folder.read('history.ndjson');
    }
  });
});
