import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimes } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { historyOf, OTHER_TENANT, TENANT, TestFolder, things } from './support.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));

describe('SIGKILL', function () {
  this.timeout(120_000);
  const folder = new TestFolder();
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());

  /** Lets a child commit until it dies; returns the last number of each tenant that it was told is saved. */
  async function commitUntilKilled(options: { dieAtCall?: number; killAfter?: number }): Promise<Map<string, number>> {
    const args = ['--import', 'tsx', CHILD, folder.dir, `${options.dieAtCall ?? 0}`];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    const acknowledged = new Map<string, number>();
    let lines = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      const [tenant = '', count] = line.split(' ');
      if (count) acknowledged.set(tenant, Math.max(Number(count), acknowledged.get(tenant) ?? 0));
      else if (!options.dieAtCall) {
        await assert.rejects(folder.open(), { code: 'STORE_LOCKED', message: new RegExp(`process ${child.pid} `) });
      }
      lines += 1;
      if (options.killAfter !== undefined && lines >= options.killAfter) child.kill('SIGKILL');
    }
    const [, signal] = await exited;
    assert.equal(signal, 'SIGKILL');
    // As if some time had passed: a lock that its process left empty is respected for a while.
    await utimes(folder.path('store.lock'), 0, 0).catch(() => undefined);
    return acknowledged;
  }

  /** Every acknowledged transaction is there, whole, with those before it; the chain verifies. */
  async function assertKept(acknowledged: ReadonlyMap<string, number>): Promise<void> {
    const store = await folder.open();
    for (const tenant of [TENANT, OTHER_TENANT]) {
      const reader = store.reader(tenant);
      const last = (await reader.get(things, 'counter'))?.body.count ?? 0;
      assert.ok(last >= (acknowledged.get(tenant) ?? 0), `${tenant} was told ${acknowledged.get(tenant)}, has ${last}`);
      const expected = Array.from({ length: last }, (_, index) => `${index + 1}`);
      assert.deepEqual(
        (await reader.list(things)).map(({ id }) => id).filter((id) => id !== 'counter'),
        expected,
      );
      assert.deepEqual(
        (await historyOf(store, tenant)).map(({ record }) => record.id),
        expected,
      );
    }
    await store.close();
    assert.deepEqual((await verifyHistory(folder.dir)).problems, []);
  }

  it('between and within writes loses nothing that was acknowledged', async () => {
    let told = 0;
    for (let round = 0; round < 6; round++) {
      const acknowledged = await commitUntilKilled({ killAfter: 2 + Math.floor(Math.random() * 300) });
      told += acknowledged.size;
      await assertKept(acknowledged);
    }
    assert.ok(told > 0);
  });

  it('at a call to the file system, also half way through a write or a fold, loses nothing either', async () => {
    for (let round = 0; round < 10; round++) {
      await assertKept(await commitUntilKilled({ dieAtCall: 1 + Math.floor(Math.random() * (round < 5 ? 50 : 500)) }));
    }
  });
});
