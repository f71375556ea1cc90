import { cleanCode } from '../../../shared/clean-text.ts';
import { within } from '../../../shared/host.ts';
import { MAIL_ADDRESS_MAX, octets, readMailAddress } from '../../../shared/mail-address.ts';
import { type Finding, finding } from './finding.ts';

/**
 * The address of the primary contact: well formed, not at microsoft.com, not at one of the partner's own domains or
 * below them (Partner Center, validate-names-addresses).
 */
export function checkEmail(email: string, partnerDomains: readonly string[]): readonly Finding[] {
  const text = cleanCode(email);
  if (text === '') return [finding('email', 'required')];
  if (octets(text) > MAIL_ADDRESS_MAX) return [finding('email', 'tooLong', { max: MAIL_ADDRESS_MAX })];
  const host = readMailAddress(text)?.host;
  if (!host) return [finding('email', 'email.format')];
  if (within(host, ['microsoft.com'])) return [finding('email', 'email.microsoft')];
  const partner = within(host, partnerDomains);
  if (partner) return [finding('email', 'email.partner', { domain: partner })];
  return host.known ? [] : [finding('email', 'email.unknownEnding', { ending: `.${host.ending}` })];
}

/** The address as it is kept: the domain in lower case, what stands before the @ as it was typed (it may matter there). */
export function normaliseEmail(email: string): string {
  const text = cleanCode(email);
  const address = readMailAddress(text);
  return address ? `${address.local}@${address.host.name}` : text;
}
