import type { KnownCustomer } from '../../../assistant/customer-book.ts';
import { companyKey } from '../../../directory/company-key.ts';
import type { Doc } from '../../../store/port.ts';
import type { Invitation } from '../invitation.ts';
import { hostOf } from './addresses.ts';
import { isOpen } from './states.ts';

/** Why an invitation makes no sense: the customer is connected, or was asked already. */
export type Already =
  | { readonly what: 'connected'; readonly customer: KnownCustomer }
  | { readonly what: 'invited'; readonly invitation: Doc<Invitation> };

/** Whether what there is got nowhere: asking again then goes on with it, and makes no second one. */
export function canRetry(found: Already): found is Extract<Already, { what: 'invited' }> {
  return found.what === 'invited' && found.invitation.body.state === 'failed';
}

/**
 * Finds the customer that buys through us already, or the open invitation to the same people or company. A customer that
 * is only prepared, or that has left, may be invited: it accepts, and is connected. Reads what there is once, for many.
 * @param except the invitation that is being changed or sent again
 */
export function whatThereIs(
  customers: readonly KnownCustomer[],
  invitations: readonly Doc<Invitation>[],
  except?: string,
): (wanted: { readonly companyName: string; readonly to: readonly string[] }) => Already | undefined {
  const found = new Map<string, Already>();
  const add = (key: string, already: Already): void => {
    if (!found.has(key)) found.set(key, already);
  };
  for (const customer of customers) {
    if (customer.status !== 'active' && customer.status !== 'ending') continue;
    add(`name ${companyKey(customer.companyName)}`, { what: 'connected', customer });
    if (customer.domain !== undefined) add(`host ${customer.domain}`, { what: 'connected', customer });
  }
  for (const invitation of invitations) {
    if (invitation.id === except || !isOpen(invitation.body.state)) continue;
    add(`name ${companyKey(invitation.body.companyName)}`, { what: 'invited', invitation });
    for (const to of invitation.body.to) add(`to ${to.toLowerCase()}`, { what: 'invited', invitation });
  }
  return ({ companyName, to }) => {
    const keys = [
      `name ${companyKey(companyName)}`,
      ...to.map((address) => `host ${hostOf(address)}`),
      ...to.map((address) => `to ${address.toLowerCase()}`),
    ];
    return keys.map((key) => found.get(key)).find((already) => already !== undefined);
  };
}
