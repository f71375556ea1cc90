import type { WaitingInvitation } from '../../../../assistant/invitation-book.ts';
import { companyKey } from '../../../../directory/company-key.ts';
import type { Doc } from '../../../../store/port.ts';
import type { Customer } from '../../customer.ts';
import type { RowValues } from './check-row.ts';

/** Finds the invitation that a row shows to be accepted. */
export type FindInvitation = (values: RowValues, customer: Doc<Customer> | undefined) => WaitingInvitation | undefined;

/**
 * A customer that Microsoft lists for us, that is not connected in our records, and that was invited, has accepted: it is
 * told by the customer that the invitation was about, else by the company's own domain, else by its name.
 * @param waiting the first that fits is taken
 */
export function invitationsByRow(waiting: readonly WaitingInvitation[]): FindInvitation {
  const byCustomer = firstOf(waiting, ({ customerId }) => (customerId ? [customerId] : []));
  const byDomain = firstOf(waiting, ({ domains }) => domains);
  const byName = firstOf(waiting, ({ companyName }) => [companyKey(companyName)]);
  return (values, customer) => {
    if (!values.microsoftId || isConnected(customer?.body)) return undefined;
    const found =
      (customer && byCustomer.get(customer.id)) ??
      (values.domain ? byDomain.get(values.domain) : undefined) ??
      byName.get(companyKey(values.companyName));
    const isAnothers = found?.customerId !== undefined && customer !== undefined && found.customerId !== customer.id;
    return isAnothers ? undefined : found;
  };
}

function isConnected(customer: Customer | undefined): boolean {
  return customer?.microsoftId !== undefined && (customer.status === 'active' || customer.status === 'ending');
}

function firstOf(
  waiting: readonly WaitingInvitation[],
  keys: (invitation: WaitingInvitation) => readonly string[],
): ReadonlyMap<string, WaitingInvitation> {
  const found = new Map<string, WaitingInvitation>();
  for (const invitation of waiting)
    for (const key of keys(invitation)) if (key !== '' && !found.has(key)) found.set(key, invitation);
  return found;
}
