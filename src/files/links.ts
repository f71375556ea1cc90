import { createHmac, randomBytes } from 'node:crypto';
import type { FileLinks } from './ticket.ts';

/** @param base gives the address that people reach this server by, without a slash at the end; asked at each link. */
export function createFileLinks(base: () => string): FileLinks {
  const secret = randomBytes(32);
  return {
    token: (seed) => createHmac('sha256', secret).update(seed).digest('base64url'),
    url: (token) => `${base()}/files/${token}`,
  };
}
