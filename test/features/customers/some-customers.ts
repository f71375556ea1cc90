import { type Customer, customers } from '../../../src/features/customers/customer.ts';
import type { Doc } from '../../../src/store/port.ts';
import { MINJI, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';

export const FABRIKAM: Customer = {
  country: 'KR',
  companyName: 'Fabrikam Korea',
  prefix: 'fabrikamkr',
  domain: 'fabrikam.example',
  addressLine1: '테헤란로 152',
  city: '강남구',
  state: '11',
  postalCode: '06236',
  firstName: 'Jisoo',
  lastName: 'Park',
  email: 'jisoo@fabrikam.example',
  phone: '+8225314500',
  culture: 'ko-KR',
  language: 'ko',
  status: 'active',
  owner: MINJI.id,
  addedBy: MINJI.id,
  addedAt: '2026-11-01T01:00:00.000Z',
  microsoftId: '5eed0000-0000-4000-8000-000000000201',
};

/** Puts customers into the office's store, past the form. The id is the prefix. */
export async function putCustomers(office: Office, ...some: readonly Partial<Customer>[]): Promise<void> {
  await office.puts(async (tx) => {
    for (const change of some) {
      const customer = { ...FABRIKAM, ...change };
      await tx.put(customers, customer.prefix || (customer.domain ?? ''), customer, 0);
    }
  });
}

/** A customer as the store has it now. */
export async function customerNow(office: Office, id = FABRIKAM.prefix): Promise<Doc<Customer>> {
  const doc = await office.store.reader(TENANT).get(customers, id);
  if (!doc) throw new Error(`no customer ${id}`);
  return doc;
}
