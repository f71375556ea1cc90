import type { Instant } from '../shared/instant.ts';
import type { JsonObject } from '../shared/json.ts';

/**
 * A kind of document. Features declare theirs once (`export const customers = kind<Customer>('customer')`)
 * and use it as the typed key into the store. `Body` must survive JSON.
 */
export interface Kind<Body> {
  readonly name: string;
  /** Never present at run time: carries the type of the body. */
  readonly body?: Body;
}

/** Declares a kind of document. `name` is what stands in the data folder: lower case, never reused for something else. */
export function kind<Body>(name: string): Kind<Body> {
  return { name };
}

/** One stored document. `version` starts at 1 and grows by 1 with each change of it. */
export interface Doc<Body> {
  readonly id: string;
  readonly version: number;
  readonly body: Body;
}

/** Points at a record, whoever owns its kind. */
export interface RecordRef {
  readonly kind: string;
  readonly id: string;
}

/** One line of the history: who did what to which record. Personal values do not belong here. */
export interface AuditEntry {
  /** Directory object id of the person, or `system`. */
  readonly who: string;
  /** Feature, thing and what happened, in the past tense: `customer.added`. */
  readonly what: string;
  readonly record: RecordRef;
  /** Names of the fields that changed, never their values. */
  readonly fields?: readonly string[];
  /** The reason that a person gave. */
  readonly why?: string;
  /** Further facts without personal values (a state, a date, a count, ids of other people). */
  readonly facts?: JsonObject;
}

/** A history line as it is kept: numbered, dated, chained to the line before by its hash (SHA-256, hex). */
export interface HistoryRecord extends AuditEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly tenant: string;
  readonly turn: string;
  readonly previous: string;
  readonly hash: string;
}

/** Reading, inside or outside a transaction. Documents are frozen: change by `put`, never in place. */
export interface Reader {
  get<Body>(kind: Kind<Body>, id: string): Promise<Doc<Body> | undefined>;
  /** All documents of a kind, in the order in which they were first put. */
  list<Body>(kind: Kind<Body>): Promise<readonly Doc<Body>[]>;
}

/** One transaction: sees its own changes; nothing is visible to others before it is durable; nothing stays when it throws. */
export interface Tx extends Reader {
  /**
   * Writes a document. `expected` is the version that the caller has seen, 0 for a new document.
   * Throws `Conflict` when the stored version is another. Returns the new document.
   */
  put<Body>(kind: Kind<Body>, id: string, body: Body, expected: number): Promise<Doc<Body>>;
  /** Removes a document; throws `Conflict` when the stored version is not `expected`. */
  remove(kind: Kind<unknown>, id: string, expected: number): Promise<void>;
  /**
   * What this transaction writes over or removes is to be gone from the store's files, too, once `transact` resolves (it is
   * somebody's data, erased at their wish). Where that fails, the store reports it and does it with its next clean-up.
   */
  forget(): void;
  /** Adds a line to the history, durable together with the changes of this transaction. */
  record(entry: AuditEntry): void;
}

/** A document as it is after a change; `body` is absent when it was removed. */
export interface Change {
  readonly seq: number;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly body?: unknown;
}

export interface Changes {
  /** Pass this as `since` the next time. */
  readonly upTo: number;
  /** True when `since` was too old to list single changes: forget all, `changes` then holds every present document. */
  readonly reset: boolean;
  readonly changes: readonly Change[];
}

/** Who and when, written beside every change of a transaction. */
export interface Stamp {
  readonly tenant: string;
  readonly at: Instant;
  /** The turn (or tick) that makes the change; stands in the logs too. */
  readonly turn: string;
}

/**
 * Where state lives. Asynchronous, partitioned by partner tenant, no indexes and no queries: whoever needs one builds
 * a view from `changes`. Implementations pass `test/store/contract.ts`.
 */
export interface Store {
  reader(tenant: string): Reader;
  /**
   * Runs `work` and makes what it put durable before it resolves. `work` awaits nothing but its `tx` and may run again
   * after a conflict with another process, so it has no effects of its own.
   */
  transact<Result>(stamp: Stamp, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** What changed in a tenant after `since` (0 for everything), oldest first. */
  changes(tenant: string, since: number): Promise<Changes>;
  /** The tenant's history, oldest first; only what comes after the line of that number, when one is given. */
  history(tenant: string, after?: number): AsyncIterable<HistoryRecord>;
  tenants(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Somebody else changed the document in between. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly record: RecordRef;
  readonly expected: number;
  readonly actual: number;
  constructor(record: RecordRef, expected: number, actual: number) {
    super(`${record.kind}/${record.id} is at version ${actual}, not ${expected}`);
    this.record = record;
    this.expected = expected;
    this.actual = actual;
  }
}
