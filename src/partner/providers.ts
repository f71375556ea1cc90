import type { Day } from '../shared/day.ts';
import type { Instant } from '../shared/instant.ts';
import { kind } from '../store/port.ts';

/** An indirect provider through which an indirect reseller buys. A reseller may have several. */
export interface Provider {
  readonly name: string;
  /** `connecting` waits for the provider's invitation to be accepted at Microsoft; `ended` is kept for what came of it. */
  readonly state: 'connecting' | 'connected' | 'ended';
  /** A mail address at the provider's. */
  readonly contact: string;
  /** The id of the provider's tenant, once connected. */
  readonly microsoftId?: string;
  /** The joint relationship link: for inviting customers to both companies at once. */
  readonly link?: string;
  readonly connectedOn?: Day;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

export const providers = kind<Provider>('provider');
