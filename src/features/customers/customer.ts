import type { Instant } from '../../shared/instant.ts';
import { kind } from '../../store/port.ts';
import type { CheckedCustomer } from './rules/check-customer.ts';

/**
 * Where a customer stands: `prepared` is recorded here and not yet created at Microsoft, `active` exists there,
 * `ending` waits for the end of the relationship, `ended` is read only.
 */
export const CUSTOMER_STATUSES = ['prepared', 'active', 'ending', 'ended'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

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
}

export const customers = kind<Customer>('customer');

/** What a customer is found by beside its name. */
export function otherNames(customer: Customer): readonly string[] {
  const { prefix, domain, email, microsoftId } = customer;
  return [prefix, `${prefix}.onmicrosoft.com`, domain, email, microsoftId].filter((name) => name !== undefined);
}
