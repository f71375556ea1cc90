import { isMicrosoftId } from '../partnercenter/microsoft-id.ts';
import type { Partner, PartnerCloud } from './partner.ts';

const EVERYWHERE = ['admin.microsoft.com', 'portal.office.com'];

/**
 * Where customers accept; the only hosts that a relationship link of that cloud can be at. The links of the national clouds
 * are not documented: there the cloud's own admin portals are taken too (GCC High and DoD; 21Vianet).
 */
const HOSTS: Readonly<Record<PartnerCloud, readonly string[]>> = {
  public: EVERYWHERE,
  usGovernment: ['portal.office365.us', 'portal.apps.mil', ...EVERYWHERE],
  china: ['portal.partner.microsoftonline.cn', ...EVERYWHERE],
};

/** The hosts of a partner's links. */
export function linkHosts(cloud: PartnerCloud = 'public'): readonly string[] {
  return HOSTS[cloud];
}

/** Whether anybody's relationship link could be at this host. */
export function isLinkHost(host: string): boolean {
  return Object.values(HOSTS).some((hosts) => hosts.includes(host));
}

/** Whose links these are: our own tenant, in its cloud. */
export interface LinkOwner {
  readonly tenant: string;
  readonly cloud?: PartnerCloud;
}

export type LinkProblem = 'format' | 'https' | 'host' | 'kind' | 'otherPartner' | 'noProvider';

/**
 * What is wrong with a relationship link that somebody pasted. Known shapes: the current one of admin.microsoft.com
 * (`invType=ResellerRelationship&partnerId=…`) and the older one of portal.office.com (`type=ResellerRelationship&id=…`);
 * joint ones name the provider as well (`indirectCSP` in the older shape; the current joint shape is not documented, so
 * for it any parameter may). Sources: Partner Center REST, request-reseller-relationship; request-a-relationship-with-a-customer.
 * @param joint whether it is a link of ours together with an indirect provider
 */
export function checkLink(link: string, { tenant, cloud }: LinkOwner, joint: boolean): LinkProblem | undefined {
  if (/\s|[<>"]/.test(link) || !URL.canParse(link)) return 'format';
  const url = new URL(link);
  if (url.protocol !== 'https:') return 'https';
  if (!linkHosts(cloud).includes(url.hostname) || url.port !== '' || url.username !== '' || url.password !== '')
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

/** Whose links this partner's are. */
export function linkOwner({ tenant, partner }: { readonly tenant: string; readonly partner: Partner }): LinkOwner {
  return { tenant, ...(partner.cloud && { cloud: partner.cloud }) };
}
