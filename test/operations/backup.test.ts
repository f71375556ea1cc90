import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBackup } from '../../src/operations/backup-note.ts';
import { putBack } from '../../src/operations/put-back.ts';
import { Refusal } from '../../src/operations/refusal.ts';
import { takeBackup } from '../../src/operations/take-backup.ts';
import { add, historyOf, ids, TestFolder } from '../store/support.ts';

const clock = { now: () => '2026-11-23T09:23:01.000Z' };
const later = { now: () => '2026-11-24T09:23:01.000Z' };

describe('Backing up and restoring', () => {
  const data = new TestFolder();
  beforeEach(async () => {
    await data.make();
    const store = await data.open();
    for (const id of ['1', '2', '3']) await add(store, id);
    await store.close();
    // Opening folds the journal, so that there is a history of its own.
    await (await data.open()).close();
  });
  afterEach(() => data.remove());

  const into = () => join(data.dir, '..', 'backups');
  const backup = async () => (await takeBackup(data.dir, into(), clock)).folder;
  const refusal = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason;
  const code = (name: string) => (error: unknown) => error instanceof Error && 'code' in error && error.code === name;
  const addsOneMore = async (id = '4') => {
    const store = await data.open();
    await add(store, id);
    await store.close();
  };

  it('copies everything, tells what it holds, and leaves the data folder as it was', async () => {
    const before = await data.contents();
    const { folder, note } = await takeBackup(data.dir, into(), clock);
    assert.match(folder, /backup-2026-11-23T092301Z$/);
    assert.deepEqual([note.documents, note.records], [3, 3]);
    assert.deepEqual(await data.contents(), before);
    for (const { name } of note.files) assert.equal(await readFile(join(folder, name), 'utf8'), before[name]);
    assert.deepEqual((await readdir(into())).sort(), ['backup-2026-11-23T092301Z']);
    assert.equal((await stat(folder)).mode & 0o077, 0);
  });

  it('brings back what was there, keeps what had come since, and the assistant goes on from it', async () => {
    const folder = await backup();
    await addsOneMore();
    const { keptIn } = await putBack(folder, data.dir, later);
    assert.ok(keptIn);
    const store = await data.open();
    assert.deepEqual(await ids(store), ['1', '2', '3']);
    await add(store, '5');
    assert.equal((await historyOf(store)).length, 4);
    await store.close();
    assert.ok((await readdir(keptIn)).includes('history.ndjson'));
    assert.equal((await readFile(join(keptIn, 'history.ndjson'), 'utf8')).split('\n').length - 1 >= 3, true);
  });

  it('restores into an empty place', async () => {
    const folder = await backup();
    await rm(data.dir, { recursive: true });
    assert.equal((await putBack(folder, data.dir, later)).keptIn, undefined);
    assert.deepEqual(await ids(await data.open()), ['1', '2', '3']);
  });

  it('holds what only the journal holds, as after a kill', async () => {
    const store = await data.open();
    await add(store, '4');
    const crashed = await data.crash();
    const { folder } = await takeBackup(crashed.dir, into(), clock);
    await store.close();
    await putBack(folder, data.dir, later);
    assert.deepEqual(await ids(await data.open()), ['1', '2', '3', '4']);
    await crashed.remove();
  });

  it('does neither while the assistant runs', async () => {
    const folder = await backup();
    const store = await data.open();
    const before = await data.contents();
    await assert.rejects(takeBackup(data.dir, into(), later), code('STORE_LOCKED'));
    await assert.rejects(putBack(folder, data.dir, later), code('STORE_LOCKED'));
    await store.close();
    assert.deepEqual(Object.keys(await data.contents()), Object.keys(before));
  });

  it('takes no backup of nothing, of damaged data, or into the data folder itself', async () => {
    await assert.rejects(takeBackup(join(data.dir, 'none'), into(), clock), refusal('nothingThere'));
    await assert.rejects(takeBackup(data.dir, data.path('backups'), clock), refusal('inDataFolder'));
    await assert.rejects(takeBackup(data.dir, data.dir, clock), refusal('inDataFolder'));
    await writeFile(data.path('history.ndjson'), (await data.read('history.ndjson')).replace('"id":"2"', '"id":"9"'));
    await assert.rejects(takeBackup(data.dir, into(), clock), refusal('historyBroken'));
    await writeFile(data.path('journal.ndjson'), 'x\ny\n');
    await assert.rejects(takeBackup(data.dir, into(), clock), code('STORE_DAMAGED'));
    assert.deepEqual(await readdir(into()).catch(() => []), []);
  });

  const spoilt: readonly (readonly [string, string, (folder: string) => Promise<unknown>])[] = [
    ['has a byte changed', 'fileChanged', (folder) => append(join(folder, 'store.json'), ' ')],
    ['lacks a file', 'fileMissing', (folder) => rm(join(folder, 'history.ndjson'))],
    ['lacks its note', 'noBackup', (folder) => rm(join(folder, 'backup.json'))],
    ['has a note that is none', 'noBackup', (folder) => writeFile(join(folder, 'backup.json'), '[]')],
    ['names a file elsewhere', 'noBackup', (folder) => edit(folder, '"store.json"', '"../store.json"')],
    ['names no files', 'noBackup', (folder) => writeFile(join(folder, 'backup.json'), '{"files":[]}')],
  ];
  for (const [what, reason, spoil] of spoilt) {
    it(`replaces nothing by a backup that ${what}`, async () => {
      const folder = await backup();
      await addsOneMore();
      const before = await data.contents();
      await spoil(folder);
      await assert.rejects(putBack(folder, data.dir, later), refusal(reason));
      await assert.rejects(checkBackup(folder), refusal(reason));
      assert.deepEqual(await data.contents(), before);
    });
  }

  it('replaces nothing by a folder that is no backup', async () => {
    await mkdir(into());
    await assert.rejects(putBack(into(), data.dir, later), refusal('noBackup'));
    await assert.rejects(putBack(join(into(), 'none'), data.dir, later), refusal('noBackup'));
  });

  it('takes nothing away when there is no room to copy into', async () => {
    if (process.getuid?.() === 0) {
      process.stdout.write('      (run as root, whom no folder refuses: not tried)\n');
      return;
    }
    const folder = await backup();
    await chmod(data.dir, 0o500);
    await assert.rejects(putBack(folder, data.dir, later));
    await chmod(data.dir, 0o700);
    assert.deepEqual(await ids(await data.open()), ['1', '2', '3']);
  });

  it('can be cut off anywhere: a start finds one of the two states whole or refuses, and restoring again ends it', async () => {
    const folder = await backup();
    await addsOneMore();
    let refused = 0;
    for (let allowed = 0; allowed < 8; allowed++) {
      let moved = 0;
      const dying = async (from: string, to: string): Promise<void> => {
        if (moved++ >= allowed) throw new Error('killed');
        await rename(from, to);
      };
      const at = { now: () => `2026-11-24T09:23:0${allowed}.000Z` };
      await assert.rejects(putBack(folder, data.dir, at, dying), /killed/);
      const found = await data.open().then(
        async (store) => {
          const there = await ids(store);
          await store.close();
          return there.length;
        },
        (error: unknown) => (code('STORE_DAMAGED')(error) ? 'refused' : Promise.reject(error)),
      );
      assert.ok(found === 'refused' || found === 3 || found === 4, `after ${allowed} moves: ${found}`);
      if (found === 'refused') refused++;
      await putBack(folder, data.dir, { now: () => `2026-11-25T09:23:0${allowed}.000Z` });
      const store = await data.open();
      assert.deepEqual(await ids(store), ['1', '2', '3']);
      await store.close();
      await addsOneMore();
    }
    assert.ok(refused > 0);
  });
});

const append = async (path: string, text: string) => writeFile(path, (await readFile(path, 'utf8')) + text);
const edit = async (folder: string, from: string, to: string) =>
  writeFile(join(folder, 'backup.json'), (await readFile(join(folder, 'backup.json'), 'utf8')).replace(from, to));
