import type { Response } from 'restify';

/** Sends JSON whatever the client says to accept (restify would answer 406), or nothing when `body` is absent. */
export function respond(
  res: Response,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const [name, value] of Object.entries(headers)) res.header(name, value);
  if (body === undefined) {
    res.sendRaw(status, '', { 'Content-Length': '0' });
    return;
  }
  respondText(res, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function respondText(res: Response, status: number, contentType: string, text: string): void {
  res.sendRaw(status, text, { 'Content-Type': contentType, 'Content-Length': String(Buffer.byteLength(text)) });
}

/** The one form of all refusals: a code for programs, no words of the library, no stack. */
export function refuse(res: Response, status: number, code: string): void {
  respond(res, status, { error: { code } });
}
