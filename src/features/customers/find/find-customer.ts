import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { bestMatches } from '../../../directory/match.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Customer, customers } from '../customer.ts';
import { ALL, customerList, named } from './list.ts';

/** The one customer that somebody meant, or the card that asks which one: several fit, or none does; `among` counts them. */
export async function findCustomer(
  viewer: Viewer,
  said: string,
  reader: Reader,
): Promise<{ customer: Doc<Customer> } | { among: number; card: Card }> {
  const [best, ...others] = bestMatches(said, (await reader.list(customers)).map(named));
  if (best && others.length === 0) return { customer: best };
  const intro = viewer.say(best ? 'customers.show.several' : 'customers.show.none', { name: said });
  const among = best ? 1 + others.length : 0;
  const card = await customerList(viewer, { ...ALL, query: best ? said : '' }, reader, said ? intro : undefined);
  return { among, card };
}
