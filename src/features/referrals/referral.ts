import type { Day } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import { kind } from '../../store/port.ts';
import type { Handoff } from './rules/handoff.ts';
import type { Outward } from './rules/outward.ts';
import type { SetByHand } from './rules/set-state.ts';

/** Where a referral came from: the kinds of Partner Center (its page "manage-leads", 2023). */
export const SOURCES = ['profile', 'contactMe', 'offer', 'marketing', 'sales', 'coSell'] as const;
export type Source = (typeof SOURCES)[number];

/** Why we said no. Our own list: Microsoft publishes none; the words beside it say more. */
export const DECLINE_REASONS = [
  'outOfRegion',
  'notOurField',
  'noCapacity',
  'tooSmall',
  'known',
  'unreachable',
  'noDetails',
  'other',
] as const;
export const LOSS_REASONS = ['price', 'competitor', 'noBudget', 'postponed', 'noFit', 'unreachable', 'other'] as const;

/** Somebody at the customer. Hidden once the referral has expired, and from groups. */
export interface Contact {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly title?: string;
}

/** What the customer agreed to; absent when nobody has said. */
export interface Consent {
  readonly contact?: boolean;
  readonly share?: boolean;
  readonly sellers?: boolean;
}

export interface Referral {
  readonly companyName: string;
  /** What the deal is called; the company's name until somebody accepts it under another. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** ISO 639-1: in which language the contact wants to be written to, as it came. */
  readonly language?: string;
  /** In one line, as it came. */
  readonly address?: string;
  readonly size?: string;
  readonly contacts: readonly Contact[];
  readonly source: Source;
  /** `Direct`, `MarketingQualified`, `SalesQualified`; whatever else came is kept. */
  readonly qualification: string;
  /** Microsoft's two words for where it stands; words that we do not know are kept. */
  readonly status: string;
  readonly substatus: string;
  readonly statusReason?: string;
  readonly needs: string;
  readonly value?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly closingOn?: Day;
  readonly consent: Consent;
  /** The customer asked to be called: hot for 72 hours. */
  readonly hot: boolean;
  readonly receivedAt: Instant;
  /** When it expires, where Microsoft said so; else 14 days after it was received. */
  readonly expiresAt?: Instant;
  /** Directory object id of whoever works on it; nobody yet when absent. */
  readonly owner?: string;
  /** Colleagues who work on it too. */
  readonly team: readonly string[];
  readonly notes?: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
  readonly acceptedAt?: Instant;
  readonly closedAt?: Instant;
  /** Why it was declined or lost: one of our lists, and words. */
  readonly closedFor?: { readonly reason?: string; readonly words?: string };
  /** The last hand-off; earlier ones stand in the history. */
  readonly handoff?: Handoff;
  /** The last hand-over to another company; earlier ones stand in the history. */
  readonly outward?: Outward;
  /** Where it stands, as somebody said when Microsoft's words were not ours. */
  readonly setByHand?: SetByHand;
  /** The customer that it became, when that was made from here. */
  readonly customerId?: string;
  /** What is known of it at Microsoft: its id there, and the last answer that somebody gave there. */
  readonly microsoft?: {
    readonly id?: string;
    readonly engagementId?: string;
    readonly updatedAt?: string;
    readonly substatus?: string;
    readonly since?: Day;
  };
  /** Values that came in and that we do not know: shown as they are. */
  readonly unknown?: readonly { readonly field: string; readonly value: string }[];
  readonly clock: ClockMark;
}

/** How far the clock has come: what the cards show of it, and the hours of the last reminder. */
export interface ClockMark {
  /** Whole days left, as the cards show them; absent when it does not expire. */
  readonly left?: number;
  readonly hot: boolean;
  readonly reminded: number;
}

export const referrals = kind<Referral>('referral');

/** What a referral is found by beside its name. */
export function otherNames({ name, companyName, contacts, microsoft }: Referral): readonly string[] {
  const mail = contacts.map(({ email }) => email);
  return [name === companyName ? undefined : name, microsoft?.id, ...mail].filter((word) => word !== undefined);
}
