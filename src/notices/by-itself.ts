import { type Day, dayOf } from '../shared/day.ts';
import type { Instant } from '../shared/instant.ts';
import { kind, type Reader, type Tx } from '../store/port.ts';
import type { NoticeDesk } from './desk.ts';
import type { Notice } from './outbox.ts';
import { readerOfCard } from './viewer.ts';

/** Messages that a person gets unasked and one by one on a day of theirs; Partner Center gathers leads above ten a day as well. */
const MOST_SINGLE = 10;

/** How many a person got on their present day; the id is the person's. */
interface SentToday {
  readonly day: Day;
  readonly count: number;
}

export const sentToday = kind<SentToday>('noticeday');

/**
 * Whether a notice comes together with others instead of by itself: the person has had ten today, or wants it so, and
 * what it is about can wait.
 */
export async function isGathered(desk: NoticeDesk, tenant: string, notice: Notice): Promise<boolean> {
  const reader = desk.store.reader(tenant);
  const now = desk.clock.now();
  const { viewer, person } = await readerOfCard(notice.to, { tenant, now, admins: desk.admins, reader });
  // Whoever cannot be reached is not reached later either; the sender is told now.
  if (!person?.address) return false;
  if (!person.together && (await countOf(reader, notice.to, dayOf(now, viewer.timeZone))) < MOST_SINGLE) return false;
  const type = desk.everyone.recordType(notice.about.kind);
  const doc = type && (await reader.get(type.kind, notice.about.id));
  return doc !== undefined && !type?.cannotWait?.(viewer, doc.body);
}

/** Notes that somebody got one more message. */
export async function countSent(tx: Tx, person: string, now: Instant, timeZone: string): Promise<void> {
  const day = dayOf(now, timeZone);
  const before = await tx.get(sentToday, person);
  await tx.put(sentToday, person, { day, count: (await countOf(tx, person, day)) + 1 }, before?.version ?? 0);
}

async function countOf(reader: Reader, person: string, day: Day): Promise<number> {
  const body = (await reader.get(sentToday, person))?.body;
  return body?.day === day ? body.count : 0;
}
