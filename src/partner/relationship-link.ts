import { isMicrosoftId } from '../partnercenter/microsoft-id.ts';
import type { Partner, PartnerCloud } from './partner.ts';
import type { PartnershipSide } from './partnerships.ts';

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

/** Whether a text is nothing but an address where relationship links are, as people paste one from Partner Center. */
export function isPastedLink(text: string): boolean {
  const link = text.trim();
  if (!/^https:\/\/\S+$/i.test(link) || !URL.canParse(link)) return false;
  return isLinkHost(new URL(link).hostname) && /resellerrelationship/i.test(link);
}

/** Whether a link names a provider too: then it belongs to the partnership, not to the partner. */
export function isJointLink(link: string): boolean {
  return /[?&](?:indirectCSP|indirectCloudSolutionProviderId|indirectResellerId)=|type=IndirectReseller/i.test(link);
}

/** Whose links these are: our own tenant, in its cloud. */
export interface LinkOwner {
  readonly tenant: string;
  readonly cloud?: PartnerCloud;
}

export type LinkProblem = 'format' | 'https' | 'host' | 'kind' | 'otherPartner';
export type JointLinkProblem = LinkProblem | 'otherSide' | 'otherCompany' | 'swapped';

/**
 * What is wrong with a relationship link of our own that somebody pasted. Known shapes: the current one of
 * admin.microsoft.com (`invType=ResellerRelationship&partnerId=…`) and the older one of portal.office.com
 * (`type=ResellerRelationship&id=…`). Sources: Partner Center REST, request-reseller-relationship;
 * request-a-relationship-with-a-customer.
 */
export function checkLink(link: string, owner: LinkOwner): LinkProblem | undefined {
  const read = readLink(link, owner);
  if (typeof read === 'string') return read;
  if (read.get('type') !== 'resellerrelationship') return 'kind';
  const partner = read.get('partnerid') ?? read.get('id');
  return partner === owner.tenant.toLowerCase() ? undefined : 'otherPartner';
}

/**
 * What is wrong with a link of ours together with another company. The older shape names the reseller as `id` and the
 * provider as `indirectCSP`; the current joint shape is not documented, so in it any parameter may name either.
 * @param other what that company is to us, and the id of its tenant as far as we know it
 */
export function checkJointLink(
  link: string,
  owner: LinkOwner,
  other: { readonly side: PartnershipSide; readonly microsoftId?: string },
): JointLinkProblem | undefined {
  const read = readLink(link, owner);
  if (typeof read === 'string') return read;
  if (!read.get('type')?.endsWith('resellerrelationship')) return 'kind';
  const own = owner.tenant.toLowerCase();
  const ids = [...read.values()].filter(isMicrosoftId);
  if (!ids.includes(own)) return 'otherPartner';
  if (!ids.some((id) => id !== own)) return 'otherSide';
  if (other.microsoftId && !ids.includes(other.microsoftId.toLowerCase())) return 'otherCompany';
  const provider = read.get('indirectcsp');
  const isProviderUs = provider === own;
  return provider === undefined || isProviderUs === (other.side === 'reseller') ? undefined : 'swapped';
}

/** The parameters of a link at one of the owner's hosts, in lower case, its kind as `type`; or what is wrong with it. */
function readLink(link: string, { cloud }: LinkOwner): ReadonlyMap<string, string> | 'format' | 'https' | 'host' {
  if (/\s|[<>"]/.test(link) || !URL.canParse(link)) return 'format';
  const url = new URL(link);
  if (url.protocol !== 'https:') return 'https';
  if (!linkHosts(cloud).includes(url.hostname) || url.port !== '' || url.username !== '' || url.password !== '')
    return 'host';
  const params = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]));
  const type = params.get('invtype') ?? params.get('type');
  return type === undefined ? params : params.set('type', type);
}

/** Whose links this partner's are. */
export function linkOwner({ tenant, partner }: { readonly tenant: string; readonly partner: Partner }): LinkOwner {
  return { tenant, ...(partner.cloud && { cloud: partner.cloud }) };
}
