import type { Card } from '../assistant/reply.ts';
import type { JsonObject } from '../shared/json.ts';

/** What `process` gives back for the HTTP response. */
export interface ChannelResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
}

/**
 * Answers to `adaptiveCard/action`: HTTP 200 always, the outcome stands in the body (Learn "Universal Actions for
 * Adaptive Cards", response format). botbuilder's `onAdaptiveCardInvoke` would make the outcome the HTTP status.
 */
export function invokeCard(card: Card): ChannelResponse {
  return invoke(200, 'application/vnd.microsoft.card.adaptive', card.content);
}

/** `message` must not be empty: the client would say "Unable to reach app" and the person press again (vercel/chat#731). */
export function invokeMessage(message: string): ChannelResponse {
  return invoke(200, 'application/vnd.microsoft.activity.message', message);
}

export function invokeError(statusCode: 400 | 500, code: string, message: string): ChannelResponse {
  return invoke(statusCode, 'application/vnd.microsoft.error', { code, message });
}

function invoke(statusCode: number, type: string, value: JsonObject | string): ChannelResponse {
  return { status: 200, body: { statusCode, type, value } };
}
