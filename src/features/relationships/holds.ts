import type { CustomerRef } from '../../assistant/customer-book.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Reader } from '../../store/port.ts';
import { namesOf } from './around.ts';
import { endings } from './ending.ts';
import { isFinal } from './rules/states.ts';

/** The open request for the end of a relationship: what it speaks of must stay as it is. */
export async function openRequestOf(
  { say }: Viewer,
  customer: CustomerRef,
  reader: Reader,
): Promise<readonly string[]> {
  const all = await reader.list(endings);
  const open = all.find(({ body }) => body.customer === customer.id && !isFinal(body.state));
  if (!open) return [];
  const [name = ''] = await namesOf([open.body.requester], reader);
  const line = say('relationships.customer.line', { state: say(`relationships.state.${open.body.state}`), name });
  return [`${say('relationships.customer.heading')}: ${line}`];
}
