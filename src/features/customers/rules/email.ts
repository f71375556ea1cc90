import { cleanCode } from './clean-text.ts';
import { type Finding, finding } from './finding.ts';
import { type Host, readHost, within } from './host.ts';

/** RFC 5321: 64 octets before the @, 254 in all. */
export const EMAIL_MAX = 254;
const LOCAL_MAX = 64;
/** Dot-separated atoms of RFC 5322, with letters of every script (RFC 6532). Quoted local parts are not accepted. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/**
 * The address of the primary contact: well formed, not at microsoft.com, not at one of the partner's own domains or
 * below them (Partner Center, validate-names-addresses).
 */
export function checkEmail(email: string, partnerDomains: readonly string[]): readonly Finding[] {
  const text = cleanCode(email);
  if (text === '') return [finding('email', 'required')];
  if (octets(text) > EMAIL_MAX) return [finding('email', 'tooLong', { max: EMAIL_MAX })];
  const host = readAddress(text)?.host;
  if (!host) return [finding('email', 'email.format')];
  if (within(host, ['microsoft.com'])) return [finding('email', 'email.microsoft')];
  const partner = within(host, partnerDomains);
  if (partner) return [finding('email', 'email.partner', { domain: partner })];
  return host.known ? [] : [finding('email', 'email.unknownEnding', { ending: `.${host.ending}` })];
}

/** The address as it is kept: the domain in lower case, what stands before the @ as it was typed (it may matter there). */
export function normaliseEmail(email: string): string {
  const text = cleanCode(email);
  const address = readAddress(text);
  return address ? `${address.local}@${address.host.name}` : text;
}

function readAddress(text: string): { readonly local: string; readonly host: Host } | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (octets(local) > LOCAL_MAX || !LOCAL.test(local)) return undefined;
  const host = readHost(text.slice(at + 1));
  return host && !host.isEnding ? { local, host } : undefined;
}

function octets(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
