import type { Day } from '../shared/day.ts';
import type { Instant } from '../shared/instant.ts';
import { kind } from '../store/port.ts';
import type { Partner } from './partner.ts';

/** What the other company is to us: one that we buy through, or one that sells what it buys through us. */
export type PartnershipSide = 'provider' | 'reseller';

/** An indirect provider and an indirect reseller that work together, seen from one of them. Each may have several. */
export interface Partnership {
  readonly name: string;
  /** Absent: `provider`. */
  readonly side?: PartnershipSide;
  /** `connecting` waits for the provider's invitation to be accepted at Microsoft; `ended` is kept for what came of it. */
  readonly state: 'connecting' | 'connected' | 'ended';
  /** A mail address at the other company's. */
  readonly contact: string;
  /** The id of the other company's tenant, once connected. */
  readonly microsoftId?: string;
  /** The joint relationship link: for inviting customers to both companies at once. */
  readonly link?: string;
  readonly connectedOn?: Day;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

export const partnerships = kind<Partnership>('provider');

/** What others are to this partner: a provider has resellers, a reseller has providers. */
export function sideFor({ partnerType }: Partner): PartnershipSide {
  return partnerType === 'indirectProvider' ? 'reseller' : 'provider';
}

export function sideOf({ side = 'provider' }: Partnership): PartnershipSide {
  return side;
}
