import type { AnyRecordType } from './feature.ts';

/** All that people call a record, its title first; nothing for a kind that nobody calls by a name. */
export function namesOf(type: AnyRecordType, body: unknown): readonly string[] {
  const title = type.title?.(body);
  return [...(title === undefined ? [] : [title]), ...(type.alsoCalled?.(body) ?? [])];
}
