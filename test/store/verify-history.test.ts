import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { add, OTHER_TENANT, stamp, TENANT, TestFolder } from './support.ts';

describe('verifying the history', () => {
  const folder = new TestFolder();
  beforeEach(async () => {
    await folder.make();
    const store = await folder.open();
    for (const id of ['1', '2', '3']) await add(store, id);
    await store.close();
    const again = await folder.open();
    await add(again, '4');
    await add(again, '1', { tenant: OTHER_TENANT });
  });
  afterEach(() => folder.remove());

  const problems = async () => (await verifyHistory(folder.dir)).problems;
  const edit = async (change: (lines: string[]) => string[]) => {
    const lines = (await folder.read('history.ndjson')).split('\n').slice(0, -1);
    await writeFile(
      folder.path('history.ndjson'),
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
  };

  it('finds nothing wrong beside a store that is open, and counts what the journal holds too', async () => {
    assert.deepEqual(await verifyHistory(folder.dir), {
      records: new Map([
        [TENANT, 4],
        [OTHER_TENANT, 1],
      ]),
      problems: [],
    });
  });

  it('says whether a record that was kept elsewhere is still there, in the files or in the journal', async () => {
    const kept = JSON.parse((await folder.read('history.ndjson')).split('\n')[2] ?? '') as { hash: string };
    assert.equal((await verifyHistory(folder.dir, undefined, kept.hash)).found?.seq, 3);
    const journal = /"seq":4,.*"hash":"(\w{64})"/.exec(await folder.read('journal.ndjson'))?.[1];
    assert.equal((await verifyHistory(folder.dir, undefined, journal)).found?.seq, 4);
    assert.equal((await verifyHistory(folder.dir, undefined, '0'.repeat(64))).found, undefined);
  });

  it('finds nothing wrong in an empty folder', async () => {
    assert.deepEqual(await verifyHistory(folder.path('none')), { records: new Map(), problems: [] });
  });

  it('finds a record that was changed', async () => {
    await edit((lines) => lines.map((line) => line.replace('"id":"2"', '"id":"9"')));
    assert.deepEqual(await problems(), [
      `history.ndjson, line 2: record 2 of tenant ${TENANT} was changed: its hash does not fit`,
    ]);
  });

  it('finds a record that was changed together with its hash', async () => {
    const folderOfForger = new TestFolder();
    await folderOfForger.make();
    const forger = await folderOfForger.open();
    for (const id of ['1', '9', '3']) await add(forger, id);
    await forger.close();
    await (await folderOfForger.open()).close();
    const forged = (await folderOfForger.read('history.ndjson')).split('\n')[1] ?? '';
    await folderOfForger.remove();
    await edit((lines) => lines.with(1, forged));
    assert.match((await problems()).join(), /line 3: record 3 .* does not link to the record before it/);
  });

  it('finds a whole chain that was forged, by what store.json knows', async () => {
    const folderOfForger = new TestFolder();
    await folderOfForger.make();
    const forger = await folderOfForger.open();
    for (const id of ['7', '8', '9']) await add(forger, id);
    await forger.close();
    await (await folderOfForger.open()).close();
    const forged = await folderOfForger.read('history.ndjson');
    await folderOfForger.remove();
    await writeFile(folder.path('history.ndjson'), forged);
    assert.match((await problems()).join(), /record 3 .* is not the one that store\.json knows/);
  });

  it('finds records that were taken out or swapped', async () => {
    await edit((lines) => lines.toSpliced(1, 1));
    assert.match((await problems()).join(), /line 2: record 3 .* follows record 1/);
    await edit((lines) => lines.toReversed());
    assert.match((await problems()).join(), /record 3 .* follows record 0/);
  });

  it('finds that the end is missing', async () => {
    await edit((lines) => lines.slice(0, 2));
    assert.match((await problems()).join(), /record 4 .* follows record 2/);
    await writeFile(folder.path('journal.ndjson'), '');
    assert.match((await problems()).join(), /ends at record 2, store\.json knows of 3/);
  });

  it('refuses lines that are none', async () => {
    await edit((lines) => lines.with(0, 'not a record'));
    await assert.rejects(problems(), { code: 'STORE_DAMAGED' });
  });

  it('sees a change of time, turn and person too', async () => {
    const before = await folder.read('history.ndjson');
    for (const [from, to] of [
      [stamp().at, '2027-01-01T00:00:00.000Z'],
      ['turn-1', 'turn-2'],
      ['person-1', 'person-2'],
    ] as const) {
      await writeFile(folder.path('history.ndjson'), before.replace(from, to));
      assert.equal((await problems()).length, 1);
    }
  });
});
