import type { Request } from 'restify';
import { isLoopback } from '../config/loopback.ts';

/** Whether a request began on this machine. One that a proxy passed on did not, though the proxy runs here. */
export function isFromLoopback(req: Request): boolean {
  const address = req.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const isPassedOn = req.headers.forwarded !== undefined || req.headers['x-forwarded-for'] !== undefined;
  return isLoopback(address) && !isPassedOn;
}

/**
 * Whether the request was meant for this machine by name. A web page can make its own host name lead here and then post
 * as it likes (DNS rebinding), but it cannot change the name in the request.
 */
export function isForLoopback(req: Request): boolean {
  const host = req.headers.host ?? '';
  return isLoopback(host.replace(/:\d+$/, ''));
}
