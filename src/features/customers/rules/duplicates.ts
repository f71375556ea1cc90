import { companyKey } from '../../../directory/company-key.ts';
import type { Doc } from '../../../store/port.ts';
import type { CheckedCustomer } from './check-customer.ts';

/** Why a customer is probably there already. */
export interface Duplicate {
  readonly id: string;
  readonly companyName: string;
  readonly same: 'prefix' | 'domain' | 'registrationNumber' | 'companyName';
}

/** The customer that is there already by prefix, own domain, registration number or name, the surest sign first. */
export function sameCustomer(wanted: CheckedCustomer, known: readonly Doc<CheckedCustomer>[]): Duplicate | undefined {
  const name = companyKey(wanted.companyName);
  const signs = [
    ['prefix', (other: CheckedCustomer) => wanted.prefix !== '' && other.prefix === wanted.prefix],
    ['domain', (other: CheckedCustomer) => wanted.domain !== undefined && other.domain === wanted.domain],
    [
      'registrationNumber',
      (other: CheckedCustomer) =>
        wanted.registrationNumber !== undefined && other.registrationNumber === wanted.registrationNumber,
    ],
    ['companyName', (other: CheckedCustomer) => companyKey(other.companyName) === name],
  ] as const;
  for (const [same, matches] of signs) {
    const found = known.find(({ body }) => body.country === wanted.country && matches(body));
    if (found) return { id: found.id, companyName: found.body.companyName, same };
  }
  return undefined;
}
