import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createServer, type Server, type ServerOptions } from 'restify';
import type { Settings } from '../config/settings.ts';
import { handleErrors } from './errors.ts';
import { type FileToSend, filesRoute } from './files-route.ts';
import { isForLoopback } from './from-loopback.ts';
import { healthRoute } from './health-route.ts';
import type { MessagesRequest, MessagesResponse } from './http-request.ts';
import { listenOn } from './listen.ts';
import { messagesRoute } from './messages-route.ts';
import { type MetricsText, metricsRoute } from './metrics-route.ts';
import { openRoute } from './open-route.ts';
import { type Readiness, readyRoute } from './ready-route.ts';
import { refuse } from './respond.ts';

export interface HttpServerOptions {
  readonly settings: Pick<Settings, 'bot' | 'host' | 'port' | 'metrics'>;
  readonly messages: (request: MessagesRequest) => Promise<MessagesResponse>;
  /** Without it there are no files to fetch. */
  readonly files?: (token: string) => Promise<FileToSend | undefined>;
  /** The page behind the link to a record, by its path; without it there are no such links. */
  readonly open?: (path: string) => string | undefined;
  readonly ready: () => Promise<Readiness>;
  readonly metrics: () => Promise<MetricsText>;
  readonly log: Logger;
  /** How long a client may take to send headers, and a whole request, in milliseconds. */
  readonly limits?: { readonly headersMs: number; readonly requestMs: number };
}

export interface HttpServer {
  /** Throws an error that names the port when it is taken. `url` is what this machine itself would use. */
  listen(): Promise<{ port: number; url: string }>;
  /** Takes no more requests, and resolves when those under way are answered. */
  close(): Promise<void>;
}

const LIMITS = { headersMs: 10_000, requestMs: 20_000 };

const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The server and its routes; nothing is bound before `listen`. */
export function createHttpServer({
  settings,
  messages,
  files,
  open,
  ready,
  metrics,
  log,
  limits = LIMITS,
}: HttpServerOptions): HttpServer {
  const server = createServer({ name: '', log: quiet(log) });
  server.pre((_req, res, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.header(name, value);
    next();
  });
  if (!settings.bot) refuseOtherNames(server);
  handleErrors(server, log);
  messagesRoute(server, messages);
  if (files) filesRoute(server, files);
  if (open) openRoute(server, open);
  healthRoute(server);
  readyRoute(server, ready);
  metricsRoute(server, metrics, settings.metrics);
  const http = frontOf(server, limits);

  return {
    async listen() {
      await listenOn(http, settings);
      const { port, address, family } = http.address() as AddressInfo;
      const host = family === 'IPv6' ? `[${address}]` : address;
      return { port, url: `http://${host === '0.0.0.0' || host === '[::]' ? 'localhost' : host}:${port}` };
    },
    close: () =>
      new Promise((resolve) => {
        // Kept connections become idle one by one as their answers go out (restify/node-restify#1067).
        server.on('after', () => setImmediate(() => http.closeIdleConnections()));
        http.close(() => resolve());
        http.closeIdleConnections();
      }),
  };
}

/** restify's types know another logger, and on its lower levels it writes whole responses. */
function quiet(log: Logger): NonNullable<ServerOptions['log']> {
  return log.child({}, { level: 'warn' }) as unknown as NonNullable<ServerOptions['log']>;
}

/**
 * restify makes its own HTTP server without a way to say how often it looks for slow clients: every 30 seconds then,
 * whatever the limits (Node: `connectionsCheckingInterval`). So ours stands in front and hands its requests on. Node
 * answers 408 and closes when a limit passes.
 */
function frontOf(server: Server, { headersMs, requestMs }: NonNullable<HttpServerOptions['limits']>) {
  const options = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(1000, headersMs),
    keepAliveTimeout: 5000,
  };
  return createHttp(options, (req, res) => server.server.emit('request', req, res));
}

/** In local mode nobody is authenticated, so a web page in a browser on this machine must not get through. */
function refuseOtherNames(server: Server): void {
  server.pre((req, res, next) => {
    if (isForLoopback(req)) return next();
    refuse(res, 421, 'NotThisHost');
    next(false);
  });
}
