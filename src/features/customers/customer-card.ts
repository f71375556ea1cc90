import type { Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Button } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatDay, formatMoment, formatPersonName } from '../../catalogue/format.ts';
import { people } from '../../partner/people.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { type Customer, customers } from './customer.ts';
import { addressLine, labelOf } from './words.ts';

export const STATE_TONES = { prepared: 'warning', active: 'good', ending: 'warning', ended: 'default' } as const;

/** A customer as it is now, and what is still to do at Microsoft. The contact is shown only to one person at a time. */
export async function customerCard(viewer: Viewer, doc: Doc<Customer>, reader: Reader, note?: Note): Promise<Card> {
  const { say, locale, timeZone } = viewer;
  const customer = doc.body;
  const isPrivate = viewer.place === 'personal' && viewer.roles.length > 0;
  const nameOf = async (id: string): Promise<string> => (await reader.get(people, id))?.body.name ?? '';
  const open = (await reader.list(tasks)).find(({ body }) => body.record.id === doc.id && body.state === 'open');
  return recordCard({
    locale,
    about: { kind: customers.name, id: doc.id, version: doc.version },
    category: say('customers.card.category'),
    title: customer.companyName,
    subtitle: `${customer.prefix}.onmicrosoft.com`,
    badge: say(`customers.state.${customer.state}`),
    tone: STATE_TONES[customer.state],
    ...(note && { note }),
    facts: [
      { label: say('customers.card.world'), value: say(`customers.world.${customer.state}`) },
      { label: 'Microsoft ID', value: customer.microsoftId ?? '' },
      {
        label: say('customers.card.activeSince'),
        value: customer.activeSince ? formatDay(customer.activeSince, locale) : '',
      },
      { label: say('customers.card.address'), value: addressLine(customer, locale) },
      { label: labelOf('domain', customer.country, say), value: customer.domain ?? '' },
      { label: labelOf('registrationNumber', customer.country, say), value: customer.registrationNumber ?? '' },
      ...(isPrivate
        ? [
            { label: say('customers.card.contact'), value: formatPersonName(customer.firstName, customer.lastName) },
            { label: say('customers.card.email'), value: customer.email },
            { label: say('customers.card.phone'), value: customer.phone ?? '' },
          ]
        : []),
      { label: say('customers.card.owner'), value: await nameOf(customer.owner) },
      {
        label: say('customers.card.added'),
        value: say('customers.card.addedBy', {
          name: await nameOf(customer.addedBy),
          at: formatMoment(customer.addedAt, locale, timeZone),
        }),
      },
    ],
    buttons: viewer.roles.length > 0 ? buttons(viewer, customer, open?.id) : [],
  });
}

function buttons(viewer: Viewer, customer: Customer, task: string | undefined): readonly Button[] {
  const { say } = viewer;
  return [
    ...(task
      ? [{ title: say('customers.button.task'), verb: 'record.open', data: { kind: tasks.name, record: task } }]
      : []),
    { title: say('history.title'), verb: 'history.show', data: { about: customer.companyName } },
    { title: say('customers.list.title'), verb: 'customer.list.show' },
  ];
}
