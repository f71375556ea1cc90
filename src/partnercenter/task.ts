import type { Turn } from '../assistant/turn.ts';
import type { Instant } from '../shared/instant.ts';
import { type Doc, kind, type RecordRef, type Tx } from '../store/port.ts';

/**
 * Something that has to happen at Microsoft. What the assistant records is not yet done there: a person carries the task
 * out in Partner Center and says so. A connector that calls the REST API would do the same tasks.
 */
export interface PartnerCenterTask {
  /** Name of the task's kind: `customer.create`. */
  readonly what: string;
  readonly record: RecordRef;
  readonly owner: string;
  readonly openedBy: string;
  readonly openedAt: Instant;
  /** Calendar day, `2026-11-30`. */
  readonly due: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly result?: TaskResult;
  /** The day for which the owner was last reminded. */
  readonly remindedFor?: string;
}

/** What came out of it. Never a password. */
interface TaskResult {
  readonly at: Instant;
  readonly by: string;
  /** The day on which it happened at Microsoft. */
  readonly date: string;
  readonly microsoftId?: string;
  /** What else is worth knowing, in the words of whoever did it. */
  readonly note?: string;
}

export const tasks = kind<PartnerCenterTask>('task');

/** Opens a task in the transaction of the change that makes it necessary. */
export async function openTask(
  turn: Turn,
  tx: Tx,
  task: { what: string; record: RecordRef; owner: string; due: string },
): Promise<Doc<PartnerCenterTask>> {
  const id = turn.newId();
  const opened = await tx.put(tasks, id, { ...task, openedBy: turn.personId, openedAt: turn.now, state: 'open' }, 0);
  tx.record({ who: turn.personId, what: 'task.opened', record: task.record, facts: { task: id, kind: task.what } });
  return opened;
}
