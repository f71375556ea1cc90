import { chain } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Stamp, Store } from './port.ts';
import { applyTransaction, EMPTY, type State, type TenantState, type Transaction } from './state.ts';
import { type Draft, openDraft } from './transaction.ts';

/** A transaction whose work has ended, on its way to disk. One that changed nothing waits for those that it saw. */
interface Waiting {
  readonly transaction: Transaction;
  /** Its JSON; undefined when it changed nothing. */
  readonly text: string | undefined;
  /** What it wrote over is to be gone from the files. */
  readonly forgets: boolean;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Runs transactions: those of one tenant one after the other, on a working copy that is made anew when one fails. What
 * ends while a write is under way goes to disk together in the next one, and becomes part of the ledger's state, for
 * `applied` to see, once it is there. When a write fails, all fail that stand in line or have begun: they may have seen it.
 */
export function groupCommit(
  ledger: Ledger,
  applied: (transaction: Transaction, forgets: boolean) => void,
): Pick<Store, 'transact'> & { idle(): Promise<void> } {
  const { state } = ledger;
  const lanes = new Map<string, Promise<void>>();
  let line: readonly Waiting[] = [];
  let writing: Promise<void> | undefined;
  let failures = 0;
  let failure: unknown;

  /** What is durable and what stands in line, of each tenant; made anew after a failure. */
  const working: State = { ...state, tenants: new Map() };
  const latest = (tenant: string): TenantState => {
    const known = working.tenants.get(tenant);
    if (known) return known;
    const durable = state.tenants.get(tenant) ?? EMPTY;
    const documents = new Map([...durable.documents].map(([kind, ofKind]) => [kind, new Map(ofKind)]));
    working.tenants.set(tenant, { ...durable, documents });
    for (const { transaction } of line) if (transaction.tenant === tenant) applyTransaction(working, transaction);
    return latest(tenant);
  };

  const write = async () => {
    while (line.length > 0) {
      const group = line;
      const texts = group.flatMap(({ text }) => text ?? []);
      const records = group.flatMap(({ transaction }) => transaction.history);
      try {
        if (texts.length > 0) await ledger.append(texts, records);
      } catch (error) {
        for (const { failed } of line) failed(error);
        line = [];
        working.tenants.clear();
        failures += 1;
        failure = error;
        continue;
      }
      line = line.slice(group.length);
      for (const { transaction, forgets } of group.filter(({ text }) => text !== undefined)) {
        applyTransaction(state, transaction);
        applied(transaction, forgets);
      }
      const tellAll = () => group.forEach(({ done }) => void done());
      // What is to be forgotten is gone when it is answered; nobody else waits for a fold.
      const forgets = group.some((each) => each.forgets);
      if (!forgets) tellAll();
      await ledger.foldWhenGrown(forgets);
      if (forgets) tellAll();
    }
    writing = undefined;
  };

  const enqueue = (stamp: Stamp, draft: Draft, done: () => void, failed: (error: unknown) => void) => {
    const { tenant, at, turn } = stamp;
    const { documents, head } = latest(tenant);
    const history = chain(stamp, draft.entries, head);
    working.tenants.set(tenant, { documents, head: history.at(-1) ?? head });
    const changed = draft.ops.length + history.length > 0;
    const seq = (line.at(-1)?.transaction.seq ?? state.seq) + (changed ? 1 : 0);
    const transaction = { seq, tenant, at, turn, ops: draft.ops, history };
    const text = changed ? JSON.stringify(transaction) : undefined;
    line = [...line, { transaction, text, forgets: draft.forgets(), done, failed }];
    writing ??= write();
  };

  return {
    transact(stamp, work) {
      return new Promise((resolve, reject) => {
        const run = async () => {
          const failuresBefore = failures;
          const draft = openDraft(latest(stamp.tenant).documents);
          let settle: () => void;
          let outcome = draft;
          try {
            const result = await work(draft.tx);
            settle = () => resolve(result);
          } catch (error) {
            settle = () => reject(error);
            working.tenants.delete(stamp.tenant);
            outcome = openDraft(EMPTY.documents);
          }
          draft.end();
          failures === failuresBefore ? enqueue(stamp, outcome, settle, reject) : reject(failure);
        };
        const unwritable = (error: unknown) => {
          working.tenants.delete(stamp.tenant);
          reject(error);
        };
        lanes.set(stamp.tenant, (lanes.get(stamp.tenant) ?? Promise.resolve()).then(run).catch(unwritable));
      });
    },
    async idle() {
      await Promise.all(lanes.values());
      await writing;
    },
  };
}
