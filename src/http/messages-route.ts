import { plugins, type Server } from 'restify';
import type { MessagesRequest, MessagesResponse } from './http-request.ts';
import { onlyJson } from './only-json.ts';
import { respond } from './respond.ts';

/** Activities with a card's inputs are a few kilobytes; Teams refuses messages of more than about 100 KB. */
const LARGEST_BODY = 256 * 1024;

/** `POST /api/messages`. `mapParams` stays off: what a card sends must never look like a part of the address. */
export function messagesRoute(server: Server, messages: (request: MessagesRequest) => Promise<MessagesResponse>): void {
  const reader = plugins.bodyReader({ maxBodySize: LARGEST_BODY });
  const parser = plugins.jsonBodyParser({ bodyReader: true, mapParams: false });
  server.post('/api/messages', onlyJson, reader, parser, async (req, res) => {
    const { status, body, headers } = await messages({ method: 'POST', headers: req.headers, body: req.body });
    respond(res, status, body, headers);
  });
}
