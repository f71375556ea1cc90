import { createHash } from 'node:crypto';
import type { Address } from '../assistant/incoming.ts';
import type { Instant } from '../shared/instant.ts';
import type { Locale } from '../shared/locale.ts';
import { kind, type RecordRef, type Tx } from '../store/port.ts';

/** A card that stands in somebody's chat and is kept current: which message, who reads it, which version it shows. */
export interface SentCard {
  readonly about: RecordRef;
  /** Empty for the card that everybody in a group sees. */
  readonly viewerId: string;
  readonly address: Address;
  readonly messageId: string;
  readonly locale: Locale;
  readonly shows: number;
  readonly sentAt: Instant;
  readonly changedAt: Instant;
  /** It says that its reader may not see the record any more, and nothing of it. */
  readonly closed?: boolean;
  /** How often updating it failed since it last succeeded. */
  readonly failures?: number;
  /** The client said that the message is gone, or updating kept failing: not tried again. */
  readonly lost?: boolean;
}

export const sentCards = kind<SentCard>('sentcard');

/** One message of one conversation; the ids themselves are long. */
export function sentCardId(conversationId: string, messageId: string): string {
  return createHash('sha256').update(`${conversationId}\n${messageId}`).digest('base64url').slice(0, 24);
}

/** No version of a record: a card that shows it is brought up to date whatever the record's version. */
const OUTDATED = 0;

/** Cards of one record that are kept current in one chat; older ones show it as it is when they are pressed. */
const KEPT = 3;

/** Notes that a message now shows this version of a record (or another record than before). */
export async function noteSentCard(tx: Tx, id: string, card: SentCard): Promise<void> {
  const before = await tx.get(sentCards, id);
  if (!before) await forgetOldest(tx, card);
  await tx.put(sentCards, id, { ...card, sentAt: before?.body.sentAt ?? card.sentAt }, before?.version ?? 0);
}

/** Forgets what a message showed: it holds something else now. */
export async function forgetSentCard(tx: Tx, id: string): Promise<void> {
  const before = await tx.get(sentCards, id);
  if (before) await tx.remove(sentCards, id, before.version);
}

/** Somebody can ask for the same record any number of times: the updates that follow must not grow with it. */
async function forgetOldest(tx: Tx, card: SentCard): Promise<void> {
  const chat = JSON.stringify(card.address);
  const same = (await tx.list(sentCards)).filter(
    ({ body }) =>
      body.about.kind === card.about.kind && body.about.id === card.about.id && JSON.stringify(body.address) === chat,
  );
  for (const { id, version } of same.slice(0, Math.max(0, same.length - KEPT + 1)))
    await tx.remove(sentCards, id, version);
}

/**
 * Has the cards of a record brought up to date although it did not change itself: something else that they show did. In
 * the transaction of that change.
 */
export async function refreshCardsOf(tx: Tx, record: RecordRef): Promise<void> {
  for (const { id, body, version } of await tx.list(sentCards)) {
    if (body.about.kind === record.kind && body.about.id === record.id && body.shows !== OUTDATED)
      await tx.put(sentCards, id, { ...body, shows: OUTDATED }, version);
  }
}
