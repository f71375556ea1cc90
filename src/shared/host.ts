import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';

/** RFC 1035: a name has at most 253 characters, each label 1 to 63. */
export const HOST_MAX = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/** A name on the net that is well formed: `name` as people read it (lower case, 콘토소.한국), `ending` its public suffix. */
export interface Host {
  readonly name: string;
  /** Whether the ending is one that exists (Public Suffix List of the tldts version in use). */
  readonly known: boolean;
  readonly ending: string;
  /** Whether nobody can own it, because it is itself an ending (co.kr). */
  readonly isEnding: boolean;
}

/** Reads a domain name, plain or IDN or punycode; undefined when it is none, or an IP address, or has no dot. */
export function readHost(text: string): Host | undefined {
  // domainToASCII reads like a URL's host: "%41", "/" and "1.2" mean something there, but not here.
  if (text.length > HOST_MAX * 4 || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) return undefined;
  const ascii = domainToASCII(text.replace(/\.$/u, ''));
  const labels = ascii.split('.');
  if (labels.length < 2 || ascii.length > HOST_MAX || !labels.every((label) => LABEL.test(label))) return undefined;
  if (!/[a-z]/u.test(labels.at(-1) ?? '')) return undefined;
  const { domain, isIcann, publicSuffix } = parse(ascii);
  return {
    name: domainToUnicode(ascii),
    known: isIcann === true,
    ending: domainToUnicode(publicSuffix ?? ''),
    isEnding: domain === null,
  };
}

/** The one of `domains` that `host` is, or lies under; compared as hosts, so case and punycode do not matter. */
export function within(host: Host, domains: readonly string[]): string | undefined {
  return domains.find((domain) => {
    const outer = readHost(domain.trim())?.name;
    return outer !== undefined && (host.name === outer || host.name.endsWith(`.${outer}`));
  });
}
