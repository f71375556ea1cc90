import { idsOf } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { Tx } from '../store/port.ts';

/** The turn of the clock: nobody's, but with a time and ids like any other. */
export interface ClockTurn {
  readonly personId: 'system';
  readonly now: Instant;
  newId(): string;
}

/** Something that has become due. */
export interface Due {
  /** Names the step, for the log: `task.reminder`. */
  readonly what: string;
  /** Notes the step on the record and queues its notices, in one transaction; looks again whether it still holds. */
  apply(turn: ClockTurn, tx: Tx): Promise<void>;
}

/** A turn of the clock's own. */
export function clockTurn(id: string, now: Instant): ClockTurn {
  return { personId: 'system', now, newId: idsOf(id) };
}
