import { basename } from 'node:path';
import { damaged } from './errors.ts';
import { type Folder, ifThere } from './files.ts';
import { readHistory } from './history.ts';
import { readJournal } from './journal.ts';
import { frozenJson } from './json-value.ts';
import type { HistoryRecord } from './port.ts';
import { type Migration, migrated, readSnapshot, snapshotText } from './snapshot.ts';
import { applyTransaction, EMPTY, type State, type TenantState } from './state.ts';

/** What the files of a data folder amount to. */
export interface Recovery {
  state: State;
  /** History records that stand in the journal alone. */
  unfiled: HistoryRecord[];
  /** How many bytes of history.ndjson are good. */
  filedBytes: number;
  /** Files to keep under a new name before they are written over. */
  readonly aside: string[];
  /** What is odd, in sentences for the log. */
  readonly notes: string[];
  /** The state before each migration, by the name of its backup file. */
  readonly backups: Map<string, string>;
}

/** The recovery of an empty folder. */
export function nothing(schemaVersion: number): Recovery {
  const state: State = { schemaVersion, seq: 0, tenants: new Map() };
  return { state, unfiled: [], filedBytes: 0, aside: [], notes: [], backups: new Map() };
}

/**
 * Reads store.json (its copy when it is not good), replays what the journal holds beyond it, holds the history against it,
 * and brings it to the present schema. A fold writes both snapshots before it empties the journal, so that one of them can
 * be lost without loss. Changes no file. Throws `STORE_DAMAGED`, `STORE_VERSION`, `STORE_MIGRATION_FAILED`.
 */
export async function recover(folder: Folder, migrations: readonly Migration[]): Promise<Recovery> {
  const recovery = nothing(migrations.length + 1);
  const found = await readState(folder, recovery);
  await replayJournal(folder, recovery, found);
  await compareHistory(folder, recovery);
  if (!found && recovery.state.seq === 0 && (recovery.aside.length > 0 || recovery.filedBytes > 0)) {
    const otherwise = 'move all its files away to begin with an empty store';
    throw damaged(folder.dir, 'neither store.json nor store.copy.json can be read', otherwise);
  }
  for (const migration of migrations.slice(recovery.state.schemaVersion - 1)) {
    const { schemaVersion, seq } = recovery.state;
    recovery.backups.set(`store.v${schemaVersion}-${seq}.backup.json`, snapshotText(recovery.state));
    recovery.state = migrated(recovery.state, migration);
    recovery.notes.push(`the data was brought from schema version ${schemaVersion} to ${schemaVersion + 1}`);
  }
  return recovery;
}

/** Finds the first good snapshot; false when there is none. */
async function readState(folder: Folder, recovery: Recovery): Promise<boolean> {
  for (const path of [folder.store, folder.copy]) {
    const { state, problem } = await readSnapshot(folder.fs, path, recovery.state.schemaVersion);
    if (problem) {
      recovery.notes.push(`${basename(path)} was damaged: ${problem}`);
      recovery.aside.push(path);
    }
    if (state === undefined) continue;
    if (path === folder.copy) recovery.notes.push('the state was taken from store.copy.json and the journal');
    recovery.state = state;
    return true;
  }
  return false;
}

/** Brings the state forward by what the journal holds. */
async function replayJournal(folder: Folder, recovery: Recovery, found: boolean): Promise<void> {
  const { state, unfiled, aside, notes } = recovery;
  const onTorn = (line: number) => {
    aside.push(folder.journal);
    notes.push(`line ${line} of journal.ndjson was cut off; nobody had been told that it was saved`);
  };
  const isThere = await ifThere(folder.fs.open(folder.journal, 'r'));
  await isThere?.close();
  if (found && !isThere) notes.push('journal.ndjson was missing; what it held beyond the snapshot is lost');
  for await (const transaction of readJournal(folder, onTorn)) {
    const { seq, ops, history } = transaction;
    unfiled.push(...history);
    if (seq <= state.seq) continue;
    if (seq > state.seq + 1) {
      const what = `journal.ndjson goes on at change ${seq}, but what comes before it ends at ${state.seq}`;
      throw damaged(folder.dir, what);
    }
    const frozen = ops.map((op) => (op.body === undefined ? op : { ...op, body: frozenJson(op.body, op.kind) }));
    applyTransaction(state, { ...transaction, ops: frozen });
  }
}

/**
 * Finds the records that history.ndjson lacks, by their number. A history that has records beyond the documents (those
 * came from a backup) goes on from its own end, so that the chain never forks. Throws when records are missing.
 */
async function compareHistory(folder: Folder, recovery: Recovery): Promise<void> {
  const { tenants } = recovery.state;
  const heads = new Map<string, TenantState['head']>();
  for await (const { record, end } of readHistory(folder)) {
    heads.set(record.tenant, record);
    recovery.filedBytes = end;
  }
  recovery.unfiled = recovery.unfiled.filter((record) => {
    const follows = record.seq === (heads.get(record.tenant)?.seq ?? record.seq - 1) + 1;
    if (follows) heads.set(record.tenant, record);
    return follows;
  });
  for (const tenant of new Set([...heads.keys(), ...tenants.keys()])) {
    const known = tenants.get(tenant) ?? EMPTY;
    const { seq, hash } = heads.get(tenant) ?? EMPTY.head;
    if (hash === known.head.hash) continue;
    const what = `history.ndjson has ${seq} records of tenant ${tenant}, the documents tell of ${known.head.seq}`;
    const otherwise = `move ${folder.history} away to begin a new file`;
    if (seq > 0 && seq < known.head.seq) throw damaged(folder.dir, what, otherwise);
    recovery.notes.push(what);
    if (seq > 0) tenants.set(tenant, { ...known, head: { seq, hash } });
  }
}
