import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** As much of a Bot Framework activity as the stub looks at. */
export interface StubActivity {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly name?: string;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly name?: string; readonly aadObjectId?: string };
  readonly recipient: { readonly id: string };
  readonly conversation: { readonly id: string };
  readonly channelData?: { readonly tenant?: { readonly id?: string } };
  readonly value?: { readonly action?: { readonly verb?: string; readonly data?: Record<string, unknown> } };
}

export interface StubBot {
  /** The address to hand to a Playground. */
  readonly endpoint: string;
  /** Everything that arrived, oldest first. */
  readonly received: readonly StubActivity[];
  close(): Promise<void>;
}

/**
 * A bot of plain HTTP to try the Playground's driver and start-up against: answers each text with a card of `onText`, and
 * each `Action.Execute` by replacing the card with that of `onPress`.
 */
export async function startStubBot(
  onText: (activity: StubActivity) => object,
  onPress: (verb: string, data: Record<string, unknown>) => object,
): Promise<StubBot> {
  const received: StubActivity[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => send(response, 500, { error: String(error) }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const activity = JSON.parse(await text(request)) as StubActivity;
    received.push(activity);
    if (activity.type === 'invoke') {
      const { verb = '', data = {} } = activity.value?.action ?? {};
      const type = 'application/vnd.microsoft.card.adaptive';
      send(response, 200, { statusCode: 200, type, value: onPress(verb, data) });
      return;
    }
    if (activity.type === 'message') await reply(activity, onText(activity));
    send(response, 200, {});
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function reply(activity: StubActivity, content: object): Promise<void> {
  const { serviceUrl, conversation, from, recipient, id } = activity;
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${encodeURIComponent(id ?? '')}`;
  await fetch(`${serviceUrl}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      from: recipient,
      recipient: from,
      conversation,
      replyToId: id,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    }),
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  // Not chained: restify, once loaded anywhere in the process, replaces writeHead by one that returns nothing.
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
