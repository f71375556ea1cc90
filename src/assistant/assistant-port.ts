import type { Incoming, Linked, Search, Shared } from './incoming.ts';
import type { Found, Hit, Outgoing } from './reply.ts';

/** What a channel hands its deliveries to. */
export interface AssistantPort {
  /** Answers one delivery; undefined when there is nothing to say. Handles its own errors as far as it can. */
  handle(incoming: Incoming): Promise<Outgoing | undefined>;
  /** Looks up records for somebody who writes a message. Throws when the store fails. */
  search(search: Search): Promise<Found>;
  /** The card of one record for a conversation, or nothing when there is none that they may see. Throws when the store fails. */
  share(asked: Incoming<Linked | Shared>): Promise<Hit | undefined>;
  /**
   * Tells that the card everybody in the conversation sees (`outgoing.shared ?? outgoing.card`) now stands in the
   * message `messageId`. Not called when the delivery failed, nor for what only one person's client shows.
   */
  sent(incoming: Incoming, outgoing: Outgoing, messageId: string): Promise<void>;
}
