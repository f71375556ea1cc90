import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';

/** RFC 5321: 64 octets before the @, 254 in all. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
/** Dot-separated atoms of RFC 5322, with letters of every script (RFC 6532). Quoted local parts are not accepted. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const HOST = /^[\p{L}\p{M}\p{N}.-]+$/u;

/** What somebody typed as recipients: the addresses in it, each once, and the pieces that are none. */
export interface Addresses {
  readonly found: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Reads recipients: bare (`kim@fabrikam.com`) or with a display name (`"Kim, Minji" <kim@fabrikam.com>`), separated by
 * commas, semicolons or lines. The names are dropped: a name in front of an address is the reader's to set.
 */
export function readAddresses(text: string): Addresses {
  const found = new Map<string, string>();
  const wrong: string[] = [];
  for (const piece of pieces(text)) {
    const address = readAddress(piece);
    if (address) found.set(address.toLowerCase(), address);
    else wrong.push(piece);
  }
  return { found: [...found.values()], wrong };
}

/** One address as it is kept: the host in lower case and as people read it, what stands before the @ as it was typed. */
export function readAddress(text: string): string | undefined {
  const bare = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  const address = plain(bare).replace(/^mailto:/i, '');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  if (Buffer.byteLength(address) > LONGEST || Buffer.byteLength(local) > LONGEST_LOCAL || !LOCAL.test(local)) return;
  const host = readHost(address.slice(at + 1));
  return host && `${local}@${host}`;
}

/** The host of an address that `readAddress` gave. */
export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Whether a host is one of `domains` or lies below it; compared as hosts, so case and punycode do not matter. */
export function isWithin(host: string, domains: readonly string[]): boolean {
  const ascii = domainToASCII(host);
  return domains.some((domain) => {
    const outer = domainToASCII(domain.trim());
    return outer !== '' && (ascii === outer || ascii.endsWith(`.${outer}`));
  });
}

/** A name on the net below an ending (so not co.kr itself), as people read it. */
function readHost(text: string): string | undefined {
  // domainToASCII reads like a URL's host: "%41", "/" and "1.2" mean something there, but not here.
  if (!HOST.test(text)) return undefined;
  const ascii = domainToASCII(text);
  const labels = ascii.split('.');
  const wellFormed = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  if (labels.length < 2 || !wellFormed || !/[a-z]/.test(labels.at(-1) ?? '')) return undefined;
  return parse(ascii).domain === null ? undefined : domainToUnicode(ascii);
}

/** Splits at separators outside quotes and angle brackets. */
function pieces(text: string): readonly string[] {
  const parts = text.match(/(?:"[^"\n]*"|<[^<>\n]*>|[^,;\n"<]|["<])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Invisible characters dropped, and the full-width ones of a Korean keyboard (＠) made plain. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll('。', '.')
    .normalize('NFC')
    .trim();
}
