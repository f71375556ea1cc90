import type { Recognizer } from '../language/port.ts';
import type { Clock } from '../shared/instant.ts';
import type { Log } from '../shared/log.ts';
import type { Store } from '../store/port.ts';
import type { Installed } from './contributions.ts';
import type { RecordLinks } from './sharing/record-links.ts';

/** What the assistant works with; every effect comes in here. */
export interface Desk {
  readonly store: Store;
  readonly recognizer: Recognizer;
  readonly installed: Installed;
  readonly clock: Clock;
  readonly log: Log;
  /** Without it records have no links. */
  readonly links?: RecordLinks;
  /** A new reference for a turn: short, unguessable, unique. */
  newTurnId(): string;
  /** Directory object ids of those who are admins whatever the store says. */
  readonly admins: readonly string[];
}
