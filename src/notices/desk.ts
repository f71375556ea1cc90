import type { Contributions } from '../assistant/feature.ts';
import type { Messenger } from '../assistant/messenger.ts';
import type { RecordLinks } from '../assistant/sharing/record-links.ts';
import type { Clock } from '../shared/instant.ts';
import type { Log } from '../shared/log.ts';
import type { Store } from '../store/port.ts';

/** What the notices work with; every effect comes in here. */
export interface NoticeDesk {
  readonly store: Store;
  readonly everyone: Contributions;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  /** Without it records have no links. */
  readonly links?: RecordLinks;
  newTurnId(): string;
  readonly admins: readonly string[];
}
