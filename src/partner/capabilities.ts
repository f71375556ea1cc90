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

/** Why a partner cannot: its type, or its cloud. */
export type Lack = 'partnerType' | 'cloud';

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
  connectProvider: ['indirectReseller'],
};

/**
 * In which clouds it exists (Partner Center: partner-center-for-microsoft-us-govt-cloud, csp-national-clouds-overview).
 * Invitations in the US Government cloud were announced for October 2021 and are not confirmed for every tenant: they are
 * not held back. GDAP with 21Vianet is documented as missing.
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
  connectProvider: ['public', 'china'],
};

/** Why this partner cannot, if it cannot. The cloud is told first: what does not exist there, no partner type brings. */
export function lackOf({ partnerType, cloud }: Partner, capability: Capability): Lack | undefined {
  if (!BY_CLOUD[capability].includes(cloud ?? 'public')) return 'cloud';
  return BY_TYPE[capability].includes(partnerType ?? 'directBill') ? undefined : 'partnerType';
}

/** Whether this partner can. */
export function can(partner: Partner, capability: Capability): boolean {
  return lackOf(partner, capability) === undefined;
}
