import type { JsonObject } from '../../src/shared/json.ts';
import { type ConversationFacts, guidOf, TENANT } from './teams-activities.ts';
import { type Connector, startConnector } from './teams-connector.ts';
import { createPerson, type Person, type Wire } from './teams-person.ts';
import { until } from './teams-until.ts';

export { TENANT } from './teams-activities.ts';
export { actionsOf, wordsOf } from './teams-card.ts';
export type { Failure, Message } from './teams-connector.ts';
export type { Person, Turn } from './teams-person.ts';

interface PersonOptions {
  /** Directory object id; made from the name when it is not said, the same in every run. */
  readonly id?: string;
  /** As Teams shows it; the short name when it is not said. */
  readonly name?: string;
  readonly tenant?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/**
 * A small Teams on this machine, for tests over real HTTP:
 *
 *     const stand = await startTeamsStandIn(botUrl);
 *     const minji = stand.person('minji', { locale: 'ko-KR' });
 *     const form = await minji.says('고객 추가');                       // posts a message, waits for the response
 *     const saved = await minji.presses(form, '저장', { company: 'Contoso' });   // by title or verb, merges the inputs
 *     assert.match(wordsOf(saved.card), /Contoso/);                     // the card that the press gave back
 *     await form.message.reaches(2);                                    // the update of the message that all see
 *
 *     const room = stand.groupChat();
 *     await minji.in(room).says('help');                                // mentions the bot, as one must there
 *     stand.connector.fails({ with: 429, retryAfter: '1' });            // the next send or update fails
 *     await stand.close();
 *
 * `botUrl` is the address of the bot without a path. `authorize` gives the Authorization header for an activity.
 */
export interface TeamsStandIn {
  readonly connector: Connector;
  person(shortName: string, options?: PersonOptions): Person;
  groupChat(name?: string): ConversationFacts;
  /** A thread in a channel; another call is another thread, with `of` in the same channel. */
  channelThread(of?: ConversationFacts): ConversationFacts;
  /** Posts any body, any type, to the bot. */
  postsRaw(
    body: string | Uint8Array,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }>;
  /** Resolves with the first value that is neither false nor undefined; fails after five seconds. */
  until: typeof until;
  close(): Promise<void>;
}

export interface StandInOptions {
  readonly authorize?: (activity: JsonObject) => string | undefined;
}

export async function startTeamsStandIn(botUrl: string, { authorize }: StandInOptions = {}): Promise<TeamsStandIn> {
  const connector = await startConnector();
  let count = 0;
  const postsRaw: TeamsStandIn['postsRaw'] = async (body, headers = {}) => {
    const all = { 'content-type': 'application/json', ...headers };
    const response = await fetch(new URL('/api/messages', botUrl), {
      method: 'POST',
      body,
      headers: all,
    });
    return { status: response.status, text: await response.text() };
  };
  const wire: Wire = {
    connector,
    nextId: () => {
      count += 1;
      return String(1_732_354_269_000 + count);
    },
    post: (activity) => {
      const authorization = authorize?.(activity);
      return postsRaw(JSON.stringify(activity), authorization ? { authorization } : {});
    },
  };
  return {
    connector,
    postsRaw,
    until,
    close: () => connector.close(),
    person(shortName, options = {}) {
      const {
        id = guidOf(shortName),
        name = shortName,
        tenant = TENANT,
        locale = 'en-US',
        timeZone = 'Asia/Seoul',
      } = options;
      const facts = { id, mri: `29:${id}`, name, tenant, locale, timeZone };
      return createPerson(facts, { id: `a:${id}`, type: 'personal' }, wire);
    },
    groupChat: (name) => ({ id: `19:group-${wire.nextId()}@thread.v2`, type: 'groupChat', ...(name && { name }) }),
    channelThread(of) {
      const channel = of?.id.replace(/;.*$/, '') ?? `19:channel-${wire.nextId()}@thread.tacv2`;
      return { id: `${channel};messageid=${wire.nextId()}`, type: 'channel' };
    },
  };
}
