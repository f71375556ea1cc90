import { clockTurn, type Due } from '../assistant/due.ts';
import type { Feature } from '../assistant/feature.ts';
import type { Incoming } from '../assistant/incoming.ts';
import type { Outgoing } from '../assistant/reply.ts';
import type { Instant } from '../shared/instant.ts';
import { inRounds, type Rounds } from '../shared/rounds.ts';
import { deliverNotices, requeueInterrupted } from './deliver.ts';
import type { NoticeDesk } from './desk.ts';
import { forgetSentCard, noteSentCard, sentCardId } from './sent-cards.ts';
import { sweep } from './sweep.ts';
import { updateStaleCards } from './update.ts';

/** What happens without being asked: notices leave, cards are kept current, what is due is done. */
export interface Notices extends Rounds {
  /** Notes which message shows which record now, so that it is kept current. */
  sent(incoming: Incoming, outgoing: Outgoing, messageId: string): Promise<void>;
}

/** Looks at every tenant in each round. */
export function createNotices(desk: NoticeDesk): Notices {
  const failed = (error: unknown): void =>
    desk.log.error({ err: error }, 'a round was cut short; the next one goes on');
  const rounds = inRounds(async () => {
    if (await round(desk)) rounds.nudge();
  }, failed);
  return { ...rounds, sent: (incoming, outgoing, messageId) => noteSent(desk, incoming, outgoing, messageId) };
}

/** @returns whether something is left that the next round can do at once */
async function round(desk: NoticeDesk): Promise<boolean> {
  let isMore = false;
  for (const tenant of await desk.store.tenants()) {
    for (const part of [requeueInterrupted, doWhatIsDue, deliverNotices, updateStaleCards, sweep]) {
      try {
        if (await part(desk, tenant)) isMore = true;
      } catch (error) {
        desk.log.error({ err: error, part: part.name }, 'a round was cut short; the next one goes on');
      }
    }
  }
  return isMore;
}

async function doWhatIsDue(desk: NoticeDesk, tenant: string): Promise<void> {
  const now = desk.clock.now();
  for (const feature of desk.everyone.features) {
    for (const due of await whatIsDue(desk, tenant, feature, now)) {
      try {
        await doDue(desk, tenant, due, now);
      } catch (error) {
        // The others are due all the same; this one is tried again with the next round.
        desk.log.error({ err: error, what: due.what }, 'something due could not be done');
      }
    }
  }
}

/** One feature that cannot say what is due does not hold up the others. */
async function whatIsDue(desk: NoticeDesk, tenant: string, feature: Feature, now: Instant): Promise<readonly Due[]> {
  try {
    return (await feature.due?.(now, desk.store.reader(tenant), tenant)) ?? [];
  } catch (error) {
    desk.log.error({ err: error, feature: feature.name }, 'a feature could not say what is due');
    return [];
  }
}

async function doDue(desk: NoticeDesk, tenant: string, due: Due, now: Instant): Promise<void> {
  const turn = desk.newTurnId();
  await desk.store.transact({ tenant, at: now, turn }, (tx) => due.apply(clockTurn(turn, now), tx));
  desk.log.info({ turn, what: due.what }, 'something due was done');
}

async function noteSent(desk: NoticeDesk, incoming: Incoming, outgoing: Outgoing, messageId: string): Promise<void> {
  const { tenant, address, conversation, person } = incoming;
  // What only one person of a group sees leaves the message there as it is.
  if (conversation.place !== 'personal' && outgoing.card.personal && !outgoing.shared) return;
  const card = outgoing.shared ?? outgoing.card;
  const now = desk.clock.now();
  const id = sentCardId(JSON.stringify(address), messageId);
  await desk.store.transact({ tenant, at: now, turn: desk.newTurnId() }, async (tx) => {
    if (!card.about) return forgetSentCard(tx, id);
    const viewerId = conversation.place === 'personal' ? person.id : '';
    const { kind, id: record, version } = card.about;
    const about = { kind, id: record };
    return noteSentCard(tx, id, {
      about,
      viewerId,
      address,
      messageId,
      locale: card.locale,
      shows: version,
      sentAt: now,
      changedAt: now,
    });
  });
}
