import { createHash } from 'node:crypto';
import { DeliveryError, type DeliveryFailure } from '../assistant/messenger.ts';
import type { Card } from '../assistant/reply.ts';
import { withLink } from '../assistant/sharing/with-link.ts';
import { messageCard } from '../cards/message-card.ts';
import { people } from '../partner/people.ts';
import { isAmong } from '../partner/roles.ts';
import { fairShare } from '../shared/fair-share.ts';
import { plus } from '../shared/instant.ts';
import type { Doc, Tx } from '../store/port.ts';
import { nextStep } from './attempts.ts';
import { countSent, isGathered } from './by-itself.ts';
import type { NoticeDesk } from './desk.ts';
import { gather, gatherings } from './gatherings.ts';
import { noteText, UNDELIVERED } from './note-text.ts';
import { type Notice, notices } from './outbox.ts';
import { noteSentCard, sentCardId } from './sent-cards.ts';
import { readerOfCard } from './viewer.ts';

/** People who are written to at the same time; what several write at once goes to disk together. */
const AT_ONCE = 4;

/** Notices in one round: what else a round does, and other partners, must not wait for all of them. Our own number. */
const MOST_DELIVERIES = 100;

/**
 * Delivers what is queued and may leave now, to each person in order; each ends delivered, put off or failed, never lost.
 * @returns whether more could leave now than one round takes
 */
export async function deliverNotices(desk: NoticeDesk, tenant: string): Promise<boolean> {
  const now = desk.clock.now();
  const queued = (await desk.store.reader(tenant).list(notices)).filter(
    ({ body }) => body.state === 'queued' && body.notBefore <= now,
  );
  const ofPerson = new Map<string, Doc<Notice>[]>();
  const kindOf = ({ body }: Doc<Notice>): string => body.about.kind;
  const share = fairShare(queued, MOST_DELIVERIES, (notice) => `${kindOf(notice)} ${notice.body.to}`, kindOf);
  for (const notice of share) ofPerson.set(notice.body.to, [...(ofPerson.get(notice.body.to) ?? []), notice]);
  const waiting = ofPerson.values();
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => deliverTo(desk, tenant, waiting)));
  // All have come to an end: a round that went on beside the next one would send twice.
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  return queued.length > MOST_DELIVERIES;
}

async function deliverTo(desk: NoticeDesk, tenant: string, people: Iterable<readonly Doc<Notice>[]>): Promise<void> {
  for (const waiting of people) {
    for (const notice of waiting) {
      if (await isGathered(desk, tenant, notice.body)) await gatherOne(desk, tenant, notice);
      else await deliverOne(desk, tenant, notice);
    }
  }
}

async function gatherOne(desk: NoticeDesk, tenant: string, notice: Doc<Notice>): Promise<void> {
  const now = desk.clock.now();
  const reader = desk.store.reader(tenant);
  const { viewer, person } = await readerOfCard(notice.body.to, { tenant, now, admins: desk.admins, reader });
  await inTransaction(desk, tenant, (tx) => gather(tx, now, notice, { ...person, timeZone: viewer.timeZone }));
}

/**
 * What a crash or a full disk left in the middle of being sent is queued again: a card that comes twice is kept current
 * twice, one that never comes is missed. Rounds do not overlap, so nothing is being sent when this looks.
 */
export async function requeueInterrupted(desk: NoticeDesk, tenant: string): Promise<void> {
  const interrupted = (await desk.store.reader(tenant).list(notices)).filter(({ body }) => body.state === 'sending');
  for (const { id, body, version } of interrupted) {
    await inTransaction(
      desk,
      tenant,
      async (tx) => void (await tx.put(notices, id, { ...body, state: 'queued' }, version)),
    );
  }
}

async function deliverOne(desk: NoticeDesk, tenant: string, queued: Doc<Notice>): Promise<void> {
  const claimed: Notice = { ...queued.body, state: 'sending', attempts: queued.body.attempts + 1 };
  const sending = await inTransaction(desk, tenant, (tx) => tx.put(notices, queued.id, claimed, queued.version));
  try {
    const outcome = await send(desk, tenant, sending.body);
    await inTransaction(desk, tenant, async (tx) => {
      await tx.remove(notices, sending.id, sending.version);
      if (!outcome) return;
      await countSent(tx, sending.body.to, desk.clock.now(), outcome.timeZone);
      if (outcome.card) await noteSentCard(tx, outcome.card.id, outcome.card.body);
    });
  } catch (error) {
    const failure: DeliveryFailure =
      error instanceof DeliveryError ? error.failure : { kind: 'unsure', reason: String(error) };
    desk.log.warn(
      { notice: sending.id, failure: failure.kind, attempts: sending.body.attempts, err: error },
      'a notice was not delivered',
    );
    await inTransaction(desk, tenant, (tx) => putOff(tx, desk, sending, failure));
  }
}

/**
 * Sends the record as the recipient may see it. Nothing is sent about a record that is gone or is not theirs to see, but
 * for the sentence that somebody they wrote to was not reached (who asks for access cannot see people's records).
 */
async function send(desk: NoticeDesk, tenant: string, notice: Notice) {
  const now = desk.clock.now();
  const reader = desk.store.reader(tenant);
  const { viewer, person } = await readerOfCard(notice.to, { tenant, now, admins: desk.admins, reader });
  const type = desk.everyone.recordType(notice.about.kind);
  const doc = type && (await reader.get(type.kind, notice.about.id));
  const maySee = type && doc && isAmong(viewer.roles, type.who);
  if (!maySee && notice.note.key !== UNDELIVERED) return undefined;
  if (!person?.address)
    throw new DeliveryError({ kind: 'unreachable', reason: 'the person has not opened the assistant' });
  const note = { tone: notice.note.tone, text: noteText(viewer, notice.note) };
  const { timeZone } = viewer;
  if (!maySee) {
    await desk.messenger.send(person.address, messageCard({ locale: viewer.locale, title: note.text }));
    return { timeZone };
  }
  const card: Card = withLink(await type.view(viewer, doc, reader, note), desk.links);
  const messageId = await desk.messenger.send(person.address, card);
  const sent = {
    about: notice.about,
    viewerId: notice.to,
    address: person.address,
    messageId,
    locale: viewer.locale,
    shows: doc.version,
    sentAt: now,
    changedAt: now,
  };
  return { timeZone, card: { id: sentCardId(JSON.stringify(person.address), messageId), body: sent } };
}

async function putOff(
  tx: Tx,
  desk: NoticeDesk,
  { id, body, version }: Doc<Notice>,
  failure: DeliveryFailure,
): Promise<void> {
  const now = desk.clock.now();
  const next = nextStep(failure, body.attempts);
  if (next.again) {
    await tx.put(notices, id, { ...body, state: 'queued', notBefore: plus(now, next.afterMs) }, version);
    return;
  }
  await tx.put(notices, id, { ...body, state: 'failed', reason: failure.kind }, version);
  await tellSender(tx, desk, id, body);
  const gathered = body.about.kind === gatherings.name ? await tx.get(gatherings, body.about.id) : undefined;
  for (const [index, item] of (gathered?.body.items ?? []).entries())
    await tellSender(tx, desk, `${id} ${index}`, { ...item, to: body.to });
}

/** Whoever brought the notice about is told plainly that it did not arrive; nobody is told about that telling. */
async function tellSender(
  tx: Tx,
  desk: NoticeDesk,
  id: string,
  notice: Pick<Notice, 'to' | 'from' | 'about' | 'note'>,
): Promise<void> {
  if (notice.from === 'system' || notice.from === notice.to || notice.note.key === UNDELIVERED) return;
  const now = desk.clock.now();
  const name = (await tx.get(people, notice.to))?.body.name ?? '';
  const telling: Notice = {
    to: notice.from,
    about: notice.about,
    note: { tone: 'warning', key: UNDELIVERED, params: { name } },
    from: 'system',
    queuedAt: now,
    notBefore: now,
    attempts: 0,
    state: 'queued',
  };
  await tx.put(notices, createHash('sha256').update(`${id} undelivered`).digest('base64url').slice(0, 16), telling, 0);
}

function inTransaction<Result>(desk: NoticeDesk, tenant: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return desk.store.transact({ tenant, at: desk.clock.now(), turn: desk.newTurnId() }, work);
}
