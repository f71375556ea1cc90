import type { Sending } from '../ending.ts';
import { changedItems, type Item } from './checklist.ts';

/** What was changed between the last two sendings of a request. */
export interface Differences {
  readonly fields: readonly ('reason' | 'details' | 'wishedFor')[];
  readonly items: readonly Item[];
  readonly before: Sending;
}

/** Undefined for a request that was sent once. */
export function lastDifferences(sendings: readonly Sending[]): Differences | undefined {
  const [before, after] = sendings.slice(-2);
  if (!before || !after) return undefined;
  const fields = (['reason', 'details', 'wishedFor'] as const).filter((name) => before[name] !== after[name]);
  return { fields, items: changedItems(before.checklist, after.checklist), before };
}
