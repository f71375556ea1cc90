import type { JsonObject } from '../../src/shared/json.ts';
import {
  BOT,
  baseActivity,
  type ConversationFacts,
  executeActivity,
  type PersonFacts,
  type Press,
  submitActivity,
  textActivity,
} from './teams-activities.ts';
import { actionOf, inputsOf, refreshOf } from './teams-card.ts';
import type { Connector, Message } from './teams-connector.ts';

/** A card as somebody has it before their eyes: a message, what a press gave back, or a bare card without a message. */
type OnScreen = Message | Turn | JsonObject;

/** What came of one activity. */
export interface Turn {
  /** Of the HTTP response. */
  readonly status: number;
  /** Its body as JSON, undefined when it is empty. */
  readonly body: JsonObject | undefined;
  /** Of an invoke: `{ statusCode, type, value }`. Throws when the body is something else. */
  readonly response: { readonly statusCode: number; readonly type: string; readonly value: unknown };
  /** New messages in this conversation until the response came. Updates show in the messages themselves. */
  readonly messages: readonly Message[];
  /** The last of them; throws when there is none. */
  readonly message: Message;
  /** What the person looks at now: the card that the press gave back, otherwise that of the last message. */
  readonly card: JsonObject;
  /** The message that holds `card`. */
  readonly messageId: string | undefined;
}

/** Somebody in Teams, in one conversation with the bot. */
export interface Person extends PersonFacts {
  readonly conversation: ConversationFacts;
  /** All messages that stand in this conversation, oldest first. */
  readonly messages: readonly Message[];
  /** The same person in a group chat or a channel. */
  in(conversation: ConversationFacts): Person;
  says(text: string, extra?: JsonObject): Promise<Turn>;
  /**
   * Presses the action with this title or verb, with the card's inputs as they stand and `inputs` typed over them.
   * Throws when the card has no such action or input, which a person could not press or fill in either.
   */
  presses(on: OnScreen, titleOrVerb: string, inputs?: JsonObject): Promise<Turn>;
  /** The client asks by itself for the card as this person may see it. */
  refreshes(on: OnScreen): Promise<Turn>;
  /** An `Action.Execute` that no card has to hold: what a hostile or very old client may send. */
  executes(verb: unknown, data?: unknown, messageId?: string): Promise<Turn>;
  /** Opens a search from the compose box, or types words into it. */
  searches(command: string, words?: string, page?: { readonly skip: number; readonly count: number }): Promise<Turn>;
  /** Adds the assistant, with both activities that Teams then sends; the turn is that of the second. */
  installs(): Promise<Turn>;
  removes(): Promise<Turn>;
  /** Teams delivers the last activity again, byte for byte. */
  redelivers(): Promise<Turn>;
  /** Posts any activity, with the usual fields where it does not say otherwise. */
  posts(activity: JsonObject): Promise<Turn>;
}

export interface Wire {
  readonly connector: Connector;
  readonly nextId: () => string;
  /** Posts exactly this to the bot. */
  readonly post: (activity: JsonObject) => Promise<{ readonly status: number; readonly text: string }>;
}

export function createPerson(facts: PersonFacts, conversation: ConversationFacts, wire: Wire): Person {
  let last: JsonObject | undefined;
  const base = (prefix = '') => baseActivity(facts, conversation, wire.connector.serviceUrl, prefix + wire.nextId());

  async function post(activity: JsonObject, looksAt?: string): Promise<Turn> {
    last = activity;
    const before = wire.connector.messagesIn(conversation.id).length;
    const { status, text } = await wire.post(activity);
    return turn(status, text, wire.connector.messagesIn(conversation.id).slice(before), looksAt);
  }

  const press = (type: string, what: Press) =>
    post(
      type === 'Action.Submit' ? submitActivity(base(), what) : executeActivity(base('f:'), what, 'manual'),
      what.messageId,
    );

  return {
    ...facts,
    conversation,
    get messages() {
      return wire.connector.messagesIn(conversation.id);
    },
    in: (elsewhere) => createPerson(facts, elsewhere, wire),
    says: (text, extra = {}) => post({ ...textActivity(base(), text, conversation.type !== 'personal'), ...extra }),
    async presses(on, titleOrVerb, inputs = {}) {
      const { card, messageId } = seen(on);
      const { type, verb, title, data, takesInputs, isEnabled } = actionOf(card, titleOrVerb);
      if (!isEnabled || !['Action.Execute', 'Action.Submit'].includes(type))
        throw new Error(`"${title}" sends nothing`);
      const there = inputsOf(card);
      for (const id of Object.keys(inputs))
        if (!(id in there)) throw new Error(`no input ${id}, but ${Object.keys(there)}`);
      return press(type, {
        verb,
        title,
        data: takesInputs ? { ...data, ...there, ...inputs } : data,
        ...(messageId && { messageId }),
      });
    },
    async refreshes(on) {
      const { card, messageId } = seen(on);
      const refresh = refreshOf(card);
      if (!refresh) throw new Error('the card does not refresh');
      const what = { verb: refresh.verb, data: refresh.data, ...(messageId && { messageId }) };
      return post(executeActivity(base('f:'), what, 'automatic'), messageId);
    },
    executes: (verb, data = {}, messageId) =>
      press('Action.Execute', { verb, data, ...(messageId && { messageId }) } as Press),
    searches: (command, words, page = { skip: 0, count: 25 }) =>
      post({ ...base('f:'), type: 'invoke', name: 'composeExtension/query', value: queryValue(command, words, page) }),
    async installs() {
      await post({ ...base('f:'), type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] });
      return post({ ...base('f:'), type: 'installationUpdate', action: 'add' });
    },
    removes: () => post({ ...base('f:'), type: 'installationUpdate', action: 'remove' }),
    async redelivers() {
      if (!last) throw new Error('nothing was delivered yet');
      return post(last);
    },
    posts: (activity) => post({ ...base(), ...activity }),
  };
}

/** As Teams sends it (Learn "Respond to search command"): opened without words it says so in place of them. */
function queryValue(commandId: string, words: string | undefined, queryOptions: JsonObject): JsonObject {
  const parameter = words === undefined ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words };
  return { commandId, parameters: [parameter], queryOptions };
}

function turn(status: number, text: string, messages: readonly Message[], looksAt: string | undefined): Turn {
  const body = text === '' ? undefined : (JSON.parse(text) as JsonObject);
  const cardBack = body?.type === 'application/vnd.microsoft.card.adaptive' ? (body.value as JsonObject) : undefined;
  const self: Turn = {
    status,
    body,
    messages,
    get response() {
      if (typeof body?.statusCode !== 'number' || typeof body.type !== 'string')
        throw new Error(`no invoke response: ${text}`);
      return { statusCode: body.statusCode, type: body.type, value: body.value };
    },
    get message() {
      const message = messages.at(-1);
      if (!message) throw new Error(`no message came; the response was ${status} ${text}`);
      return message;
    },
    get card() {
      return cardBack ?? self.message.card;
    },
    get messageId() {
      return cardBack ? looksAt : messages.at(-1)?.id;
    },
  };
  return self;
}

function seen(on: OnScreen): { card: JsonObject; messageId?: string } {
  if ('status' in on && 'messages' in on) {
    const { card, messageId } = on as Turn;
    return { card, ...(messageId && { messageId }) };
  }
  if ('reaches' in on) return { card: (on as Message).card, messageId: (on as Message).id };
  return { card: on as JsonObject };
}
