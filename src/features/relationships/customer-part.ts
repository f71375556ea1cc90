import type { CustomerPart, CustomerRef } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { type Around, namesOf } from './around.ts';
import { endings } from './ending.ts';
import { isFinal } from './rules/states.ts';

/** On the customer's card: where its end stands, and the button that asks for it. */
export async function relationshipPart(
  viewer: Viewer,
  customer: CustomerRef,
  reader: Reader,
  { everyone }: Around,
): Promise<CustomerPart> {
  const { say, roles } = viewer;
  const all = (await reader.list(endings)).filter(({ body }) => body.customer === customer.id);
  const shown = all.find(({ body }) => !isFinal(body.state)) ?? all.findLast(({ body }) => body.state === 'ended');
  const mayAsk = isAmong(roles, ['staff', 'manager']);
  const ask = {
    title: say('relationships.button.ask'),
    verb: 'relationship.end.start',
    data: { customer: customer.id },
  };
  const invites = everyone.commands.some(({ intent }) => intent === 'invitation.send');
  const again = {
    title: say('relationships.customer.again'),
    verb: 'command.run',
    data: { intent: 'invitation.send' },
  };
  const offers = [
    ...(!shown && customer.status === 'active' && mayAsk ? [ask] : []),
    ...(customer.status === 'ended' && mayAsk && invites ? [again] : []),
  ];
  if (!shown) return { buttons: offers };
  const [name = ''] = await namesOf([shown.body.requester], reader);
  const open = {
    title: say('relationships.button.request'),
    verb: 'record.open',
    data: { kind: endings.name, record: shown.id },
  };
  return {
    heading: say('relationships.customer.heading'),
    lines: [say('relationships.customer.line', { state: say(`relationships.state.${shown.body.state}`), name })],
    buttons: [...(roles.length > 0 ? [open] : []), ...offers],
  };
}
