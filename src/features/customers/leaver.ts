import type { Holding } from '../../assistant/holding.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { MAY_OWN, MAY_SUPPORT } from './colleagues.ts';
import { type Customer, customers, withEvent } from './customer.ts';

/** Customers that somebody looks after or supports; ended ones too, since a customer can come back. */
export const customerHoldings: readonly Holding[] = (['owner', 'support'] as const).map(
  (field): Holding => ({
    name: field === 'owner' ? 'customers' : 'supported',
    title: `customers.leaver.${field}`,
    who: field === 'owner' ? MAY_OWN : MAY_SUPPORT,
    ...(field === 'support' && { nobody: 'customers.leaver.nobody' as const }),
    async find(person, reader) {
      const held = await heldBy(person, field, reader);
      return held.map(({ id, body }) => ({ record: { kind: customers.name, id }, name: body.companyName }));
    },
    async pass(turn, tx, { from, to }) {
      for (const { id, version, body } of await heldBy(from, field, tx)) {
        const { [field]: _before, ...rest } = body;
        const changed = { ...rest, owner: body.owner, ...(to && { [field]: to }) };
        const event = { at: turn.now, by: turn.personId, what: 'changed', fields: [field] } as const;
        await tx.put(customers, id, withEvent(changed, event), version);
        tx.record({
          ...{ who: turn.personId, what: 'customer.passedOn', record: { kind: customers.name, id }, fields: [field] },
          facts: { from, ...(to && { to }) },
        });
      }
    },
  }),
);

async function heldBy(person: string, field: 'owner' | 'support', reader: Reader): Promise<readonly Doc<Customer>[]> {
  return (await reader.list(customers)).filter(({ body }) => body[field] === person);
}
