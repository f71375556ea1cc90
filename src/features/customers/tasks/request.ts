import { type CardAction, type Note, onRecord } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc } from '../../../store/port.ts';
import { type Customer, customers } from '../customer.ts';
import { mailLink } from '../rules/mail-link.ts';
import { valuesToCopy } from './values-to-copy.ts';

/** "Request to the provider" on a customer that an indirect reseller has prepared. */
export const requestAction: CardAction = onRecord(customers, {
  verb: 'customer.request.show',
  who: ['staff', 'manager'],
  handle: async (turn) => ({ card: requestCard(turn, turn.record) }),
});

/** The request to the provider, ready written: to copy, or to open in one's own mail program. Nothing is sent from here. */
export function requestCard(viewer: Viewer, doc: Doc<Customer>, note?: Note): Card {
  const { say, locale, partner } = viewer;
  const subject = say('customers.request.subject', { name: doc.body.companyName });
  const text = requestText(viewer, doc.body);
  return formCard({
    locale,
    title: say('customers.request.cardTitle'),
    intro: say(partner.provider ? 'customers.request.intro' : 'customers.request.introNobody'),
    ...(note && { note }),
    facts: [
      {
        label: say('customers.request.to'),
        value: [partner.provider?.name, partner.provider?.email].filter(Boolean).join(' · '),
      },
      { label: say('customers.request.subjectLabel'), value: subject },
    ],
    fields: [
      { id: 'text', label: say('customers.request.textLabel'), kind: 'multiline', value: text, maxLength: 5000 },
    ],
    buttons: [
      { title: say('customers.request.mail'), url: mailLink({ to: partner.provider?.email ?? '', subject, text }) },
      {
        title: say('customers.request.open'),
        verb: 'record.open',
        data: { kind: customers.name, record: doc.id },
        ignoresInputs: true,
      },
    ],
  });
}

function requestText(viewer: Viewer, customer: Customer): string {
  const { say, partner, personName } = viewer;
  const lines = valuesToCopy(viewer, customer).filter(({ value }) => value !== '');
  return [
    say('customers.request.hello', { provider: partner.provider?.name ?? say('customers.request.provider') }),
    '',
    say('customers.request.please', { partner: partner.legalName }),
    ...(partner.partnerId ? [`PartnerID: ${partner.partnerId}`] : []),
    ...(partner.tenantDomain ? [partner.tenantDomain] : []),
    '',
    ...lines.map(({ label, value }) => `${label}: ${value}`),
    '',
    say('customers.request.reply'),
    '',
    personName,
    partner.legalName,
  ].join('\n');
}
