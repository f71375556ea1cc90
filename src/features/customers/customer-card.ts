import type { Contributions, CustomerPart, Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatDay, formatMoment, formatPersonName } from '../../catalogue/format.ts';
import { can } from '../../partner/capabilities.ts';
import { isAmong } from '../../partner/roles.ts';
import { partnerCenterPage } from '../../partnercenter/links.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { nameOf } from './colleagues.ts';
import { type Customer, customers, domainOf } from './customer.ts';
import { rightsLines } from './rights/rights-section.ts';
import { shownValue } from './shown-value.ts';
import { addressLine, fieldName, labelOf } from './words.ts';

const MOST_BUTTONS = 6;

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
  const to = { country: customer.country, market: viewer.partner.market, locale };
  const isPrivate = viewer.place === 'personal' && viewer.roles.length > 0;
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
    subtitle: domainOf(customer),
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
      {
        label: labelOf('registrationNumber', customer.country, say),
        value: shownValue('registrationNumber', customer.registrationNumber ?? '', to),
      },
      ...(isPrivate
        ? [
            { label: say('customers.card.contact'), value: formatPersonName(customer.firstName, customer.lastName) },
            { label: say('customers.card.email'), value: customer.email },
            { label: say('customers.card.phone'), value: shownValue('phone', customer.phone ?? '', to) },
          ]
        : []),
      { label: say('customers.card.owner'), value: await nameOf(reader, customer.owner) },
      { label: say('customers.ours.support'), value: await nameOf(reader, customer.support) },
      { label: say('customers.ours.aliases'), value: (customer.aliases ?? []).join(', ') },
      { label: say('customers.ours.tags'), value: (customer.tags ?? []).map((tag) => `#${tag}`).join(' ') },
      {
        label: say('customers.card.added'),
        value: say('customers.card.addedBy', {
          name: await nameOf(reader, customer.addedBy),
          at: formatMoment(customer.addedAt, locale, timeZone),
        }),
      },
    ],
    sections: [
      ...(isPrivate && customer.notes
        ? [{ heading: say('customers.ours.notes'), lines: customer.notes.split('\n').filter(Boolean) }]
        : []),
      ...parts.flatMap(({ heading, lines = [] }) => (heading && lines.length > 0 ? [{ heading, lines }] : [])),
      ...rightsSection(viewer, customer),
      ...(isPrivate ? correctionSection(viewer, customer) : []),
      ...(await lately(viewer, customer, reader)),
    ],
    ...(customer.microsoftId &&
      viewer.roles.length > 0 && {
        link: { title: say('tasks.button.openPartnerCenter'), url: partnerCenterPage('customers') },
      }),
    buttons: viewer.roles.length > 0 ? buttons(viewer, doc, open?.id, parts) : [],
  });
}

function rightsSection(viewer: Viewer, customer: Customer) {
  const lines = rightsLines(viewer, customer);
  return lines.length > 0 ? [{ heading: viewer.say('customers.rights.heading'), lines }] : [];
}

/** The words of whoever put the status right; who and when stands below. */
function correctionSection({ say }: Viewer, { correction }: Customer) {
  if (!correction) return [];
  const { from, to, why, words } = correction;
  const states = { from: say(`customers.status.${from}`), to: say(`customers.status.${to}`) };
  const line = say('customers.correct.line', { ...states, why: say(`customers.correct.reason.${why}`) });
  return [{ heading: say('customers.correct.heading'), lines: [line, ...words.split('\n')].filter(Boolean) }];
}

async function lately(viewer: Viewer, customer: Customer, reader: Reader) {
  const { say, locale, timeZone } = viewer;
  const events = (customer.lately ?? []).filter(({ what }) => what !== 'added');
  const lines = await Promise.all(
    events.map(async ({ at, by, what, fields = [] }) => {
      const params = {
        at: formatMoment(at, locale, timeZone),
        name: await nameOf(reader, by),
        fields: fields.map((field) => fieldName(field, customer.country, say)).join(', '),
      };
      return say(`customers.card.event.${what}`, params);
    }),
  );
  return lines.length > 0 ? [{ heading: say('customers.card.lately'), lines }] : [];
}

/** What matters most first: a card has room for six. */
function buttons(
  { say, roles, partner }: Viewer,
  { id, version, body: customer }: Doc<Customer>,
  task: string | undefined,
  parts: readonly CustomerPart[],
): readonly Button[] {
  const data = aboutRecord({ kind: customers.name, id, version });
  const mayEdit = isAmong(roles, ['staff', 'manager']) && customer.status !== 'ended';
  return [
    ...(task
      ? [{ title: say('customers.button.task'), verb: 'record.open', data: { kind: tasks.name, record: task } }]
      : []),
    ...(mayEdit && customer.status === 'prepared' && !can(partner, 'createCustomer')
      ? [{ title: say('customers.request.button'), verb: 'customer.request.show', data }]
      : []),
    ...(mayEdit
      ? [
          { title: say('customers.button.edit'), verb: 'customer.edit', data },
          { title: say('customers.rights.heading'), verb: 'customer.rights', data },
        ]
      : []),
    ...(customer.status === 'ended' && isAmong(roles, ['manager'])
      ? [{ title: say('customers.correct.button'), verb: 'customer.status.reopen', data }]
      : []),
    ...parts.flatMap((part) => part.buttons ?? []),
    ...(mayEdit ? [{ title: say('customers.button.ours'), verb: 'customer.edit.ours', data }] : []),
    { title: say('history.title'), verb: 'history.show', data: { about: customer.companyName } },
    { title: say('customers.list.title'), verb: 'customer.list.show' },
  ].slice(0, MOST_BUTTONS);
}
