import { refusalCard } from '../assistant/cards.ts';
import { DeliveryError } from '../assistant/messenger.ts';
import { withLink } from '../assistant/sharing/with-link.ts';
import { withRefresh } from '../assistant/sharing/with-refresh.ts';
import { isAmong } from '../partner/roles.ts';
import type { Doc } from '../store/port.ts';
import type { NoticeDesk } from './desk.ts';
import { type SentCard, sentCards } from './sent-cards.ts';
import { readerOfCard } from './viewer.ts';

/** Rounds in which a card may fail to be updated before it is given up: about two hours. */
const MOST_FAILURES = 480;

/** Updates in one round: what else is to be delivered must not wait for all of them. */
const MOST_UPDATES = 50;

type Outcome = 'current' | 'tried' | 'throttled';

/**
 * Brings every card in somebody's chat that shows an older version of its record up to date. One whose reader has lost the
 * right to see the record shows that alone, until the right is there again.
 */
export async function updateStaleCards(desk: NoticeDesk, tenant: string): Promise<void> {
  let updates = 0;
  const failures = ({ body }: Doc<SentCard>): number => body.failures ?? 0;
  const cards = (await desk.store.reader(tenant).list(sentCards)).filter(({ body }) => !body.lost);
  // What keeps failing comes last, lest fifty of that kind take every round.
  for (const sent of cards.sort((one, other) => failures(one) - failures(other))) {
    const outcome = await updateOne(desk, tenant, sent);
    if (outcome !== 'current') updates++;
    if (outcome === 'throttled' || updates >= MOST_UPDATES) return;
  }
}

async function updateOne(desk: NoticeDesk, tenant: string, sent: Doc<SentCard>): Promise<Outcome> {
  const now = desk.clock.now();
  const reader = desk.store.reader(tenant);
  const { about, viewerId, shows, closed = false } = sent.body;
  const type = desk.everyone.recordType(about.kind);
  const doc = type && (await reader.get(type.kind, about.id));
  if (!type || !doc) return 'current';
  const { viewer } = await readerOfCard(viewerId, { tenant, now, admins: desk.admins, reader });
  const maySee = !viewerId || isAmong(viewer.roles, type.who);
  if (maySee ? doc.version === shows && !closed : closed) return 'current';
  try {
    const record = maySee ? await type.view(viewer, doc, reader) : undefined;
    const view = record ? withLink(record, desk.links) : refusalCard(viewer, viewer.say('common.refusal.gone'));
    await desk.messenger.update(
      sent.body.address,
      sent.body.messageId,
      viewerId ? view : withRefresh(view, viewer.say),
    );
    await note(desk, tenant, sent, { shows: doc.version, changedAt: now, failures: 0, closed: !maySee });
    return 'tried';
  } catch (error) {
    const failures = (sent.body.failures ?? 0) + 1;
    const lost = failures >= MOST_FAILURES || (error instanceof DeliveryError && error.failure.kind === 'unreachable');
    desk.log.warn({ card: sent.id, lost, err: error }, 'a card could not be brought up to date');
    await note(desk, tenant, sent, { failures, ...(lost && { lost }) });
    return error instanceof DeliveryError && error.failure.kind === 'later' ? 'throttled' : 'tried';
  }
}

async function note(desk: NoticeDesk, tenant: string, sent: Doc<SentCard>, change: Partial<SentCard>): Promise<void> {
  await desk.store.transact({ tenant, at: desk.clock.now(), turn: desk.newTurnId() }, async (tx) => {
    const present = await tx.get(sentCards, sent.id);
    if (present?.version === sent.version)
      await tx.put(sentCards, sent.id, { ...present.body, ...change }, present.version);
  });
}
