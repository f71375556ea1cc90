import type { Json } from '../shared/json.ts';
import type { Change, Doc, HistoryRecord, Stamp } from './port.ts';

/** A document as it is after one change; without `body` when it was removed. */
export interface Op extends Omit<Change, 'seq'> {
  readonly body?: Json;
}

/** What one transaction did: the unit of the journal. `seq` counts the transactions of the whole folder. */
export interface Transaction extends Stamp {
  readonly seq: number;
  readonly ops: readonly Op[];
  readonly history: readonly HistoryRecord[];
}

/** Documents by kind and id. Maps, because `__proto__` is an id like any other; in the order of their first put. */
export type Documents = Map<string, Map<string, Doc<Json>>>;

/** What belongs to one tenant. */
export interface TenantState {
  readonly documents: Documents;
  /** The last record of its history. */
  readonly head: Pick<HistoryRecord, 'seq' | 'hash'>;
}

/** Everything that is durable: what lowdb holds. */
export interface State {
  readonly schemaVersion: number;
  seq: number;
  readonly tenants: Map<string, TenantState>;
}

export const EMPTY: TenantState = { documents: new Map(), head: { seq: 0, hash: '0'.repeat(64) } };

export function applyOp(documents: Documents, { kind, id, version, body }: Op): void {
  const ofKind = documents.get(kind) ?? new Map<string, Doc<Json>>();
  documents.set(kind, ofKind);
  if (body === undefined) ofKind.delete(id);
  else ofKind.set(id, Object.freeze({ id, version, body }));
}

/** Brings the state forward by a transaction. */
export function applyTransaction(state: State, { seq, tenant, ops, history }: Transaction): void {
  const { documents, head } = state.tenants.get(tenant) ?? { ...EMPTY, documents: new Map() };
  for (const op of ops) applyOp(documents, op);
  state.tenants.set(tenant, { documents, head: history.at(-1) ?? head });
  state.seq = seq;
}

/** Every document of a tenant with its kind. */
export function allDocuments(documents: Documents): (Doc<Json> & { readonly kind: string })[] {
  return [...documents].flatMap(([kind, ofKind]) => [...ofKind.values()].map((doc) => ({ kind, ...doc })));
}
