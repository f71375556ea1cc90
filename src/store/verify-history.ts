import nodeFs from 'node:fs/promises';
import { folderAt } from './files.ts';
import { hashOf, readHistory } from './history.ts';
import { readJournal } from './journal.ts';
import type { HistoryRecord } from './port.ts';
import { readSnapshot } from './snapshot.ts';
import { EMPTY, type TenantState } from './state.ts';

export interface HistoryCheck {
  /** How many records each tenant has. */
  readonly records: ReadonlyMap<string, number>;
  /** What does not fit, in English sentences; empty when the history is whole and unchanged. */
  readonly problems: readonly string[];
  /** The record with the hash that was looked for. */
  readonly found?: HistoryRecord;
}

/**
 * Recomputes the chain of every tenant's history in a data folder: numbers, links and hashes, in history.ndjson and what
 * the journal holds beyond it, up to the last record that store.json knows of. Only reads, and may run beside the assistant:
 * it reads in the order opposite to that in which records move. Given the hash of a record that was kept elsewhere, it says
 * whether that record is still in the chain: a chain that was rewritten whole fits together, but not with it. Throws `STORE_DAMAGED` when a line cannot be read.
 */
export async function verifyHistory(dataDir: string, fs = nodeFs, kept?: string): Promise<HistoryCheck> {
  const folder = folderAt(dataDir, fs);
  const { state } = await readSnapshot(fs, folder.store, Number.POSITIVE_INFINITY);
  const inJournal: HistoryRecord[] = [];
  for await (const { history } of readJournal(folder)) inJournal.push(...history);

  const problems: string[] = [];
  const heads = new Map<string, TenantState['head']>();
  const records = new Map<string, number>();
  let found: HistoryRecord | undefined;
  const known = new Map([...(state?.tenants ?? [])].map(([tenant, { head }]) => [tenant, head]));
  const check = (record: HistoryRecord, where: string) => {
    const { tenant, seq, hash } = record;
    const last = heads.get(tenant) ?? EMPTY.head;
    const place = `${where}: record ${seq} of tenant ${tenant}`;
    if (seq !== last.seq + 1) problems.push(`${place} follows record ${last.seq}`);
    else if (record.previous !== last.hash) problems.push(`${place} does not link to the record before it`);
    if (hashOf(record) !== hash) problems.push(`${place} was changed: its hash does not fit`);
    const head = known.get(tenant);
    if (head?.seq === seq && head.hash !== hash) problems.push(`${place} is not the one that store.json knows`);
    if (hash === kept) found = record;
    heads.set(tenant, record);
    records.set(tenant, (records.get(tenant) ?? 0) + 1);
  };
  for await (const { record, line } of readHistory(folder)) check(record, `history.ndjson, line ${line}`);
  for (const record of inJournal) {
    if (record.seq > (heads.get(record.tenant)?.seq ?? 0)) check(record, 'journal.ndjson');
  }
  for (const [tenant, { seq }] of known) {
    const last = heads.get(tenant)?.seq ?? 0;
    if (last < seq) problems.push(`The history of tenant ${tenant} ends at record ${last}, store.json knows of ${seq}`);
  }
  return { records, problems, ...(found && { found }) };
}
