import type { HistoryRecord, RecordRef } from '../../store/port.ts';

/** Reads a tenant's history after a number (from the beginning without one), oldest first. */
export type ReadHistory = (tenant: string, after?: number) => AsyncIterable<HistoryRecord>;

/** The history in memory: read once, then only what has come since. Can be thrown away at any time. */
export interface HistoryView {
  /** Everything, oldest first. */
  all(tenant: string): Promise<readonly HistoryRecord[]>;
  /** What happened to one record, oldest first. */
  of(tenant: string, record: RecordRef): Promise<readonly HistoryRecord[]>;
}

interface Known {
  readonly all: HistoryRecord[];
  readonly byRecord: Map<string, HistoryRecord[]>;
}

export const keyOf = ({ kind, id }: RecordRef): string => `${kind}/${id}`;

export function createHistoryView(read: ReadHistory): HistoryView {
  const tenants = new Map<string, Known>();
  const reading = new Map<string, Promise<Known>>();

  const catchUp = async (tenant: string): Promise<Known> => {
    const known: Known = tenants.get(tenant) ?? { all: [], byRecord: new Map() };
    tenants.set(tenant, known);
    const last = known.all.at(-1)?.seq ?? 0;
    for await (const record of read(tenant, last)) {
      if (record.seq <= last) continue;
      known.all.push(record);
      const key = keyOf(record.record);
      const before = known.byRecord.get(key);
      if (before) before.push(record);
      else known.byRecord.set(key, [record]);
    }
    return known;
  };
  // One after the other: two that read at once would both add what is new.
  const current = (tenant: string): Promise<Known> => {
    const next = (reading.get(tenant) ?? Promise.resolve()).catch(() => undefined).then(() => catchUp(tenant));
    reading.set(tenant, next);
    return next;
  };
  return {
    all: async (tenant) => (await current(tenant)).all,
    of: async (tenant, record) => (await current(tenant)).byRecord.get(keyOf(record)) ?? [],
  };
}
