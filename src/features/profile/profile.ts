import type { Day } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import { kind } from '../../store/port.ts';

/** One page of the profile: a place of the partner's, and who reads the referral mail there. */
interface Location {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly city: string;
  readonly email: string;
  /** Directory object id of whoever answers there. */
  readonly answers: string;
}

/** What the business profile in Partner Center should say (its page "create-a-marketing-profile", 2023); one document per partner. */
export interface Profile {
  readonly description: string;
  readonly website: string;
  readonly linkedIn: string;
  readonly industries: string;
  readonly products: string;
  readonly services: string;
  readonly sizes: string;
  readonly locations: readonly Location[];
  /** Directory object id of whoever keeps it up to date. */
  readonly owner?: string;
  /** When somebody last went through all of it. */
  readonly reviewedAt?: Instant;
  /** The review for which the owner was reminded that the next one is due. */
  readonly remindedFor?: Instant | 'never';
  readonly changedOn?: Day;
}

export const profiles = kind<Profile>('profile');
export const PROFILE_ID = 'self';

export const EMPTY_PROFILE: Profile = {
  description: '',
  website: '',
  linkedIn: '',
  industries: '',
  products: '',
  services: '',
  sizes: '',
  locations: [],
};
