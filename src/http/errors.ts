import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { refuse } from './respond.ts';

/** What restify calls the refusals that clients can cause. */
const CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  413: 'PayloadTooLarge',
  415: 'UnsupportedMediaType',
};

/** Answers every error of routing, parsing and handlers in one form, and logs those that are ours. */
export function handleErrors(server: Server, log: Logger): void {
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    const code = CODES[status];
    if (!code) log.error({ err: error, method: req.method, path: req.path() }, 'a request failed');
    if (!res.headersSent) refuse(res, code ? status : 500, code ?? 'Fault');
    done();
  });
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}
