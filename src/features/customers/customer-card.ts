import type { Contributions, CustomerPart, Note } from '../../assistant/feature.ts';
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

export const STATUS_TONES = { prepared: 'accent', active: 'good', ending: 'attention', ended: 'default' } as const;

/** A customer as it is now, and what is still to do at Microsoft. The contact is shown only to one person at a time. */
export async function customerCard(
  viewer: Viewer,
  doc: Doc<Customer>,
  reader: Reader,
  everyone: Contributions,
  note?: Note,
): Promise<Card> {
  const { say, locale, timeZone } = viewer;
  const customer = doc.body;
  const isPrivate = viewer.place === 'personal' && viewer.roles.length > 0;
  const nameOf = async (id: string): Promise<string> => (await reader.get(people, id))?.body.name ?? '';
  const open = (await reader.list(tasks)).find(({ body }) => body.record.id === doc.id && body.state === 'open');
  const ref = { id: doc.id, companyName: customer.companyName, status: customer.status };
  const parts: readonly CustomerPart[] = await Promise.all(
    everyone.features.map((feature) => feature.customerPart?.(viewer, ref, reader) ?? {}),
  );
  return recordCard({
    locale,
    about: { kind: customers.name, id: doc.id, version: doc.version },
    category: say('customers.card.category'),
    title: customer.companyName,
    subtitle: `${customer.prefix}.onmicrosoft.com`,
    badge: say(`customers.status.${customer.status}`),
    tone: STATUS_TONES[customer.status],
    ...(note && { note }),
    facts: [
      { label: say('customers.card.world'), value: say(`customers.world.${customer.status}`) },
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
    sections: parts.flatMap(({ heading, lines = [] }) => (heading && lines.length > 0 ? [{ heading, lines }] : [])),
    buttons: viewer.roles.length > 0 ? buttons(viewer, customer, open?.id, parts) : [],
  });
}

function buttons(
  viewer: Viewer,
  customer: Customer,
  task: string | undefined,
  parts: readonly CustomerPart[],
): readonly Button[] {
  const { say } = viewer;
  return [
    ...(task
      ? [{ title: say('customers.button.task'), verb: 'record.open', data: { kind: tasks.name, record: task } }]
      : []),
    ...parts.flatMap((part) => part.buttons ?? []),
    { title: say('history.title'), verb: 'history.show', data: { about: customer.companyName } },
    { title: say('customers.list.title'), verb: 'customer.list.show' },
  ];
}
