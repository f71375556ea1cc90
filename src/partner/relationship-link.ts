import { isMicrosoftId } from '../partnercenter/microsoft-id.ts';

/** Where customers accept; the only hosts that a relationship link can be at. */
export const LINK_HOSTS: readonly string[] = ['admin.microsoft.com', 'portal.office.com'];

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
  if (!LINK_HOSTS.includes(url.hostname) || url.port !== '' || url.username !== '' || url.password !== '')
    return 'host';
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
