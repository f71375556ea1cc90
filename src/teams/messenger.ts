import type { Activity } from 'botbuilder';
import type { Address } from '../assistant/incoming.ts';
import { DeliveryError, type Messenger } from '../assistant/messenger.ts';
import type { Card } from '../assistant/reply.ts';
import type { TeamsAdapter } from './adapter.ts';
import { referenceOf } from './address.ts';
import { asDeliveryError } from './delivery-failure.ts';
import { cardActivity } from './message-activity.ts';
import type { OutboundPolicy } from './outbound-hosts.ts';

/** `Messenger` with what only the channel itself needs. Every method tries once and throws `DeliveryError`. */
export interface TeamsMessenger extends Messenger {
  /** A plain text, for when there is no card to show. */
  sendText(address: Address, text: string): Promise<void>;
  showTyping(address: Address): Promise<void>;
}

/**
 * Sends each message in a short turn of its own, also the answers to what came in: one way to send, and no context of
 * botbuilder that could be used after its turn (microsoft/botbuilder-js#4058).
 */
export function createMessenger(adapter: TeamsAdapter, isAllowed: OutboundPolicy, now: () => number): TeamsMessenger {
  async function post(address: Address, activity: Partial<Activity>): Promise<string | undefined> {
    return attempt(address, (reference) =>
      adapter.inConversation(reference, async (context) => (await context.sendActivity(activity))?.id),
    );
  }

  async function attempt<Result>(
    address: Address,
    work: (reference: ReturnType<typeof referenceOf>) => Promise<Result>,
  ): Promise<Result> {
    const reference = referenceOf(address);
    if (!isAllowed(reference.serviceUrl)) {
      throw new DeliveryError({ kind: 'unreachable', reason: 'the host is not allowed' });
    }
    try {
      return await work(reference);
    } catch (error) {
      throw asDeliveryError(error, now());
    }
  }

  return {
    async send(address, card: Card) {
      const id = await post(address, cardActivity(card));
      if (!id) throw new DeliveryError({ kind: 'unsure', reason: 'taken, but no message id came back' });
      return id;
    },
    async update(address, messageId, card) {
      await attempt(address, (reference) =>
        adapter.inConversation(reference, (context) =>
          context.updateActivity({ ...cardActivity(card), id: messageId }),
        ),
      );
    },
    async sendText(address, text) {
      await post(address, { type: 'message', text, textFormat: 'plain' });
    },
    async showTyping(address) {
      await post(address, { type: 'typing' });
    },
  };
}
