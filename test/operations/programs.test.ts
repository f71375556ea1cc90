import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { add, ids, TestFolder } from '../store/support.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program as npm would, in the language of a terminal. */
function runs(name: string, args: readonly string[], dataDir: string, language = 'en_US.UTF-8'): Promise<Ended> {
  const { PATH = '' } = process.env;
  const env = { PATH, DATA_DIR: dataDir, LC_ALL: language, PORT: '0' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `src/operations/${name}.ts`, ...args],
      { cwd: ROOT, env },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('The programs for operators', () => {
  const data = new TestFolder();
  beforeEach(() => data.makeWithAThing());
  afterEach(() => data.remove());
  const into = () => join(data.dir, '..', 'backups');

  it('back up, check, and restore, and say so in the language of the terminal', async () => {
    const taken = await runs('backup', [into()], data.dir);
    assert.equal(taken.code, 0, taken.err);
    assert.match(taken.out, /1 document, 1 history record,/);
    const [name = ''] = await readdir(into());
    const checked = await runs('restore', [join(into(), name), '--check'], data.dir, 'ko_KR.UTF-8');
    assert.match(checked.out, /이상 없는 백업입니다/);
    const store = await data.open();
    await add(store, '2');
    await store.close();
    const restored = await runs('restore', [join(into(), name)], data.dir, 'ko_KR.UTF-8');
    assert.equal(restored.code, 0, restored.err);
    assert.match(restored.out, /되돌렸습니다/);
    assert.deepEqual(await ids(await data.open()), ['1']);
  });

  it('say how they are used, and end with 2, when they are not told what to do', async () => {
    for (const name of ['backup', 'restore', 'history']) {
      const { code, out } = await runs(name, [], data.dir);
      assert.equal(code, 2);
      assert.match(out, new RegExp(`npm run ${name}`));
    }
    assert.equal((await runs('backup', ['--help'], data.dir)).code, 0);
  });

  it('end with 1 and the reason when they cannot', async () => {
    const nothing = await runs('backup', [into()], data.path('none'));
    assert.equal(nothing.code, 1);
    assert.match(nothing.err, /There is no data in .*Nothing was changed\./);
    const none = await runs('restore', [into()], data.dir, 'ko_KR.UTF-8');
    assert.equal(none.code, 1);
    assert.match(none.err, /백업이 아닙니다.*변경된 것은 없습니다\./);
    const store = await data.open();
    const locked = await runs('backup', [into()], data.dir);
    assert.equal(locked.code, 1);
    assert.match(locked.err, new RegExp(`in use by process ${process.pid}`));
    await store.close();
  });

  it('verify the history, also beside the running assistant', async () => {
    const store = await data.open();
    const { code, out } = await runs('history', ['verify'], data.dir);
    assert.equal(code, 0);
    assert.match(out, /whole and unchanged: 1 record of 1 tenant/);
    await store.close();
  });

  it('hold the history against a hash that was kept elsewhere', async () => {
    const line = await data.read('journal.ndjson').then((text) => text || data.read('history.ndjson'));
    const hash = /"hash":"(\w{64})"/.exec(line)?.[1] ?? '';
    const there = await runs('history', ['verify', '--head', hash], data.dir);
    assert.equal(there.code, 0, there.err);
    assert.match(there.out, /number 1, written .*Up to there nothing was rewritten/);
    const gone = await runs('history', ['verify', '--head', hash.replace(/./g, 'a')], data.dir, 'ko_KR.UTF-8');
    assert.equal(gone.code, 1);
    assert.match(gone.err, /해시가 a{64}인 이력이 없습니다/);
    assert.equal((await runs('history', ['verify', '--head', 'abc'], data.dir)).code, 2);
  });

  it('examine this machine', async () => {
    const { code, out } = await runs('doctor', [], data.dir);
    assert.equal(code, 0, out);
    assert.match(out, /Data folder\n {2}✓/);
  });
});
