import type { Json } from '../shared/json.ts';
import { StoreError } from './errors.ts';
import { frozenJson } from './json-value.ts';
import { type AuditEntry, Conflict, type Doc, type Kind, type Reader, type Tx } from './port.ts';
import { applyOp, type Documents, type Op } from './state.ts';

/** A reader of what `documents` gives at each call. The types of bodies are the callers' word: a kind is declared once. */
export function readerOf(documents: () => Documents): Reader {
  return {
    get: async <Body>({ name }: Kind<Body>, id: string) => documents().get(name)?.get(id) as Doc<Body> | undefined,
    list: async <Body>({ name }: Kind<Body>) => [...(documents().get(name)?.values() ?? [])] as Doc<Body>[],
  };
}

/** A transaction that is being made. */
export interface Draft {
  readonly tx: Tx;
  readonly ops: readonly Op[];
  readonly entries: readonly AuditEntry[];
  /** Whether it asked for what it writes over to be gone from the files. */
  forgets(): boolean;
  /** From here on `tx` refuses every call: one that was not awaited would otherwise be lost unseen. */
  end(): void;
}

/** Begins a transaction on these documents, which it changes: whoever gives it up gives up them too. */
export function openDraft(documents: Documents): Draft {
  const ops: Op[] = [];
  const entries: AuditEntry[] = [];
  let over = false;
  let forgets = false;
  const open = () => {
    if (over) throw new StoreError('STORE_CLOSED', 'The transaction is over. Await every call within its work.');
    return documents;
  };
  const change = (kind: string, id: string, expected: number, body: Json | undefined) => {
    const actual = open().get(kind)?.get(id)?.version ?? 0;
    if (actual !== expected) throw new Conflict({ kind, id }, expected, actual);
    if (body === undefined && actual === 0) return;
    const op = { kind, id, version: actual + 1, ...(body !== undefined && { body }) };
    applyOp(documents, op);
    ops.push(op);
  };
  const tx: Tx = {
    ...readerOf(open),
    async put<Body>({ name }: Kind<Body>, id: string, body: Body, expected: number) {
      change(name, id, expected, frozenJson(body, name));
      return documents.get(name)?.get(id) as Doc<Body>;
    },
    async remove({ name }, id, expected) {
      change(name, id, expected, undefined);
    },
    forget() {
      open();
      forgets = true;
    },
    record(entry) {
      open();
      const given = Object.entries(entry).filter(([, value]) => value !== undefined);
      entries.push(frozenJson(Object.fromEntries(given), 'history') as unknown as AuditEntry);
    },
  };
  const end = () => {
    over = true;
  };
  return { tx, ops, entries, forgets: () => forgets, end };
}
