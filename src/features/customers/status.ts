import type { CustomerBook, KnownCustomer } from '../../assistant/customer-book.ts';
import type { Doc } from '../../store/port.ts';
import { type Customer, type CustomerStatus, customers, otherNames } from './customer.ts';

/** The history's word for each status that a customer comes to by the end of its relationship, or by the stop of one. */
const DEEDS: Readonly<Record<CustomerStatus, string>> = {
  prepared: 'customer.prepared',
  active: 'customer.kept',
  ending: 'customer.ending',
  ended: 'customer.ended',
};

/** The customers as other features may know and move them. */
export const customerBook: CustomerBook = {
  async find(id, reader) {
    const doc = await reader.get(customers, id);
    return doc && known(doc);
  },
  list: async (reader) => (await reader.list(customers)).map(known),
  async change({ personId }, tx, id, to) {
    const customer = await tx.get(customers, id);
    if (!customer) throw new Error('the customer is gone');
    await tx.put(customers, id, { ...customer.body, status: to }, customer.version);
    tx.record({ who: personId, what: DEEDS[to], record: { kind: customers.name, id }, fields: ['status'] });
  },
};

function known({ id, body }: Doc<Customer>): KnownCustomer {
  const { companyName, status, owner, tags = [], domain, microsoftId, activeSince } = body;
  return {
    ...{ id, companyName, status, owner, tags, names: [companyName, ...otherNames(body)] },
    ...(domain && { domain }),
    ...(microsoftId && { microsoftId }),
    ...(activeSince && { activeSince }),
  };
}
