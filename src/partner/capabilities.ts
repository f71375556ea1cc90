import type { Partner, PartnerCloud, PartnerType } from './partner.ts';

/** What a partner can do with its customers, as far as it depends on the partner itself and not on who asks. */
export const CAPABILITIES = [
  'createCustomer',
  'attestAgreement',
  'inviteCustomer',
  'requestAdminRights',
  'specialQualification',
  'endRelationship',
  'referrals',
  'businessProfile',
  'connectProvider',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Why a partner cannot: its type, its cloud, or what nobody has confirmed for its tenant yet. */
export type Lack = 'partnerType' | 'cloud' | 'unconfirmed';

/**
 * Which partner types can (Partner Center: indirect-reseller-tasks, transition-direct-to-indirect, remove-a-relationship).
 * A reseller has its customers created, attested and removed by its provider, and invites only together with one.
 */
const BY_TYPE: Readonly<Record<Capability, readonly PartnerType[]>> = {
  createCustomer: ['directBill', 'indirectProvider'],
  attestAgreement: ['directBill', 'indirectProvider'],
  inviteCustomer: ['directBill', 'indirectProvider', 'indirectReseller'],
  requestAdminRights: ['directBill', 'indirectProvider', 'indirectReseller'],
  specialQualification: ['directBill', 'indirectProvider'],
  endRelationship: ['directBill', 'indirectProvider'],
  referrals: ['directBill', 'indirectProvider', 'indirectReseller'],
  businessProfile: ['directBill', 'indirectProvider', 'indirectReseller'],
  connectProvider: ['indirectProvider', 'indirectReseller'],
};

/**
 * In which clouds it exists (Partner Center: partner-center-for-microsoft-us-govt-cloud, csp-national-clouds-overview).
 * GDAP with 21Vianet is documented as missing.
 */
const BY_CLOUD: Readonly<Record<Capability, readonly PartnerCloud[]>> = {
  createCustomer: ['public', 'usGovernment', 'china'],
  attestAgreement: ['public'],
  inviteCustomer: ['public', 'usGovernment', 'china'],
  requestAdminRights: ['public', 'usGovernment'],
  specialQualification: ['public'],
  endRelationship: ['public', 'usGovernment', 'china'],
  referrals: ['public'],
  businessProfile: ['public'],
  connectProvider: ['public', 'usGovernment', 'china'],
};

/**
 * What the US Government cloud may lack: requests were announced for October 2021, a list of that year names them as missing,
 * the page of the API has them; the indirect model is in the FAQ, but not in the list. Off until an admin has seen them.
 */
const UNCONFIRMED_IN_GOVERNMENT: readonly Capability[] = ['inviteCustomer', 'connectProvider'];

/** Why this partner cannot, if it cannot. The cloud is told first: what does not exist there, no partner type brings. */
export function lackOf({ partnerType, cloud, governmentRequests }: Partner, capability: Capability): Lack | undefined {
  if (!BY_CLOUD[capability].includes(cloud ?? 'public')) return 'cloud';
  if (!BY_TYPE[capability].includes(partnerType ?? 'directBill')) return 'partnerType';
  const isOpen = cloud !== 'usGovernment' || governmentRequests === true;
  return isOpen || !UNCONFIRMED_IN_GOVERNMENT.includes(capability) ? undefined : 'unconfirmed';
}

/** Whether this partner can. */
export function can(partner: Partner, capability: Capability): boolean {
  return lackOf(partner, capability) === undefined;
}
