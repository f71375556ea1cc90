import { createHash } from 'node:crypto';
import { z } from 'zod';
import { damaged } from './errors.ts';
import { type Folder, readLines } from './files.ts';
import { canonicalJson } from './json-value.ts';
import type { AuditEntry, HistoryRecord, Stamp } from './port.ts';
import type { TenantState } from './state.ts';

const shape = z.looseObject({ tenant: z.string(), seq: z.number().int().positive(), hash: z.string() });

/** True for what looks like a history record; whether it is genuine, its hash tells. */
export const isRecord = (value: unknown): value is HistoryRecord => shape.safeParse(value).success;

/** SHA-256 (hex) of a record's canonical JSON without its own hash. Its `previous` is part of it: that makes the chain. */
export function hashOf({ hash: _, ...record }: HistoryRecord): string {
  return createHash('sha256').update(canonicalJson(record)).digest('hex');
}

/** The history records for what one transaction recorded, linked to `head`, the tenant's last record. */
export function chain(
  { tenant, at, turn }: Stamp,
  entries: readonly AuditEntry[],
  head: TenantState['head'],
): HistoryRecord[] {
  let last = head;
  return entries.map((entry) => {
    const own = { seq: last.seq + 1, at, tenant, turn, previous: last.hash, hash: '' };
    const record = { ...own, ...entry, ...own };
    const signed = Object.freeze({ ...record, hash: hashOf(record) });
    last = signed;
    return signed;
  });
}

/** All records in history.ndjson, oldest first. A torn last line is passed over; any other bad line is an error. */
export async function* readHistory(
  folder: Folder,
): AsyncGenerator<{ record: HistoryRecord; line: number; end: number }> {
  let bad: number | undefined;
  for await (const { number, whole, end, value } of readLines(folder.fs, folder.history)) {
    if (bad !== undefined) throw damaged(folder.dir, `line ${bad} of history.ndjson cannot be read`);
    if (whole && isRecord(value)) yield { record: value, line: number, end };
    else bad = number;
  }
}
