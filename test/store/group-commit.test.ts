import assert from 'node:assert/strict';
import { type Fault, faultyFs } from './faulty-fs.ts';
import { add, historyOf, ids, increment, OTHER_TENANT, stamp, TENANT, TestFolder, things } from './support.ts';

/** Holds the next fsync of the journal until it is told how that ends. */
class JournalGate {
  #decide: (code: string | undefined) => void = () => {};
  #reached: () => void = () => {};
  #held: Promise<string | undefined> | undefined;
  syncs = 0;
  readonly fault: Fault = (call, file) => {
    if (call !== 'datasync' || file !== 'journal.ndjson') return undefined;
    this.syncs += 1;
    const held = this.#held;
    this.#held = undefined;
    if (held) this.#reached();
    return held;
  };

  /** From the next fsync on; resolves when it has been reached. */
  hold(): Promise<void> {
    this.#held = new Promise((resolve) => {
      this.#decide = resolve;
    });
    return new Promise((resolve) => {
      this.#reached = resolve;
    });
  }
  release = () => this.#decide(undefined);
  fail = (code: string) => this.#decide(code);
}

describe('group commit', () => {
  const folder = new TestFolder();
  let gate: JournalGate;
  const open = () => {
    gate = new JournalGate();
    return folder.open({ fs: faultyFs(gate.fault) });
  };
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());

  it('lets transactions share an fsync', async () => {
    const store = await open();
    const before = gate.syncs;
    await Promise.all(Array.from({ length: 100 }, (_, number) => add(store, `${number}`, { tenant: `${number % 5}` })));
    assert.ok(gate.syncs - before <= 10, `${gate.syncs - before} fsyncs for 100 transactions`);
  });

  it('shows a change to nobody outside before it is on disk', async () => {
    const store = await open();
    const held = gate.hold();
    const adding = add(store, '1');
    await held;
    assert.deepEqual(await ids(store), []);
    assert.deepEqual((await store.changes(TENANT, 0)).changes, []);
    assert.deepEqual(await historyOf(store), []);
    gate.release();
    await adding;
    assert.deepEqual(await ids(store), ['1']);
    assert.equal((await historyOf(store)).length, 1);
  });

  it('shows it to the next transaction of the tenant, which fails with it', async () => {
    const store = await open();
    const held = gate.hold();
    const first = increment(store, 'counter');
    await held;
    let seen: number | undefined;
    const second = store.transact(stamp(), async (tx) => {
      const doc = await tx.get(things, 'counter');
      seen = doc?.body.count;
      await tx.put(things, 'copy', { name: 'copy', count: seen ?? 0 }, 0);
    });
    const reading = store.transact(stamp(), (tx) => tx.get(things, 'counter'));
    const refusing = store.transact(stamp(), async (tx) => {
      if (await tx.get(things, 'counter')) throw new Error('it is there already');
    });
    const elsewhere = store.transact(stamp({ tenant: OTHER_TENANT }), (tx) => tx.list(things));
    const all = Promise.allSettled([first, second, reading, refusing, elsewhere]);
    for (let turn = 0; seen === undefined && turn < 1000; turn++) await new Promise(setImmediate);
    assert.equal(seen, 1);
    gate.fail('ENOSPC');
    for (const outcome of await all) {
      assert(outcome.status === 'rejected');
      assert.equal(outcome.reason.code, 'STORE_WRITE_FAILED');
    }
    assert.deepEqual(await ids(store), []);
    assert.equal(await increment(store, 'counter'), 1);
  });

  it('keeps what stands in line, in its order, when the next transaction gives up what it did', async () => {
    const store = await open();
    for (const id of ['1', '2', '3']) await add(store, id);
    const held = gate.hold();
    const first = add(store, '4');
    await held;
    const second = add(store, '5');
    const third = store.transact(stamp(), async (tx) => {
      await tx.remove(things, '2', 1);
      await tx.put(things, '6', { name: '6' }, 0);
      throw new Error('given up');
    });
    const fourth = store.transact(stamp(), async (tx) => (await tx.list(things)).map(({ id }) => id));
    gate.release();
    await assert.rejects(third, /given up/);
    await Promise.all([first, second]);
    assert.deepEqual(await fourth, ['1', '2', '3', '4', '5']);
    assert.deepEqual(await ids(store), ['1', '2', '3', '4', '5']);
  });

  it('fails a transaction that is still running and may have seen what failed', async () => {
    const store = await open();
    const held = gate.hold();
    const first = add(store, '1').catch((error) => error.code);
    await held;
    const running = store.transact(stamp(), async (tx) => {
      assert.deepEqual((await tx.list(things)).length, 1);
      gate.fail('EIO');
      assert.equal(await first, 'STORE_WRITE_FAILED');
      await tx.put(things, '2', { name: 'built on the first' }, 0);
    });
    await assert.rejects(running, { code: 'STORE_WRITE_FAILED' });
    assert.deepEqual(await ids(store), []);
  });

  it('says what is wrong and what to do', async () => {
    const store = await open();
    const held = gate.hold();
    const failing = add(store, '1');
    await held;
    gate.fail('ENOSPC');
    await assert.rejects(failing, (error: Error) => {
      assert.match(error.message, /Nothing was saved: the data folder .* cannot be used \(ENOSPC.*Free disk space/);
      return true;
    });
    assert.match(folder.logged.join(), /A write to the journal failed/);
  });
});

describe('a disk that fails', () => {
  const folder = new TestFolder();
  beforeEach(() => folder.make());
  afterEach(() => folder.remove());
  const NAMES = ['1', '2', '3', '4', '5', '6'];

  /** Opens, adds one by one with folds in between, closes; returns what was acknowledged. `fails` sees each call. */
  async function session(fails: (number: number) => boolean): Promise<{ calls: number; acknowledged: string[] }> {
    let calls = 0;
    const fs = faultyFs((call) => (!call.includes('read') && fails(calls++) ? 'ENOSPC' : undefined));
    const acknowledged: string[] = [];
    try {
      const store = await folder.open({ fs, foldAfter: 1500 });
      for (const id of NAMES) {
        const added = await add(store, id).then(
          () => true,
          (error) => {
            assert.equal(error.code, 'STORE_WRITE_FAILED');
            return false;
          },
        );
        if (added) acknowledged.push(id);
        assert.deepEqual(await ids(store), acknowledged);
        assert.equal((await historyOf(store)).length, acknowledged.length);
      }
      await store.close().catch((error) => assert.equal(error.code, 'ENOSPC'));
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'STORE_WRITE_FAILED');
    }
    return { calls, acknowledged };
  }

  /** What a crash now would leave: the expected, and up to `more` that failed without a chance to be taken back. */
  async function assertHolds(expected: readonly string[], more = 0): Promise<void> {
    const after = await folder.crash();
    try {
      const store = await after.open();
      const present = await ids(store);
      assert.deepEqual(present.slice(0, expected.length), expected);
      assert.ok(present.length <= expected.length + more, `${present} instead of ${expected}`);
      assert.deepEqual(
        (await historyOf(store)).map(({ record, seq }) => [record.id, seq]),
        present.map((id, index) => [id, index + 1]),
      );
    } finally {
      await after.remove();
    }
  }

  it('once, at any of its calls, changes nothing but the transaction that is told so', async () => {
    const { calls } = await session(() => false);
    assert.ok(calls > 60, `only ${calls} calls`);
    for (let failing = 0; failing < calls; failing++) {
      await folder.remove();
      await folder.make();
      const { acknowledged } = await session((number) => number === failing);
      if (failing > 0) await assertHolds(acknowledged);
    }
  });

  it('from one call on, for good, keeps what it acknowledged', async () => {
    const { calls } = await session(() => false);
    for (let failing = 0; failing < calls; failing++) {
      await folder.remove();
      await folder.make();
      const { acknowledged } = await session((number) => number >= failing);
      if (acknowledged.length > 0) await assertHolds(acknowledged, 1);
    }
  });

  it('from the start, as in a folder that may not be written, is told at once and touches nothing', async () => {
    const store = await folder.open();
    await add(store, '1');
    await store.close();
    const before = await folder.contents();
    const fs = faultyFs((call) => (call.includes('read') || call === 'mkdir' ? undefined : 'EROFS'));
    await assert.rejects(folder.open({ fs }), { code: 'STORE_WRITE_FAILED', message: /EROFS/ });
    assert.deepEqual(await folder.contents(), before);
    assert.deepEqual(await ids(await folder.open()), ['1']);
  });
});
