import type { Address } from './incoming.ts';
import type { Card } from './reply.ts';

/** How a delivery ended, when it did not succeed. */
export type DeliveryFailure =
  /** Nobody will ever receive this here: blocked, uninstalled, conversation gone (403, 404). Do not try again. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Not now: throttled or a passing fault (412, 429, 502, 504). Try again, after `retryAfterMs` when it is given. */
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterMs?: number }
  /** It may or may not have arrived (time-out, 408, other 5xx): sending again could double it. */
  | { readonly kind: 'unsure'; readonly reason: string };

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly failure: DeliveryFailure;
  constructor(failure: DeliveryFailure) {
    super(`${failure.kind}: ${failure.reason}`);
    this.failure = failure;
  }
}

/** Sends without being asked, and changes what was sent. Both throw `DeliveryError`. */
export interface Messenger {
  /** Sends a card to an address that an earlier `Incoming` carried. Returns the message's id. */
  send(address: Address, card: Card): Promise<string>;
  /** Replaces the card of a message sent before. */
  update(address: Address, messageId: string, card: Card): Promise<void>;
}
