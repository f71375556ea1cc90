import type { Day } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import { kind } from '../../store/port.ts';
import type { CheckedCustomer } from './rules/check-customer.ts';
import type { Correction } from './rules/correction.ts';
import type { Rights } from './rules/rights.ts';

/**
 * Where a customer stands: `prepared` is recorded here and not yet created at Microsoft, `active` exists there,
 * `ending` waits for the end of the relationship, `ended` is read only.
 */
export const CUSTOMER_STATUSES = ['prepared', 'active', 'ending', 'ended'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

/** A customer that came in with a list of Partner Center has empty texts where the list says nothing. */
export interface Customer extends CheckedCustomer {
  readonly status: CustomerStatus;
  /** Directory object id of whoever looks after the customer. */
  readonly owner: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** The id of the customer's tenant, once it was created in Partner Center. */
  readonly microsoftId?: string;
  /** The day on which it was created there. */
  readonly activeSince?: string;
  /** Other names of the company: in the other language, short, former. */
  readonly aliases?: readonly string[];
  readonly tags?: readonly string[];
  readonly notes?: string;
  /** Directory object id of the colleague who helps this customer. */
  readonly support?: string;
  readonly rights?: Rights;
  /** By when the customer should have accepted the Microsoft Customer Agreement. */
  readonly agreementDue?: Day;
  /** Reminders that were sent, by name. */
  readonly reminded?: readonly string[];
  /** The last time that its status was put right by hand. */
  readonly correction?: Correction;
  /** What happened last, newest first: for the card, and to tell who was quicker. The history has all of it. */
  readonly lately?: readonly CustomerEvent[];
}

export interface CustomerEvent {
  readonly at: Instant;
  readonly by: string;
  readonly what: 'added' | 'activated' | 'connected' | 'corrected' | 'changed' | 'imported';
  readonly fields?: readonly string[];
}

export const customers = kind<Customer>('customer');

const EVENTS_KEPT = 3;

/** The customer with one more event in front. */
export function withEvent(customer: Customer, event: CustomerEvent): Customer {
  return { ...customer, lately: [event, ...(customer.lately ?? [])].slice(0, EVENTS_KEPT) };
}

/** The customer's name at Microsoft; its own domain where that is all there is. */
export function domainOf({ prefix, domain }: Pick<Customer, 'prefix' | 'domain'>): string {
  return prefix ? `${prefix}.onmicrosoft.com` : (domain ?? '');
}

/** What a customer is found by beside its name. */
export function otherNames(customer: Customer): readonly string[] {
  const { prefix, domain, email, microsoftId, aliases = [], tags = [] } = customer;
  const onmicrosoft = prefix ? [prefix, `${prefix}.onmicrosoft.com`] : [];
  return [...aliases, ...onmicrosoft, domain, email, microsoftId, ...tags].filter(
    (name) => name !== undefined && name !== '',
  ) as string[];
}
