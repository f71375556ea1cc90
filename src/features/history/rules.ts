import { isAmong, type Role } from '../../partner/roles.ts';
import type { HistoryRecord } from '../../store/port.ts';

/** Managers and admins see the whole history, others what they did and what happened to records they added. */
export function maySee(
  record: HistoryRecord,
  personId: string,
  roles: readonly Role[],
  own: ReadonlySet<string>,
): boolean {
  if (isAmong(roles, ['manager', 'admin'])) return true;
  return record.who === personId || own.has(`${record.record.kind}/${record.record.id}`);
}

/** The records that a person has had a hand in. */
export function recordsOf(personId: string, records: readonly HistoryRecord[]): ReadonlySet<string> {
  return new Set(records.filter(({ who }) => who === personId).map(({ record }) => `${record.kind}/${record.id}`));
}
