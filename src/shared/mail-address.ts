import { type Host, readHost } from './host.ts';

/** RFC 5321: 64 octets before the @, 254 in all. */
export const MAIL_ADDRESS_MAX = 254;
const LOCAL_MAX = 64;
/** Dot-separated atoms of RFC 5322, with letters of every script (RFC 6532). Quoted local parts are not accepted. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

export interface MailAddress {
  /** As it was typed: it may matter there. */
  readonly local: string;
  readonly host: Host;
}

/** Reads a bare mail address at a host that somebody can own; undefined for everything else. @param text cleaned */
export function readMailAddress(text: string): MailAddress | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (octets(text) > MAIL_ADDRESS_MAX || octets(local) > LOCAL_MAX || !LOCAL.test(local)) return undefined;
  const host = readHost(text.slice(at + 1));
  return host && !host.isEnding ? { local, host } : undefined;
}

/** Whether a text is such an address and nothing else. */
export function isMailAddress(text: string): boolean {
  return readMailAddress(text) !== undefined;
}

export function octets(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
