import type { Change, Changes } from './port.ts';
import { allDocuments, EMPTY, type State, type Transaction } from './state.ts';

export interface RecentChanges {
  add(transaction: Transaction, forgets?: boolean): void;
  /** The changes after transaction `since`; every present document when they are no longer known one by one. */
  since(tenant: string, since: number): Changes;
}

/** The latest changes of each tenant, at least `keep` of them, for views that follow along. Begins empty at each start. */
export function recentChanges(state: State, keep: number): RecentChanges {
  const start = state.seq;
  const tenants = new Map<string, { after: number; changes: Change[] }>();
  return {
    add({ tenant, seq, ops }, forgets = false) {
      const held = tenants.get(tenant) ?? { after: start, changes: [] };
      tenants.set(tenant, held);
      for (const op of ops) held.changes.push(Object.freeze({ ...op, seq }));
      // Views that follow along read the present documents anew.
      if (forgets) Object.assign(held, { after: seq, changes: [] });
      if (held.changes.length <= 2 * keep) return;
      const dropped = held.changes.splice(0, held.changes.length - keep);
      held.after = dropped.at(-1)?.seq ?? held.after;
    },
    since(tenant, since) {
      const upTo = state.seq;
      const { after, changes } = tenants.get(tenant) ?? { after: start, changes: [] };
      const reset = since < after || since > upTo;
      if (!reset) return { upTo, reset, changes: changes.filter(({ seq }) => seq > since) };
      const { documents } = state.tenants.get(tenant) ?? EMPTY;
      return { upTo, reset, changes: allDocuments(documents).map((document) => ({ ...document, seq: upTo })) };
    },
  };
}
