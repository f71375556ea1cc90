import { chain } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Stamp, Store } from './port.ts';
import { EMPTY, type TenantState, type Transaction } from './state.ts';
import { type Draft, openDraft } from './transaction.ts';

/** A transaction whose work has ended, on its way to disk. One that changed nothing waits for those that it saw. */
interface Waiting {
  readonly transaction: Transaction;
  /** Its JSON; undefined when it changed nothing. */
  readonly text: string | undefined;
  /** The tenant's state once it is done. */
  readonly after: TenantState;
  /** What it wrote over is to be gone from the files. */
  readonly forgets: boolean;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Runs transactions: those of one tenant one after the other, each on top of the one before. What ends while a write is
 * under way goes to disk together in the next one, and becomes part of the ledger's state, for `applied` to see, once it is
 * there. When a write fails, all fail that stand in line or have begun: they may have seen what failed.
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

  const latest = (tenant: string) =>
    line.findLast(({ transaction }) => transaction.tenant === tenant)?.after ?? state.tenants.get(tenant) ?? EMPTY;

  const write = async () => {
    while (line.length > 0) {
      const group = line;
      const texts = group.flatMap(({ text }) => text ?? []);
      const records = group.flatMap(({ transaction }) => transaction.history);
      try {
        if (texts.length > 0) await ledger.append(texts, records);
      } catch (error) {
        const all = line;
        line = [];
        failures += 1;
        failure = error;
        for (const { failed } of all) failed(error);
        continue;
      }
      line = line.slice(group.length);
      for (const { transaction, text, after, forgets } of group) {
        if (text !== undefined) {
          state.tenants.set(transaction.tenant, after);
          state.seq = transaction.seq;
          applied(transaction, forgets);
        }
      }
      const tellAll = () => {
        for (const { done } of group) done();
      };
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
    const before = latest(tenant);
    const { ops, documents } = draft;
    const history = chain(stamp, draft.entries, before.head);
    const changed = ops.length + history.length > 0;
    const seq = (line.at(-1)?.transaction.seq ?? state.seq) + (changed ? 1 : 0);
    const transaction = { seq, tenant, at, turn, ops, history };
    const after = changed ? { documents, head: history.at(-1) ?? before.head } : before;
    const text = changed ? JSON.stringify(transaction) : undefined;
    line = [...line, { transaction, text, after, forgets: draft.forgets(), done, failed }];
    writing ??= write();
  };

  return {
    transact(stamp, work) {
      return new Promise((resolve, reject) => {
        const run = async () => {
          const failuresBefore = failures;
          const base = latest(stamp.tenant).documents;
          const draft = openDraft(base);
          let settle: () => void;
          let outcome = draft;
          try {
            const result = await work(draft.tx);
            settle = () => resolve(result);
          } catch (error) {
            settle = () => reject(error);
            outcome = openDraft(base);
          }
          draft.end();
          if (failures === failuresBefore) enqueue(stamp, outcome, settle, reject);
          else reject(failure);
        };
        const lane = (lanes.get(stamp.tenant) ?? Promise.resolve()).then(run).catch(reject);
        lanes.set(stamp.tenant, lane);
      });
    },
    async idle() {
      await Promise.all(lanes.values());
      await writing;
    },
  };
}
