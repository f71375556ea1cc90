import { type CardAction, type Command, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { listCard } from '../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { formatCountry } from '../../catalogue/format.ts';
import { matches } from '../../directory/match.ts';
import { isAmong, ROLES } from '../../partner/roles.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { CUSTOMER_STATUSES, type Customer, customers, otherNames } from './customer.ts';
import { STATUS_TONES } from './customer-card.ts';

interface Asked {
  readonly query: string;
  readonly country: string;
  readonly status: string;
  readonly page: number;
}

/** The customers, by name: all, or those that fit words, a country or a status. */
export const customerListCommand: Command = {
  intent: 'customer.list',
  who: ROLES,
  title: 'customers.list.title',
  examples: { en: ['show my customers', 'customers in Korea'], ko: ['고객 목록', '한국 고객 보여줘'] },
  async handle(turn, tx) {
    const { query = '', country = '', status = '' } = turn.entities;
    return { card: await customerList(turn, { query, country, status, page: 0 }, tx) };
  },
};

export const customerListAction: CardAction = onPress({
  verb: 'customer.list.show',
  who: ROLES,
  handle: async (turn, tx) => ({ card: await customerList(turn, askedBy(turn.data), tx) }),
});

/** The list as a card; also the answer to a name that fits several customers, or none. */
export async function customerList(viewer: Viewer, asked: Asked, reader: Reader, intro?: string): Promise<Card> {
  const { say, locale } = viewer;
  const all = await reader.list(customers);
  const status = CUSTOMER_STATUSES.find((name) => name === asked.status);
  const chosen = all.filter(
    ({ body }) => (!asked.country || body.country === asked.country) && (!status || body.status === status),
  );
  const found = asked.query ? matches(asked.query, chosen.map(named)) : [...chosen].sort(byName(locale));
  const page = pageOf(found, asked.page);
  const filters = [
    asked.country && formatCountry(asked.country, locale),
    status && say(`customers.status.${status}`),
  ].filter(Boolean);
  return listCard({
    locale,
    title: [say('customers.list.title'), ...filters].join(' · '),
    intro: intro ?? say('customers.list.count', { count: found.length }),
    search: { label: say('customers.list.search'), placeholder: say('customers.list.searchHint'), value: asked.query },
    groups: [{ items: page.items.map((doc) => line(doc, viewer)) }],
    empty: say(all.length > 0 ? 'customers.list.nothingFits' : 'customers.list.empty'),
    buttons: [
      {
        title: say('common.button.search'),
        verb: 'customer.list.show',
        data: { country: asked.country, status: asked.status, page: 0 },
      },
      ...pageButtons(viewer, page, 'customer.list.show', {
        fits: asked.query,
        country: asked.country,
        status: asked.status,
      }),
      ...(isAmong(viewer.roles, ['staff', 'manager'])
        ? [
            {
              title: say('customers.add.title'),
              verb: 'command.run',
              data: { intent: 'customer.add' },
              ignoresInputs: true,
            },
          ]
        : []),
    ],
  });
}

/** A customer with all that it is found by. */
export function named(doc: Doc<Customer>): { item: Doc<Customer>; names: readonly string[] } {
  return { item: doc, names: [doc.body.companyName, ...otherNames(doc.body)] };
}

function line({ id, body }: Doc<Customer>, { say, locale }: Viewer) {
  return {
    title: body.companyName,
    detail: `${body.prefix}.onmicrosoft.com · ${formatCountry(body.country, locale)}`,
    badge: say(`customers.status.${body.status}`),
    tone: STATUS_TONES[body.status],
    open: {
      title: body.companyName,
      verb: 'record.open',
      data: { kind: customers.name, record: id },
      ignoresInputs: true,
    },
  };
}

function byName(locale: string): (one: Doc<Customer>, other: Doc<Customer>) => number {
  return (one, other) => one.body.companyName.localeCompare(other.body.companyName, locale);
}

/** The page buttons carry the words of their list as `fits`; the search button takes what stands in the input. */
function askedBy(data: JsonObject): Asked {
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');
  return {
    query: text(data.fits) || text(data.query),
    country: text(data.country),
    status: text(data.status),
    page: Number(data.page) || 0,
  };
}
