import type { Note } from '../assistant/feature.ts';
import { afterQuiet } from '../calendar/quiet-hours.ts';
import type { TextParams } from '../catalogue/say.ts';
import type { TextKey } from '../catalogue/texts.ts';
import { type Person, people } from '../partner/people.ts';
import { dayOf } from '../shared/day.ts';
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

/**
 * Queues a notice in the transaction of the change that it tells about: both happen or neither. It waits for the end of
 * the person's quiet hours; while the person is away, the deputy is told as well.
 */
export async function queueNotice(
  tx: Tx,
  turn: { readonly personId: string; readonly now: Instant; newId(): string },
  notice: Pick<Notice, 'to' | 'about' | 'note'>,
): Promise<void> {
  const person = (await tx.get(people, notice.to))?.body;
  await queue(tx, turn, notice, person);
  const deputy = person && deputyOf(person, turn.now);
  if (deputy && deputy !== turn.personId)
    await queue(tx, turn, { ...notice, to: deputy }, (await tx.get(people, deputy))?.body);
}

async function queue(
  tx: Tx,
  turn: { readonly personId: string; readonly now: Instant; newId(): string },
  notice: Pick<Notice, 'to' | 'about' | 'note'>,
  person: Person | undefined,
): Promise<void> {
  const { quiet, timeZone = 'UTC' } = person ?? {};
  const body: Notice = {
    ...notice,
    from: turn.personId,
    queuedAt: turn.now,
    notBefore: quiet ? afterQuiet(turn.now, { ...quiet, timeZone }) : turn.now,
    attempts: 0,
    state: 'queued',
  };
  await tx.put(notices, turn.newId(), body, 0);
}

/** Who stands in for somebody who is away now. */
function deputyOf({ away, timeZone = 'UTC' }: Person, now: Instant): string | undefined {
  const today = dayOf(now, timeZone);
  return away && away.from <= today && today <= away.until ? away.deputy : undefined;
}
