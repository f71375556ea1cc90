import { cleanCode } from '../../../shared/clean-text.ts';
import { HOST_MAX, type Host, readHost, within } from '../../../shared/host.ts';
import { type Checked, type Finding, finding, hasError } from './finding.ts';

/**
 * The customer's own domain, not `onmicrosoft.com`; optional, so nothing typed is fine. An address copied from a
 * browser is read too. `value`: lower case, IDN as people read it, without `www.`.
 */
export function checkDomain(domain: string, partnerDomains: readonly string[] = []): Checked {
  const text = hostPart(cleanCode(domain));
  if (text === '') return { findings: [] };
  if (text.length > HOST_MAX) return { findings: [finding('domain', 'tooLong', { max: HOST_MAX })] };
  const host = readHost(text);
  if (!host) return { findings: [finding('domain', 'domain.format')] };
  const findings = judge(host, partnerDomains);
  return hasError(findings) ? { findings } : { findings, value: host.name };
}

function judge(host: Host, partnerDomains: readonly string[]): readonly Finding[] {
  const { name, ending, isEnding, known } = host;
  if (within(host, ['onmicrosoft.com'])) return [finding('domain', 'domain.onmicrosoft')];
  if (isEnding) return [finding('domain', 'domain.publicSuffix', { domain: name })];
  const partner = within(host, partnerDomains);
  if (partner) return [finding('domain', 'domain.partner', { domain: partner })];
  return known ? [] : [finding('domain', 'domain.unknownEnding', { ending: `.${ending}` })];
}

function hostPart(text: string): string {
  const [host = ''] = text.replace(/^[a-z][a-z0-9+.-]*:\/\//iu, '').split(/[/?#]/u);
  return host.replace(/^www\.(?=.*\.)/iu, '').replace(/:\d{1,5}$/u, '');
}
