import { marks } from '../assistant/deliveries/marks.ts';
import { drafts, isLapsed } from '../assistant/drafts.ts';
import { DAY, type Instant } from '../shared/instant.ts';
import type { Doc, Kind, Tx } from '../store/port.ts';
import { sentToday } from './by-itself.ts';
import type { NoticeDesk } from './desk.ts';
import { gatherings } from './gatherings.ts';
import { type Notice, notices } from './outbox.ts';
import { type SentCard, sentCards } from './sent-cards.ts';

const MARKS_KEPT = DAY;
/** From midnight in UTC: by then the day is over everywhere. */
const COUNTS_KEPT = 2 * DAY;
const CARDS_KEPT = 30 * DAY;

/** Removes what has served: lapsed drafts, marks of deliveries that cannot come again, the counts of past days, cards, failed and gathered notices after 30 days. */
export async function sweep(desk: NoticeDesk, tenant: string): Promise<void> {
  const now = desk.clock.now();
  const reader = desk.store.reader(tenant);
  const old = (at: Instant, kept: number): boolean => Date.parse(now) - Date.parse(at) >= kept;
  const isIdle = (card: SentCard): boolean => old(card.changedAt, CARDS_KEPT);
  const isDead = (notice: Notice): boolean => notice.state === 'failed' && old(notice.queuedAt, CARDS_KEPT);
  const gone = [
    ...removable(
      drafts,
      (await reader.list(drafts)).filter(({ body }) => isLapsed(body, now)),
    ),
    ...removable(
      marks,
      (await reader.list(marks)).filter(({ body }) => old(body.at, MARKS_KEPT)),
    ),
    ...removable(
      sentCards,
      (await reader.list(sentCards)).filter(({ body }) => isIdle(body)),
    ),
    ...removable(
      notices,
      (await reader.list(notices)).filter(({ body }) => isDead(body)),
    ),
    ...removable(
      sentToday,
      (await reader.list(sentToday)).filter(({ body }) => old(body.day, COUNTS_KEPT)),
    ),
    ...removable(
      gatherings,
      (await reader.list(gatherings)).filter(({ body }) => old(body.leavesAt, CARDS_KEPT)),
    ),
  ];
  if (gone.length === 0) return;
  await desk.store.transact({ tenant, at: now, turn: desk.newTurnId() }, async (tx) => {
    for (const remove of gone) await remove(tx);
  });
}

function removable<Body>(kind: Kind<Body>, docs: readonly Doc<Body>[]): readonly ((tx: Tx) => Promise<void>)[] {
  return docs.map(({ id, version }) => async (tx) => {
    if ((await tx.get(kind, id))?.version === version) await tx.remove(kind, id, version);
  });
}
