import { LINK_HOSTS } from '../../../partner/relationship-link.ts';

/** Stands in a text for the link until an admin has set one. */
export const LINK_MARK = '{link}';

export type TextProblem = 'linkLost' | 'linkChanged';

/**
 * Whether a text that was edited still leads to the right place: it holds the link whole, and no other address of
 * the pages where customers accept.
 * @param link undefined while no admin has set one: then the mark has to be there
 */
export function checkText(text: string, link: string | undefined): TextProblem | undefined {
  const whole = link === undefined ? text : text.replaceAll(LINK_MARK, link);
  const addresses = addressesIn(whole);
  if (addresses.some((address) => address !== link && LINK_HOSTS.includes(hostname(address)))) return 'linkChanged';
  if (link === undefined) return whole.includes(LINK_MARK) ? undefined : 'linkLost';
  return addresses.includes(link) ? undefined : 'linkLost';
}

/** The text with the link in place of its mark. */
export function withLink(text: string, link: string | undefined): string {
  return link === undefined ? text : text.replaceAll(LINK_MARK, link);
}

/** Addresses of pages as a mail program would make links of: up to white space or a bracket, without the mark that ends a sentence. */
function addressesIn(text: string): readonly string[] {
  return (text.match(/https?:\/\/[^\s<>"]+/giu) ?? []).map((address) => address.replace(/[.,;:!?)\]]+$/u, ''));
}

function hostname(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
