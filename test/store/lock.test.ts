import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { faultyFs } from './faulty-fs.ts';
import { add, TestFolder } from './support.ts';

describe('the lock of a data folder', () => {
  const folder = new TestFolder();
  beforeEach(async () => {
    await folder.make();
    await mkdir(folder.dir);
  });
  afterEach(() => folder.remove());

  const STARTED = '2026-11-23T08:00:00.000Z';
  const heldBy = (holder: object) =>
    writeFile(
      folder.path('store.lock'),
      JSON.stringify({ pid: process.pid, host: hostname(), started: STARTED, ...holder }),
    );
  const lock = async () => JSON.parse(await readFile(folder.path('store.lock'), 'utf8'));
  const isLocked = (message: RegExp) => ({ code: 'STORE_LOCKED', message });

  it('says which process holds it, on which host and since when', async () => {
    const clock = { now: () => STARTED };
    const store = await folder.open({ clock });
    const { pid, host, started } = await lock();
    assert.deepEqual({ pid, host, started }, { pid: process.pid, host: hostname(), started: STARTED });
    await add(store, '1');
  });

  it('stops the second, and tells it of the first', async () => {
    const store = await folder.open();
    const who = new RegExp(`in use by process ${process.pid} on host ${hostname()} .*Stop that process`);
    await assert.rejects(folder.open(), isLocked(who));
    await assert.rejects(folder.open(), isLocked(who));
    await add(store, '1');
  });

  it('is given back by close, and by an opening that fails', async () => {
    await (await folder.open()).close();
    await writeFile(folder.path('store.json'), '{"schemaVersion":99,"seq":0,"tenants":[]}');
    await assert.rejects(folder.open(), { code: 'STORE_VERSION' });
    assert.equal((await readdir(folder.dir)).includes('store.lock'), false);
  });

  it('of another process that runs is respected', async () => {
    await heldBy({ pid: process.ppid });
    await assert.rejects(folder.open(), isLocked(new RegExp(`process ${process.ppid} .*started ${STARTED}`)));
  });

  it('of a process that has ended is taken over', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    await heldBy({ pid: child.pid });
    await folder.open();
    assert.equal((await lock()).pid, process.pid);
    assert.deepEqual(
      (await readdir(folder.dir)).filter((name) => name.includes('stale')),
      [],
    );
  });

  it('of an earlier process with the same pid is taken over, where processes can be told apart', async () => {
    await (await folder.open()).close();
    await heldBy({ identity: 'an-earlier-boot/1' });
    if (process.platform === 'linux') await folder.open();
    else await assert.rejects(folder.open(), isLocked(/in use/));
  });

  it('of another host is respected, for nobody here can tell whether it runs', async () => {
    await heldBy({ host: 'another-host' });
    await assert.rejects(folder.open(), isLocked(/on host another-host .*if it no longer runs, delete .*store\.lock/));
  });

  for (const content of ['', 'null', '{"pid":"1"}', '[]']) {
    it(`that reads ${JSON.stringify(content)} is respected, for it may be half written`, async () => {
      await writeFile(folder.path('store.lock'), content);
      await assert.rejects(folder.open(), isLocked(/a process that has not said who it is.*delete .*store\.lock/));
    });
  }

  it('that has been empty for a while is taken over: its process died before it could say who it is', async () => {
    await writeFile(folder.path('store.lock'), '');
    await utimes(folder.path('store.lock'), new Date(STARTED), new Date(STARTED));
    await folder.open();
    assert.equal((await lock()).pid, process.pid);
  });

  it('that somebody else took in the meantime is not removed by close', async () => {
    const store = await folder.open();
    await heldBy({ host: 'another-host' });
    await store.close();
    assert.equal((await lock()).host, 'another-host');
  });

  it('that another process took over just before is put back', async () => {
    await heldBy({ identity: 'an-earlier-boot/1', pid: 2 ** 22 + 1 });
    const fs = faultyFs(async (call, file) => {
      if (call === 'rename' && file === 'store.lock') await heldBy({ pid: process.ppid });
      return undefined;
    });
    await assert.rejects(folder.open({ fs }), isLocked(new RegExp(`process ${process.ppid} `)));
    assert.equal((await lock()).pid, process.ppid);
  });

  it('is given to one only of many that find it stale', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    await heldBy({ pid: child.pid });
    const opened = await Promise.allSettled(Array.from({ length: 8 }, () => folder.open()));
    assert.equal(opened.filter(({ status }) => status === 'fulfilled').length, 1);
  });
});
