import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import type { AssistantPort } from '../../src/assistant/assistant-port.ts';
import type { Incoming, Search } from '../../src/assistant/incoming.ts';
import type { Messenger } from '../../src/assistant/messenger.ts';
import type { Card, Outgoing } from '../../src/assistant/reply.ts';
import { readSettings } from '../../src/config/read-settings.ts';
import type { Settings } from '../../src/config/settings.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { createTeamsChannel, type TeamsChannelOptions } from '../../src/teams/channel.ts';

/** An assistant that notes what reaches it and answers as a test wants. */
interface FakeAssistant extends AssistantPort {
  readonly heard: readonly Incoming[];
  readonly noted: readonly { readonly incoming: Incoming; readonly outgoing: Outgoing; readonly messageId: string }[];
  readonly searched: readonly Search[];
  /** What it finds from now on; at first nothing. */
  finds(with_: AssistantPort['search']): void;
  /** What it does from now on; at first it answers every delivery with a card. */
  answers(with_: AssistantPort['handle']): void;
}

function fakeAssistant(): FakeAssistant {
  const heard: Incoming[] = [];
  const noted: { incoming: Incoming; outgoing: Outgoing; messageId: string }[] = [];
  const searched: Search[] = [];
  let search: AssistantPort['search'] = async () => ({ kind: 'hits', hits: [] });
  let handle: AssistantPort['handle'] = async () => ({ card: card('hello') });
  return {
    heard,
    noted,
    searched,
    finds(with_) {
      search = with_;
    },
    search(what) {
      searched.push(what);
      return search(what);
    },
    async share() {
      return undefined;
    },
    answers(with_) {
      handle = with_;
    },
    handle(incoming) {
      heard.push(incoming);
      return handle(incoming);
    },
    async sent(incoming, outgoing, messageId) {
      noted.push({ incoming, outgoing, messageId });
    },
  };
}

/** A card with one text, and with whatever else a test puts in. */
export function card(text: string, content: Card['content'] = {}): Card {
  const body = [{ type: 'TextBlock', text }];
  return { content: { type: 'AdaptiveCard', version: '1.5', body, ...content }, summary: text, locale: 'en' };
}

/** A log that a test can read. */
export function readableLog(): {
  log: Logger;
  lines: () => readonly Readonly<Record<string, unknown>>[];
  text: () => string;
} {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const lines = () => text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return { log: pino({ level: 'debug' }, stream), lines, text: () => text };
}

export interface RunningBot {
  readonly url: string;
  readonly assistant: FakeAssistant;
  readonly messenger: Messenger;
  readonly logged: ReturnType<typeof readableLog>;
  /** What follows responses is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The real HTTP server and the real channel around a fake assistant; local mode unless the settings say otherwise. */
export async function startBot(
  settings: Partial<Settings> = {},
  options: Partial<TeamsChannelOptions> = {},
): Promise<RunningBot> {
  const assistant = fakeAssistant();
  const logged = readableLog();
  const all = { ...readSettings({}), port: 0, ...settings };
  const channel = createTeamsChannel({
    settings: all,
    assistant,
    log: logged.log,
    newReference: () => 'ref-1',
    ...options,
  });
  const server = createHttpServer({
    settings: all,
    messages: (request) => channel.process(request),
    ready: async () => ({ ok: true, detail: 'fake' }),
    metrics: async () => ({ contentType: 'text/plain', text: 'turns 1\n' }),
    log: logged.log,
  });
  const { url } = await server.listen();
  return {
    url,
    assistant,
    logged,
    messenger: channel.messenger,
    settled: () => channel.settled(),
    async close() {
      await channel.settled();
      await server.close();
    },
  };
}
