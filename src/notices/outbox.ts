import type { Note } from '../assistant/feature.ts';
import type { TextParams } from '../catalogue/say.ts';
import type { TextKey } from '../catalogue/texts.ts';
import type { Instant } from '../shared/instant.ts';
import { kind, type RecordRef, type Tx } from '../store/port.ts';

/** A card to be sent to one person unasked: the record as that person may see it, and a sentence that says why it comes. */
export interface Notice {
  readonly to: string;
  readonly about: RecordRef;
  readonly note: { readonly tone: Note['tone']; readonly key: TextKey; readonly params: TextParams };
  /** Who brought it about: told when it cannot be delivered. */
  readonly from: string;
  readonly queuedAt: Instant;
  /** Not before this moment. */
  readonly notBefore: Instant;
  readonly attempts: number;
  /** `sending` is durable before anything leaves, so that a crash in between is known. */
  readonly state: 'queued' | 'sending' | 'failed';
  readonly reason?: string;
}

export const notices = kind<Notice>('notice');

/** Queues a notice in the transaction of the change that it tells about: both happen or neither. */
export async function queueNotice(
  tx: Tx,
  turn: { readonly personId: string; readonly now: Instant; newId(): string },
  notice: Pick<Notice, 'to' | 'about' | 'note'>,
): Promise<void> {
  const body: Notice = {
    ...notice,
    from: turn.personId,
    queuedAt: turn.now,
    notBefore: turn.now,
    attempts: 0,
    state: 'queued',
  };
  await tx.put(notices, turn.newId(), body, 0);
}
