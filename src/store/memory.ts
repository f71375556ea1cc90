import { StoreError } from './errors.ts';
import { chain } from './history.ts';
import { frozenJson } from './json-value.ts';
import { type AuditEntry, type Change, Conflict, type Doc, type HistoryRecord, type Kind, type Store } from './port.ts';

interface Tenant {
  readonly kinds: Map<string, Map<string, Doc<unknown>>>;
  readonly changes: Change[];
  readonly history: HistoryRecord[];
}

/**
 * A store without a disk, for tests: one transaction after the other on a copy that replaces the original. It keeps every
 * change, so `changes` never resets. It is written apart from the lowdb store, so that tests can hold one against the other.
 */
export function createMemoryStore(): Store {
  const tenants = new Map<string, Tenant>();
  let seq = 0;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const of = (tenant: string): Tenant => tenants.get(tenant) ?? { kinds: new Map(), changes: [], history: [] };

  const readerOf = (kinds: () => Tenant['kinds']) => ({
    async get<Body>(kind: Kind<Body>, id: string) {
      return kinds().get(kind.name)?.get(id) as Doc<Body> | undefined;
    },
    async list<Body>(kind: Kind<Body>) {
      return [...(kinds().get(kind.name)?.values() ?? [])] as Doc<Body>[];
    },
  });

  const run: Store['transact'] = async (stamp, work) => {
    const { kinds, changes, history } = of(stamp.tenant);
    const draft = new Map([...kinds].map(([name, docs]) => [name, new Map(docs)]));
    const made: Change[] = [];
    const entries: AuditEntry[] = [];
    const docsOf = (name: string, id: string, expected: number) => {
      const docs = open().get(name) ?? new Map<string, Doc<unknown>>();
      const actual = docs.get(id)?.version ?? 0;
      if (actual !== expected) throw new Conflict({ kind: name, id }, expected, actual);
      draft.set(name, docs);
      return docs;
    };
    let over = false;
    const open = () => {
      if (over) throw new StoreError('STORE_CLOSED', 'The transaction is over.');
      return draft;
    };
    const result = await work({
      ...readerOf(open),
      async put<Body>({ name }: Kind<Body>, id: string, given: Body, expected: number) {
        const body = frozenJson(given, name);
        const doc = Object.freeze({ id, version: expected + 1, body });
        docsOf(name, id, expected).set(id, doc);
        made.push({ seq: seq + 1, kind: name, ...doc });
        return doc as Doc<unknown> as Doc<Body>;
      },
      async remove({ name }, id, expected) {
        if (docsOf(name, id, expected).delete(id)) {
          made.push({ seq: seq + 1, kind: name, id, version: expected + 1 });
        }
      },
      // Nothing of it is on a disk; `changes` alone keeps old bodies, as long as the test runs.
      forget() {
        open();
      },
      record(entry) {
        open();
        entries.push(frozenJson(JSON.parse(JSON.stringify(entry)), 'history') as unknown as AuditEntry);
      },
    }).finally(() => {
      over = true;
    });
    if (made.length + entries.length === 0) return result;
    seq += 1;
    const records = chain(stamp, entries, history.at(-1) ?? { seq: 0, hash: '0'.repeat(64) });
    tenants.set(stamp.tenant, {
      kinds: draft,
      changes: [...changes, ...made],
      history: [...history, ...records],
    });
    return result;
  };

  return {
    reader: (tenant) => readerOf(() => of(tenant).kinds),
    async transact(stamp, work) {
      if (closed) throw new StoreError('STORE_CLOSED', 'The store has been closed.');
      const result = last.then(() => run(stamp, work));
      last = result.catch(() => undefined);
      return result;
    },
    async changes(tenant, since) {
      const { changes, kinds } = of(tenant);
      if (since <= seq) return { upTo: seq, reset: false, changes: changes.filter((change) => change.seq > since) };
      const present = [...kinds].flatMap(([kind, docs]) => [...docs.values()].map((doc) => ({ seq, kind, ...doc })));
      return { upTo: seq, reset: true, changes: present };
    },
    async *history(tenant, after = 0) {
      yield* of(tenant).history.filter(({ seq }) => seq > after);
    },
    async tenants() {
      return [...tenants.keys()];
    },
    async close() {
      closed = true;
    },
  };
}
