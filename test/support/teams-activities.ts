import { createHash } from 'node:crypto';
import type { JsonObject } from '../../src/shared/json.ts';

export const BOT = { id: '28:11111111-2222-3333-4444-555555555555', name: 'Partner Assistant' };

/** The tenant of everybody who is not said to be of another. */
export const TENANT = 'aaaaaaaa-0000-4000-8000-000000000001';

export interface PersonFacts {
  /** Directory object id. */
  readonly id: string;
  /** The id that Teams addresses by. */
  readonly mri: string;
  readonly name: string;
  readonly tenant: string;
  readonly locale: string;
  readonly timeZone: string;
}

export interface ConversationFacts {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly name?: string;
}

/** The same directory object id for the same name, in every run. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * What all activities of Teams have in common (shapes: vercel/chat packages/adapter-teams/sample-messages.md). Ids of
 * messages are milliseconds, those of all others begin with `f:`.
 */
export function baseActivity(
  person: PersonFacts,
  conversation: ConversationFacts,
  serviceUrl: string,
  id: string,
): JsonObject {
  const { id: channel } = conversation;
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-23T09:31:09.000Z',
    from: { id: person.mri, aadObjectId: person.id, name: person.name },
    recipient: BOT,
    conversation: {
      id: channel,
      conversationType: conversation.type,
      tenantId: person.tenant,
      ...(conversation.type !== 'personal' && { isGroup: true }),
    },
    channelData: {
      tenant: { id: person.tenant },
      ...(conversation.type === 'channel' && {
        channel: { id: channel.replace(/;.*$/, '') },
        team: { id: '19:team@thread.tacv2' },
      }),
    },
    entities: [
      { type: 'clientInfo', locale: person.locale, country: 'KR', platform: 'Web', timezone: person.timeZone },
    ],
    locale: person.locale,
    localTimezone: person.timeZone,
  };
}

/** A text; outside a personal chat it mentions the bot, as it must there, with the no-break space that Teams puts behind. */
export function textActivity(base: JsonObject, text: string, mentions: boolean): JsonObject {
  if (!mentions) return { ...base, type: 'message', textFormat: 'plain', text };
  const mention = { type: 'mention', text: `<at>${BOT.name}</at>`, mentioned: BOT };
  const entities = [mention, ...(base.entities as JsonObject[])];
  return { ...base, type: 'message', textFormat: 'plain', text: `${mention.text}\u00a0${text}`, entities };
}

/** `Action.Execute`, by hand or by the client's own refresh. */
export function executeActivity(base: JsonObject, press: Press, trigger: 'manual' | 'automatic'): JsonObject {
  const { verb, data, title, messageId } = press;
  const action = { type: 'Action.Execute', verb, data, ...(title && { title }) };
  return {
    ...base,
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger },
    ...(messageId && { replyToId: messageId }),
  };
}

/** `Action.Submit`, as old clients show the fallback. */
export function submitActivity(base: JsonObject, { data, messageId }: Press): JsonObject {
  return { ...base, type: 'message', value: data, ...(messageId && { replyToId: messageId }) };
}

export interface Press {
  readonly verb: string;
  readonly data: JsonObject;
  readonly title?: string;
  readonly messageId?: string;
}
