import { isAmong, type Role } from '../../partner/roles.ts';
import type { HistoryRecord } from '../../store/port.ts';
import { keyOf } from './view.ts';

/** Managers and admins see the whole history. */
export function seesAll(roles: readonly Role[]): boolean {
  return isAmong(roles, ['manager', 'admin']);
}

/** The others see what they did, and what happened to records that they had a hand in. */
export function maySee(
  record: HistoryRecord,
  personId: string,
  roles: readonly Role[],
  own: ReadonlySet<string>,
): boolean {
  return seesAll(roles) || record.who === personId || own.has(keyOf(record.record));
}

/** A list as a whole (an export of it) is no record of anybody's: what others did with it stays theirs. */
const WHOLE_LIST = 'all';

/** The records that a person has had a hand in. */
export function recordsOf(personId: string, records: readonly HistoryRecord[]): ReadonlySet<string> {
  const theirs = records.filter(({ who, record }) => who === personId && record.id !== WHOLE_LIST);
  return new Set(theirs.map(({ record }) => keyOf(record)));
}
