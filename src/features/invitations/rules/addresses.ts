import { cleanCode } from '../../../shared/clean-text.ts';
import { readHost, within } from '../../../shared/host.ts';
import { readMailAddress } from '../../../shared/mail-address.ts';

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
  const address = readMailAddress(cleanCode(bare).replace(/^mailto:/i, ''));
  return address && `${address.local}@${address.host.name}`;
}

/** The host of an address that `readAddress` gave. */
export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Whether a host is one of `domains` or lies below it; compared as hosts, so case and punycode do not matter. */
export function isWithin(host: string, domains: readonly string[]): boolean {
  const inner = readHost(host);
  return inner !== undefined && within(inner, domains) !== undefined;
}

/** Splits at separators outside quotes and angle brackets. */
function pieces(text: string): readonly string[] {
  const parts = text.match(/(?:"[^"\n]*"|<[^<>\n]*>|[^,;\n"<]|["<])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
