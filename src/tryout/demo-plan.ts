import type { Instant } from '../shared/instant.ts';
import type { AuditEntry, Kind, Store } from '../store/port.ts';

/** What the try-out begins with: documents as they are now, and what happened before, each deed at its own moment. */
export interface DemoPlan {
  put<Body>(kind: Kind<Body>, id: string, body: Body): void;
  note(at: Instant, entry: AuditEntry): void;
  /** Writes the deeds in the order of time, as if they had come about, then the documents. */
  carryOut(store: Store, tenant: string, now: Instant): Promise<void>;
}

export function planDemo(): DemoPlan {
  const documents: { kind: Kind<unknown>; id: string; body: unknown }[] = [];
  const deeds: { at: Instant; entry: AuditEntry }[] = [];
  return {
    put: (kind, id, body) => void documents.push({ kind, id, body }),
    note: (at, entry) => void deeds.push({ at, entry }),
    async carryOut(store, tenant, now) {
      const inOrder = [...deeds].sort((one, other) => one.at.localeCompare(other.at));
      for (const [index, { at, entry }] of inOrder.entries()) {
        await store.transact({ tenant, at, turn: `demo-${index}` }, async (tx) => tx.record(entry));
      }
      await store.transact({ tenant, at: now, turn: 'demo' }, async (tx) => {
        for (const { kind, id, body } of documents) await tx.put(kind, id, body, 0);
      });
    },
  };
}
