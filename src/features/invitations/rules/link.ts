import { isMicrosoftId } from '../../../partnercenter/microsoft-id.ts';

/** Stands in a text for the link until an admin has set one. */
export const LINK_MARK = '{link}';

const HOSTS = ['admin.microsoft.com', 'portal.office.com'];

export type LinkProblem = 'format' | 'https' | 'host' | 'kind' | 'otherPartner' | 'noProvider';

/**
 * What is wrong with a relationship link that somebody pasted. Known shapes: the current one of admin.microsoft.com
 * (`invType=ResellerRelationship&partnerId=…`) and the older one of portal.office.com (`type=ResellerRelationship&id=…`);
 * joint ones name the provider as well (`indirectCSP` in the older shape; the current joint shape is not documented, so
 * for it any parameter may). Sources: Partner Center REST, request-reseller-relationship; request-a-relationship-with-a-customer.
 * @param tenant our own tenant id
 * @param joint whether it is a link of ours together with an indirect provider
 */
export function checkLink(link: string, tenant: string, joint: boolean): LinkProblem | undefined {
  if (/\s|[<>"]/.test(link) || !URL.canParse(link)) return 'format';
  const url = new URL(link);
  if (url.protocol !== 'https:') return 'https';
  if (!HOSTS.includes(url.hostname) || url.port !== '' || url.username !== '' || url.password !== '') return 'host';
  const params = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]));
  const type = params.get('invtype') ?? params.get('type') ?? '';
  if (!(joint ? /resellerrelationship$/ : /^resellerrelationship$/).test(type)) return 'kind';
  const ids = [...params.values()].filter(isMicrosoftId);
  const own = tenant.toLowerCase();
  const partner = params.get('partnerid') ?? params.get('id') ?? '';
  if (joint ? !ids.includes(own) : partner !== own) return 'otherPartner';
  if (joint && !ids.some((id) => id !== own)) return 'noProvider';
  return undefined;
}

export type TextProblem = 'linkLost' | 'linkChanged';

/**
 * Whether a text that was edited still leads to the right place: it holds the link whole, and no other address of
 * the pages where customers accept.
 * @param link undefined while no admin has set one: then the mark has to be there
 */
export function checkText(text: string, link: string | undefined): TextProblem | undefined {
  const whole = link === undefined ? text : text.replaceAll(LINK_MARK, link);
  const addresses = addressesIn(whole);
  if (addresses.some((address) => address !== link && HOSTS.includes(hostname(address)))) return 'linkChanged';
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
