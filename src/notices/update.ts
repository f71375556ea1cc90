import { DeliveryError } from '../assistant/messenger.ts';
import { withRefresh } from '../assistant/with-refresh.ts';
import { isAmong } from '../partner/roles.ts';
import type { Doc } from '../store/port.ts';
import type { NoticeDesk } from './desk.ts';
import { type SentCard, sentCards } from './sent-cards.ts';
import { readerOfCard } from './viewer.ts';

/** Brings every card in somebody's chat that shows an older version of its record up to date. */
export async function updateStaleCards(desk: NoticeDesk, tenant: string): Promise<void> {
  for (const sent of await desk.store.reader(tenant).list(sentCards)) {
    if (!sent.body.lost) await updateOne(desk, tenant, sent);
  }
}

async function updateOne(desk: NoticeDesk, tenant: string, sent: Doc<SentCard>): Promise<void> {
  const now = desk.clock.now();
  const reader = desk.store.reader(tenant);
  const { about, viewerId, shows } = sent.body;
  const type = desk.everyone.recordType(about.kind);
  const doc = type && (await reader.get(type.kind, about.id));
  if (!type || !doc || doc.version === shows) return;
  const { viewer } = await readerOfCard(viewerId, { tenant, now, admins: desk.admins, reader });
  if (viewerId && !isAmong(viewer.roles, type.who)) return;
  const view = await type.view(viewer, doc, reader);
  try {
    await desk.messenger.update(
      sent.body.address,
      sent.body.messageId,
      viewerId ? view : withRefresh(view, viewer.say),
    );
    await note(desk, tenant, sent, { shows: doc.version, changedAt: now });
  } catch (error) {
    const lost = error instanceof DeliveryError && error.failure.kind === 'unreachable';
    desk.log.warn({ card: sent.id, lost, err: error }, 'a card could not be brought up to date');
    if (lost) await note(desk, tenant, sent, { lost: true });
  }
}

async function note(desk: NoticeDesk, tenant: string, sent: Doc<SentCard>, change: Partial<SentCard>): Promise<void> {
  await desk.store.transact({ tenant, at: desk.clock.now(), turn: desk.newTurnId() }, async (tx) => {
    const present = await tx.get(sentCards, sent.id);
    if (present?.version === sent.version)
      await tx.put(sentCards, sent.id, { ...present.body, ...change }, present.version);
  });
}
