import { nextTime } from '../calendar/next-time.ts';
import { afterQuiet } from '../calendar/quiet-hours.ts';
import type { Person } from '../partner/people.ts';
import type { Instant } from '../shared/instant.ts';
import { type Doc, kind, type Tx } from '../store/port.ts';
import { type Notice, notices } from './outbox.ts';

/** Several notices to one person that come together, in one message. */
export interface Gathering {
  readonly to: string;
  readonly leavesAt: Instant;
  readonly items: readonly GatheredNotice[];
}

export interface GatheredNotice extends Pick<Notice, 'about' | 'note' | 'from' | 'queuedAt'> {
  /** The person has looked at it. */
  readonly seen?: true;
}

export const gatherings = kind<Gathering>('gathering');

/** When gathered notices leave, by the person's own clock: for the morning, and before the day ends. Our own times. */
const GATHERED_AT = ['08:30', '17:00'] as const;

/** Notices in one message: more make a further one, so that adding to it and opening it stay quick. Our own number. */
const MOST = 100;

/** Puts a queued notice with the others of the person that leave together next; the first one queues their message. */
export async function gather(
  tx: Tx,
  now: Instant,
  { id, version, body: notice }: { id: string; version: number; body: Notice },
  { quiet, timeZone }: Pick<Person, 'quiet'> & { readonly timeZone: string },
): Promise<void> {
  const { about, note, from, queuedAt } = notice;
  const leavesAt = nextTime(now, GATHERED_AT, timeZone);
  const { gathering, before } = await withRoom(tx, `${notice.to} ${leavesAt}`);
  const items = [...(before?.body.items ?? []), { about, note, from, queuedAt }];
  await tx.put(gatherings, gathering, { to: notice.to, leavesAt, items }, before?.version ?? 0);
  await tx.remove(notices, id, version);
  if (before) return;
  const message: Notice = {
    to: notice.to,
    about: { kind: gatherings.name, id: gathering },
    note: { tone: 'accent', key: 'preferences.gathered.note', params: {} },
    from: 'system',
    queuedAt: now,
    notBefore: quiet ? afterQuiet(leavesAt, { ...quiet, timeZone }) : leavesAt,
    attempts: 0,
    state: 'queued',
  };
  await tx.put(notices, gathering, message, 0);
}

/** The message of these that still takes one more; a new one when all are full. */
async function withRoom(tx: Tx, first: string): Promise<{ gathering: string; before: Doc<Gathering> | undefined }> {
  for (let part = 1; ; part++) {
    const gathering = part === 1 ? first : `${first} ${part}`;
    const before = await tx.get(gatherings, gathering);
    if (!before || before.body.items.length < MOST) return { gathering, before };
  }
}
