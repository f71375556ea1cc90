import { parse } from 'tldts';
import { isLinkHost } from '../../../partner/relationship-link.ts';
import { composed } from '../../../shared/composed.ts';
import { HOST_MAX } from '../../../shared/host.ts';
import { isWithin } from './addresses.ts';

/** Stands in a text for the link until an admin has set one. */
export const LINK_MARK = '{link}';

export type TextProblem = 'linkLost' | 'linkBroken' | 'linkChanged' | 'otherAddress';

export interface TextFinding {
  readonly problem: TextProblem;
  /** The address that may not be there; empty where the link is lost. */
  readonly address: string;
}

/** With a scheme; the lookbehind keeps the search linear. */
const WITH_SCHEME = /(?<![a-z0-9+-])[a-z0-9+-]+:\/\/[^\s<>"]+/giu;
/** Mail addresses, unless a path follows. The lookahead with its group takes the host whole, and is not tried again with less. */
const MAIL =
  /(?<![\p{L}\p{M}\p{N}._%+-])[\p{L}\p{M}\p{N}._%+-]{1,64}@(?=([\p{L}\p{M}\p{N}.-]{1,253}))\1(?![\p{L}\p{M}\p{N}.-]|[/\\]|[:?#][\w/])/giu;
/** What could be a host, and whether a path, port or query follows. */
const HOST_LIKE = /(?<![\p{L}\p{M}\p{N}_.-])([\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+)\.?([/\\?#]|:\d)?/gu;
/** Endings that mail programs make links of even where nothing follows; others are words too (Co.Ltd, Hello.Team). */
const USUAL_ENDING = /^(?:[a-z]{2}|com|net|org|info|biz|pro|name|asia|shop|app|dev|site|online|cloud|page|link|xyz)$/;

/**
 * Whether a text that was edited still leads to the right place: it holds the link whole, and no address but the link,
 * pages on the partner's own domains and mail addresses. Addresses count as mail programs make links of them, so
 * also without a scheme.
 * @param link undefined while no admin has set one: then the mark has to be there
 * @param domains the partner's own
 */
export function checkText(text: string, link: string | undefined, domains: readonly string[]): TextFinding | undefined {
  const whole = link === undefined ? text : text.replaceAll(LINK_MARK, link);
  const plain = asRead(whole);
  const addresses = (plain.match(WITH_SCHEME) ?? []).map(withoutEnd);
  const others = [...addresses, ...bareAddresses(plain.replace(WITH_SCHEME, ' '))].filter((each) => each !== link);
  if (link !== undefined && isBroken(whole, addresses, link)) return { problem: 'linkBroken', address: '' };
  const changed = others.find((each) => isLinkHost(hostname(each)));
  if (changed) return { problem: 'linkChanged', address: changed };
  const other = others.find((each) => !isOwn(each, domains));
  if (other) return { problem: 'otherAddress', address: other };
  const isThere = link === undefined ? whole.includes(LINK_MARK) : addresses.includes(link);
  return isThere ? undefined : { problem: 'linkLost', address: '' };
}

/** The text with the link in place of its mark. */
export function withLink(text: string, link: string | undefined): string {
  return link === undefined ? text : text.replaceAll(LINK_MARK, link);
}

/** The text with its mark in place of every link of ours, as it was when the text was written. */
export function withMark(text: string): string {
  return text.replace(WITH_SCHEME, (address) => {
    const bare = withoutEnd(address);
    return isLinkHost(hostname(bare)) ? LINK_MARK + address.slice(bare.length) : address;
  });
}

/** The first thing that mail programs would make a link of: a page or a mail address. */
export function firstAddress(text: string): string | undefined {
  const plain = asRead(text);
  return plain.match(WITH_SCHEME)?.[0] ?? plain.match(MAIL)?.[0] ?? bareAddresses(plain)[0];
}

/** Whether the link is there only when spaces, line breaks and what cannot be seen are taken out of the text. */
function isBroken(text: string, addresses: readonly string[], link: string): boolean {
  const whole = text.split(link).length - 1;
  if (addresses.filter((address) => address === link).length > whole) return true;
  return whole === 0 && text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '').includes(link);
}

/** Full-width letters and dots lead to the same host as plain ones, and so does a host with something invisible in it (UTS #46). */
function asRead(text: string): string {
  return composed(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''), 'NFKC').replaceAll('。', '.');
}

/** Without the mark that ends a sentence, or the bracket around it. */
function withoutEnd(address: string): string {
  return withoutLast(address, '.,;:!?)]');
}

/** Without the last ones that are these; `/[…]+$/` would look for the end from each of them anew. */
function withoutLast(text: string, these: string): string {
  let end = text.length;
  while (end > 0 && these.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function bareAddresses(text: string): readonly string[] {
  return [...text.replace(MAIL, ' ').matchAll(HOST_LIKE)].flatMap(([, said = '', follows]) => {
    const host = hostIn(said.toLowerCase());
    if (host === undefined) return [];
    const ending = host.slice(host.lastIndexOf('.') + 1);
    return follows || host.startsWith('www.') || USUAL_ENDING.test(ending) ? [host] : [];
  });
}

/** The longest beginning that is a host, which has at most 253 characters; a Korean particle may be stuck to it (example.com에서). */
function hostIn(said: string): string | undefined {
  const labels = said.slice(0, HOST_MAX + 1).split('.');
  if (said.length > HOST_MAX) labels.pop();
  for (let count = labels.length; count >= 2; count--) {
    const last = labels[count - 1] ?? '';
    for (const ending of [last, /^[a-z]+/.exec(last)?.[0] ?? last]) {
      const host = [...labels.slice(0, count - 1), ending].join('.');
      const { isIcann, domain } = parse(host);
      if (host.startsWith('www.') || (isIcann && domain !== null)) return host;
    }
  }
  return undefined;
}

/** Of an address with or without a scheme; a dot at its end leads to the same host. */
function hostname(address: string): string {
  const full = address.includes('://') ? address : `https://${address}`;
  return URL.canParse(full) ? withoutLast(new URL(full).hostname, '.') : '';
}

/** Programs disagree on where a host ends when a user or a backslash is in front of it: such an address is nobody's. */
function isOwn(address: string, domains: readonly string[]): boolean {
  const full = address.includes('://') ? address : `https://${address}`;
  if (!URL.canParse(full) || full.includes('\\')) return false;
  const { protocol, username, password } = new URL(full);
  const isPage = protocol === 'https:' || protocol === 'http:';
  return isPage && username === '' && password === '' && isWithin(hostname(address), domains);
}
