import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../../src/shared/json.ts';
import { until } from './teams-until.ts';

/** How the connector answers instead of taking a request: a status, or something worse. */
export interface Failure {
  readonly with: number | 'no answer' | 'cut off' | 'no id' | 'redirect';
  /** The channel's own error code, in the body. */
  readonly code?: string;
  /** Seconds, or an HTTP date. */
  readonly retryAfter?: string;
  /** Which requests; both when it is not said. */
  readonly on?: 'send' | 'update';
  /** How often; once when it is not said. */
  readonly times?: number;
}

/** One request of the bot. */
interface Sent {
  readonly kind: 'send' | 'update' | 'delete';
  readonly conversation: string;
  /** Of the message that was updated; of a send, the one it replies to. */
  readonly activityId?: string;
  readonly activity: JsonObject;
  readonly authorization?: string;
  readonly url: string;
}

/** A message that stands in a conversation, live: after an update it shows the new content. */
export interface Message {
  readonly id: string;
  readonly conversation: string;
  readonly activity: JsonObject;
  /** The Adaptive Card in it; throws when there is none, or more than one. */
  readonly card: JsonObject;
  readonly summary: string;
  /** 1, and 1 more with each update. */
  readonly version: number;
  /** Resolves when the message has reached this version (2 when it is not said: its first update). */
  reaches(version?: number): Promise<Message>;
}

/** Stands for the connector of Teams, on this machine: takes what the bot sends, keeps it, and fails on demand. */
export interface Connector {
  readonly serviceUrl: string;
  /** Everything that the bot asked for, typing indicators and what failed too, oldest first. */
  readonly requests: readonly Sent[];
  messagesIn(conversation: string): readonly Message[];
  fails(failure: Failure): void;
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const requests: Sent[] = [];
  const messages: (Message & { versions: JsonObject[] })[] = [];
  const failures: { failure: Failure; left: number }[] = [];
  let lastId = 1_766_459_963_017;

  const server = createServer((req, res) => {
    void take(req, res).catch((error) => json(res, 500, { error: { code: 'Fault', message: String(error) } }));
  });

  async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const sent = await read(req);
    if (!sent) return json(res, 404, { error: { code: 'BadPath', message: `${req.method} ${req.url}` } });
    requests.push(sent);
    const failure = nextFailure(sent.kind);
    if (failure && failure.with !== 'no id') return fail(res, failure);
    if (sent.kind === 'update') return update(sent, res);
    lastId += 1;
    const id = String(lastId);
    if (sent.activity.type === 'message') messages.push(message(id, sent));
    json(res, 201, failure ? {} : { id });
  }

  function update(sent: Sent, res: ServerResponse): void {
    const found = messages.find(({ id, conversation }) => id === sent.activityId && conversation === sent.conversation);
    found?.versions.push(sent.activity);
    if (found) json(res, 200, { id: found.id });
    else json(res, 404, { error: { code: 'ActivityNotFoundInConversation', message: 'no such message' } });
  }

  function nextFailure(kind: Sent['kind']): Failure | undefined {
    const next = failures.find(({ failure, left }) => left > 0 && (!failure.on || failure.on === kind));
    if (next) next.left -= 1;
    return next?.failure;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    requests,
    messagesIn: (conversation) => messages.filter((each) => each.conversation === conversation),
    fails(failure) {
      failures.push({ failure, left: failure.times ?? 1 });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(req: IncomingMessage): Promise<Sent | undefined> {
  const match = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(req.url ?? '');
  const kind = ({ POST: 'send', PUT: 'update', DELETE: 'delete' } as const)[req.method ?? ''];
  const text = await bodyOf(req);
  if (!match?.[1] || !kind) return undefined;
  return {
    kind,
    conversation: decodeURIComponent(match[1]),
    ...(match[2] && { activityId: decodeURIComponent(match[2]) }),
    activity: text === '' ? {} : (JSON.parse(text) as JsonObject),
    ...(req.headers.authorization && { authorization: req.headers.authorization }),
    url: req.url ?? '',
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function fail(res: ServerResponse, { with: how, code = 'Refused', retryAfter }: Failure): void {
  if (how === 'no answer') return;
  if (how === 'cut off') res.socket?.destroy();
  else if (how === 'redirect') {
    res.setHeader('Location', '/elsewhere');
    json(res, 307, {});
  } else if (typeof how === 'number') {
    if (retryAfter) res.setHeader('Retry-After', retryAfter);
    json(res, how, { error: { code, message: 'told to fail' } });
  }
}

/** Not by `writeHead`: restify replaces it in the whole process, and its own does not give the response back. */
function json(res: ServerResponse, status: number, body: JsonObject): void {
  res.statusCode = status;
  res.setHeader('Content-Type', 'application/json');
  res.end(JSON.stringify(body));
}

function message(id: string, sent: Sent): Message & { versions: JsonObject[] } {
  const versions = [sent.activity];
  const self: Message & { versions: JsonObject[] } = {
    id,
    conversation: sent.conversation,
    versions,
    get activity() {
      return versions.at(-1) ?? {};
    },
    get card() {
      return cardOf(self.activity);
    },
    get summary() {
      return String(self.activity.summary ?? '');
    },
    get version() {
      return versions.length;
    },
    reaches: (version = 2) =>
      until(() => versions.length >= version && self, `message ${id} to reach version ${version}`),
  };
  return self;
}

function cardOf({ attachments, text }: JsonObject): JsonObject {
  const [attachment, ...more] = Array.isArray(attachments) ? (attachments as JsonObject[]) : [];
  if (!attachment || more.length > 0)
    throw new Error(`not one card, but ${more.length + (attachment ? 1 : 0)}; text: ${text}`);
  return attachment.content as JsonObject;
}
