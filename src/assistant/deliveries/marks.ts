import type { Instant } from '../../shared/instant.ts';
import { kind, type RecordRef } from '../../store/port.ts';

/**
 * Left by a turn that wrote, in its own transaction: a second delivery of the same activity finds it, also after a
 * restart; and a second press of a form that was used up.
 */
export interface Mark {
  readonly at: Instant;
  readonly about?: RecordRef;
}

export const marks = kind<Mark>('mark');
