import type { CustomerRef } from '../../assistant/customer-book.ts';
import type { CustomerPart } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { namesOf } from './around.ts';
import { endings } from './ending.ts';
import { isFinal } from './rules/states.ts';

/** On the customer's card: where its end stands, and the button that asks for it. */
export async function relationshipPart(viewer: Viewer, customer: CustomerRef, reader: Reader): Promise<CustomerPart> {
  const { say, roles } = viewer;
  const all = (await reader.list(endings)).filter(({ body }) => body.customer === customer.id);
  const open = all.find(({ body }) => !isFinal(body.state));
  const shown = open ?? (customer.status === 'ended' ? all.findLast(({ body }) => body.state === 'ended') : undefined);
  if (!shown) {
    const mayAsk = customer.status === 'active' && isAmong(roles, ['staff', 'manager']);
    const verb = 'relationship.end.start';
    return mayAsk
      ? { buttons: [{ title: say('relationships.button.ask'), verb, data: { customer: customer.id } }] }
      : {};
  }
  const [name = ''] = await namesOf([shown.body.requester], reader);
  const show = {
    title: say('relationships.button.request'),
    verb: 'record.open',
    data: { kind: endings.name, record: shown.id },
  };
  return {
    heading: say('relationships.customer.heading'),
    lines: [say('relationships.customer.line', { state: say(`relationships.state.${shown.body.state}`), name })],
    buttons: roles.length > 0 ? [show] : [],
  };
}
