import assert from 'node:assert/strict';
import { StoreError } from '../../src/store/errors.ts';
import { hashOf } from '../../src/store/history.ts';
import { Conflict, kind, type Store } from '../../src/store/port.ts';
import { add, entry, historyOf, ids, increment, OTHER_TENANT, stamp, TENANT, things } from './support.ts';

/** A store under test; `reopen` closes it and opens what it left behind, where anything is left. */
export interface Subject {
  readonly store: Store;
  reopen?(): Promise<Store>;
  dispose(): Promise<void>;
}

const HOSTILE = {
  'a prototype name': '__proto__',
  'another prototype name': 'constructor',
  'a path': '../../etc/passwd',
  'ten thousand characters': '가'.repeat(10_000),
  'a lone surrogate': 'a\ud800b',
  'a NUL': 'a\u0000b',
  'a right-to-left override': 'a\u202eb',
  'line separators': 'a\u2028b\u2029c\nd\re',
  nothing: '',
  'a number': '0',
};

/** What every implementation of the store has to do. */
export function storeContract(name: string, open: () => Promise<Subject>): void {
  describe(`the ${name} store keeps the contract:`, () => {
    let subject: Subject;
    let store: Store;
    beforeEach(async () => {
      subject = await open();
      store = subject.store;
    });
    afterEach(() => subject.dispose());

    describe('documents', () => {
      it('begin at version 1 and count up with each change', async () => {
        await store.transact(stamp(), async (tx) => {
          assert.deepEqual(await tx.put(things, '1', { name: 'Contoso' }, 0), {
            id: '1',
            version: 1,
            body: { name: 'Contoso' },
          });
        });
        await store.transact(stamp(), (tx) => tx.put(things, '1', { name: '콘토소' }, 1));
        assert.deepEqual(await store.reader(TENANT).get(things, '1'), {
          id: '1',
          version: 2,
          body: { name: '콘토소' },
        });
      });

      it('are listed in the order of their first put, whatever changes later', async () => {
        for (const id of ['b', 'a', '10', '9']) await add(store, id);
        await increment(store, 'b');
        assert.deepEqual(await ids(store), ['b', 'a', '10', '9']);
      });

      it('that were removed and put again are new: version 1, at the end', async () => {
        for (const id of ['a', 'b']) await add(store, id);
        await store.transact(stamp(), async (tx) => {
          await tx.remove(things, 'a', 1);
          assert.equal(await tx.get(things, 'a'), undefined);
          assert.equal((await tx.put(things, 'a', { name: 'again' }, 0)).version, 1);
        });
        assert.deepEqual(await ids(store), ['b', 'a']);
      });

      it('of another kind or tenant are others', async () => {
        await add(store, '1');
        assert.equal(await store.reader(TENANT).get(kind('customer'), '1'), undefined);
        assert.equal(await store.reader(OTHER_TENANT).get(things, '1'), undefined);
        assert.deepEqual(await store.reader(OTHER_TENANT).list(things), []);
        assert.deepEqual(await store.tenants(), [TENANT]);
      });

      it('cannot be changed in place, neither from outside nor by whoever put them', async () => {
        const tags = ['one'];
        const tagged = kind<{ tags: string[] }>('tagged');
        await store.transact(stamp(), (tx) => tx.put(tagged, '1', { tags }, 0));
        tags.push('two');
        const doc = await store.reader(TENANT).get(tagged, '1');
        assert.throws(() => doc?.body.tags.push('three'), TypeError);
        assert.deepEqual((await store.reader(TENANT).get(tagged, '1'))?.body, { tags: ['one'] });
      });

      for (const [what, value] of Object.entries({
        undefined: undefined,
        'a field that is undefined': { a: undefined },
        'a function': { a: () => 1 },
        'not a number': { a: [Number.NaN] },
        infinity: Number.POSITIVE_INFINITY,
        'a date': { a: new Date(0) },
        'a map': new Map(),
        'a big integer': { a: 1n },
        'a hole in a list': { a: new Array(1) },
      })) {
        it(`may not hold ${what}`, async () => {
          const put = store.transact(stamp(), (tx) => tx.put(kind<unknown>('any'), '1', value, 0));
          await assert.rejects(put, (error) => error instanceof StoreError && error.code === 'STORE_VALUE');
          assert.deepEqual(await store.tenants(), []);
        });
      }

      it('may not hold themselves', async () => {
        const circle: { self?: unknown } = {};
        circle.self = circle;
        const put = store.transact(stamp(), (tx) => tx.put(kind<unknown>('any'), '1', circle, 0));
        await assert.rejects(put, { code: 'STORE_VALUE' });
      });

      for (const [what, text] of Object.entries(HOSTILE)) {
        it(`survive ${what} as kind, id, tenant, key and text`, async () => {
          const hostile = kind<unknown>(text);
          const body = JSON.parse(`{${JSON.stringify(text)}:[${JSON.stringify(text)}]}`);
          await store.transact(stamp({ tenant: text, turn: text }), async (tx) => {
            await tx.put(hostile, text, body, 0);
            tx.record(entry(text, { why: text, facts: body }));
          });
          const after = (await subject.reopen?.()) ?? store;
          const doc = await after.reader(text).get(hostile, text);
          assert.equal(JSON.stringify(doc?.body), JSON.stringify(body));
          assert.equal(doc?.id, text);
          assert.equal((await after.reader(text).list(hostile)).length, 1);
          const [record, ...none] = await historyOf(after, text);
          assert.equal(record?.why, text);
          assert.equal(JSON.stringify(record?.facts), JSON.stringify(body));
          assert.deepEqual(none, []);
          assert.equal(await after.reader(text).get(hostile, 'toString'), undefined);
        });
      }
    });

    describe('a transaction', () => {
      it('sees what it did, and nobody else does before it ends', async () => {
        await store.transact(stamp(), async (tx) => {
          await tx.put(things, '1', { name: 'Contoso' }, 0);
          assert.equal((await tx.get(things, '1'))?.version, 1);
          assert.equal((await tx.list(things)).length, 1);
          assert.equal(await store.reader(TENANT).get(things, '1'), undefined);
        });
        assert.deepEqual(await ids(store), ['1']);
      });

      it('gives back what its work returns', async () => {
        assert.equal(await store.transact(stamp(), async () => 'done'), 'done');
      });

      it('that throws leaves nothing', async () => {
        await add(store, '1');
        const before = await store.changes(TENANT, 0);
        const failing = store.transact(stamp(), async (tx) => {
          await tx.put(things, '1', { name: 'changed' }, 1);
          await tx.put(things, '2', { name: 'new' }, 0);
          tx.record(entry('2'));
          throw new Error('the rule says no');
        });
        await assert.rejects(failing, /the rule says no/);
        assert.equal((await store.reader(TENANT).get(things, '1'))?.version, 1);
        assert.deepEqual(await ids(store), ['1']);
        assert.equal((await historyOf(store)).length, 1);
        assert.deepEqual(await store.changes(TENANT, 0), before);
      });

      it('that cannot be written down leaves nothing, for the next one neither', async () => {
        const unwritable = store.transact(stamp({ turn: 1n as unknown as string }), async (tx) => {
          await tx.put(things, '1', { name: 'changed', count: 7 }, 0);
          tx.record(entry('1'));
        });
        await assert.rejects(unwritable, TypeError);
        assert.equal(await increment(store, '1'), 1);
        assert.deepEqual(
          (await historyOf(store)).map(({ seq, what }) => [seq, what]),
          [[1, 'thing.counted']],
        );
      });

      it('that only reads is no change', async () => {
        await add(store, '1');
        const { upTo } = await store.changes(TENANT, 0);
        await store.transact(stamp(), (tx) => tx.list(things));
        assert.deepEqual(await store.changes(TENANT, upTo), { upTo, reset: false, changes: [] });
      });

      it('of a tenant waits for the one before it', async () => {
        const counts = await Promise.all(Array.from({ length: 50 }, () => increment(store, '1')));
        assert.deepEqual(
          counts,
          Array.from({ length: 50 }, (_, index) => index + 1),
        );
        assert.equal((await store.reader(TENANT).get(things, '1'))?.version, 50);
      });

      it('goes on when the one before it failed', async () => {
        const failing = store.transact(stamp(), async () => {
          throw new Error('no');
        });
        const next = add(store, '1');
        await assert.rejects(failing);
        await next;
        assert.deepEqual(await ids(store), ['1']);
      });

      it('with a wrong version is told which one stands', async () => {
        await add(store, '1');
        const wrong = (expected: number) =>
          store.transact(stamp(), (tx) => tx.put(things, '1', { name: 'late' }, expected));
        const isConflict = (expected: number) => (error: unknown) => {
          assert(error instanceof Conflict);
          assert.deepEqual([error.record, error.expected, error.actual], [{ kind: 'thing', id: '1' }, expected, 1]);
          return true;
        };
        await assert.rejects(wrong(0), isConflict(0));
        await assert.rejects(wrong(2), isConflict(2));
        await assert.rejects(
          store.transact(stamp(), (tx) => tx.remove(things, '1', 7)),
          isConflict(7),
        );
        assert.deepEqual((await store.reader(TENANT).get(things, '1'))?.body, { name: 'Thing 1' });
      });

      it('may catch a conflict and do something else', async () => {
        await add(store, '1');
        await store.transact(stamp(), async (tx) => {
          await assert.rejects(tx.put(things, '1', { name: 'late' }, 0), Conflict);
          await tx.put(things, '2', { name: 'instead' }, 0);
        });
        assert.deepEqual(await ids(store), ['1', '2']);
      });

      it('refuses what comes after its end', async () => {
        const late = await store.transact(stamp(), async (tx) => ({ tx }));
        await assert.rejects(late.tx.put(things, '1', { name: 'late' }, 0), { code: 'STORE_CLOSED' });
        assert.throws(() => late.tx.record(entry('1')), { code: 'STORE_CLOSED' });
        assert.deepEqual(await ids(store), []);
      });

      it('is refused once the store is closed', async () => {
        await store.close();
        await assert.rejects(add(store, '1'), { code: 'STORE_CLOSED' });
      });
    });

    describe('changes', () => {
      it('are told one by one, oldest first, with the removed ones bodiless', async () => {
        await add(store, '1');
        const { upTo } = await store.changes(TENANT, 0);
        await store.transact(stamp(), async (tx) => {
          await tx.put(things, '2', { name: 'two' }, 0);
          await tx.remove(things, '1', 1);
        });
        const { upTo: next, reset, changes } = await store.changes(TENANT, upTo);
        assert.equal(reset, false);
        assert.deepEqual(changes, [
          { seq: next, kind: 'thing', id: '2', version: 1, body: { name: 'two' } },
          { seq: next, kind: 'thing', id: '1', version: 2 },
        ]);
        assert.deepEqual((await store.changes(TENANT, next)).changes, []);
      });

      it('begin with every document for who has seen nothing', async () => {
        await add(store, '1');
        await add(store, '2');
        await add(store, '3', { tenant: OTHER_TENANT });
        const { changes } = await store.changes(TENANT, 0);
        assert.deepEqual(
          changes.map(({ id }) => id),
          ['1', '2'],
        );
      });

      it('begin anew for who has seen what this store never had', async () => {
        await add(store, '1');
        const { reset, changes } = await store.changes(TENANT, 1000);
        assert.equal(reset, true);
        assert.deepEqual(
          changes.map(({ id }) => id),
          ['1'],
        );
      });
    });

    describe('the history', () => {
      it('says who did what to what, when, in which turn and why', async () => {
        await store.transact(stamp(), async (tx) => {
          tx.record(entry('1', { fields: ['name'], why: '이름이 바뀌었습니다', facts: { state: 'active', count: 2 } }));
        });
        const [record] = await historyOf(store);
        assert(record);
        const { hash, ...rest } = record;
        assert.deepEqual(rest, {
          seq: 1,
          at: '2026-11-23T09:00:00.000Z',
          tenant: TENANT,
          turn: 'turn-1',
          who: 'person-1',
          what: 'thing.added',
          record: { kind: 'thing', id: '1' },
          fields: ['name'],
          why: '이름이 바뀌었습니다',
          facts: { state: 'active', count: 2 },
          previous: '0'.repeat(64),
        });
        assert.match(hash, /^[0-9a-f]{64}$/);
      });

      it('is a chain of its own for each tenant', async () => {
        for (const id of ['1', '2', '3']) {
          await add(store, id);
          await add(store, id, { tenant: OTHER_TENANT });
        }
        for (const tenant of [TENANT, OTHER_TENANT]) {
          const records = await historyOf(store, tenant);
          assert.deepEqual(
            records.map(({ seq }) => seq),
            [1, 2, 3],
          );
          for (const [index, record] of records.entries()) {
            assert.equal(record.hash, hashOf(record));
            assert.equal(record.previous, records[index - 1]?.hash ?? '0'.repeat(64));
          }
        }
      });

      it('leaves out what an entry leaves undefined', async () => {
        await store.transact(stamp(), async (tx) => tx.record({ ...entry('1'), why: undefined }));
        assert.equal('why' in ((await historyOf(store))[0] ?? {}), false);
      });
    });

    it('all of it is there when it is opened again, where anything outlives it', async () => {
      for (const id of ['b', 'a', 'c']) await add(store, id);
      await increment(store, 'b');
      await store.transact(stamp(), (tx) => tx.remove(things, 'a', 1));
      const before = await historyOf(store);
      const after = (await subject.reopen?.()) ?? store;
      assert.deepEqual(await ids(after), ['b', 'c']);
      assert.equal((await after.reader(TENANT).get(things, 'b'))?.version, 2);
      assert.deepEqual(await historyOf(after), before);
      await add(after, 'd');
      const all = await historyOf(after);
      assert.equal(all.at(-1)?.previous, before.at(-1)?.hash);
      for (const last of [1, before.length, all.length])
        assert.deepEqual(await historyOf(after, TENANT, last), all.slice(last));
    });
  });
}
