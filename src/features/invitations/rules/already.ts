import type { KnownCustomer } from '../../../assistant/feature.ts';
import type { Doc } from '../../../store/port.ts';
import type { Invitation } from '../invitation.ts';
import { hostOf } from './addresses.ts';
import { isSameCompany } from './same-company.ts';
import { isOpen } from './states.ts';

/** Why an invitation makes no sense: the customer is connected, or was asked already. */
export type Already =
  | { readonly what: 'connected'; readonly customer: KnownCustomer }
  | { readonly what: 'invited'; readonly invitation: Doc<Invitation> };

/**
 * The customer that buys through us already, or the open invitation to the same people or company. A customer that is
 * only prepared, or that has left, may be invited: it accepts, and is connected.
 * @param except the invitation that is being changed or sent again
 */
export function already(
  wanted: { readonly companyName: string; readonly to: readonly string[] },
  customers: readonly KnownCustomer[],
  invitations: readonly Doc<Invitation>[],
  except?: string,
): Already | undefined {
  const hosts = wanted.to.map(hostOf);
  const customer = customers.find(
    ({ status, companyName, domain }) =>
      (status === 'active' || status === 'ending') &&
      (isSameCompany(companyName, wanted.companyName) || (domain !== undefined && hosts.includes(domain))),
  );
  if (customer) return { what: 'connected', customer };
  const asked = new Set(wanted.to.map((address) => address.toLowerCase()));
  const invitation = invitations.find(
    ({ id, body }) =>
      id !== except &&
      isOpen(body.state) &&
      (isSameCompany(body.companyName, wanted.companyName) || body.to.some((to) => asked.has(to.toLowerCase()))),
  );
  return invitation && { what: 'invited', invitation };
}
