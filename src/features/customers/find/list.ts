import { type CardAction, type Command, type Contributions, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { Button } from '../../../cards/button.ts';
import { listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { formatAll, formatCountry } from '../../../catalogue/format.ts';
import { matches } from '../../../directory/match.ts';
import { requestIn } from '../../../language/request.ts';
import { isAmong, ROLES } from '../../../partner/roles.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { nameOf } from '../colleagues.ts';
import { CUSTOMER_STATUSES, type Customer, customers, domainOf, otherNames } from '../customer.ts';
import { customerCard, STATUS_TONES } from '../customer-card.ts';
import { asksHowMany } from '../rules/asked-list.ts';
import { type CustomerFilter, statusOf, tagIn, withinFilter } from '../rules/filter.ts';
import { saidWhose } from './said-list.ts';

export interface Asked extends CustomerFilter {
  readonly query: string;
  readonly page: number;
}

/** No words, no filter, the first page. */
export const ALL: Asked = { query: '', country: '', status: '', owner: '', support: '', tag: '', page: 0 };

/** The customers, by name: all, or those that fit words, a country or a status; of a whole domain the one whose it is. */
export const customerListCommand = (everyone: Contributions): Command => ({
  intent: 'customer.list',
  shared: true,
  who: ROLES,
  title: 'customers.list.title',
  examples: { en: ['show my customers', 'customers in Korea'], ko: ['고객 목록', '한국 고객 보여줘'] },
  async handle(turn, tx) {
    const { query = '', country = '', status = '' } = turn.entities;
    const whose = await saidWhose(turn, tx);
    const counts = asksHowMany(requestIn(turn.text));
    const one = await whoseDomain(query, tx);
    if (one && !counts) return { card: await customerCard(turn, one, tx, everyone) };
    const tag = await taggedIn(turn.text, tx);
    const asked = { ...ALL, ...(tag ? { tag } : whose || counts ? {} : { query }), country, status, ...whose };
    const intro = counts ? await countedByStatus(turn, asked, tx) : undefined;
    return { card: await customerList(turn, asked, tx, intro) };
  },
});

/** The one customer with exactly this domain, their own or at Microsoft; undefined when none or several have it. */
async function whoseDomain(said: string, reader: Reader): Promise<Doc<Customer> | undefined> {
  if (said === '') return undefined;
  const domain = said.toLowerCase();
  const theirs = (await reader.list(customers)).filter(({ body }) => [body.domain, domainOf(body)].includes(domain));
  return theirs.length === 1 ? theirs[0] : undefined;
}

export const customerListAction: CardAction = onPress({
  verb: 'customer.list.show',
  who: ROLES,
  handle: async (turn, tx) => ({ card: await customerList(turn, askedBy(turn.data), tx) }),
});

/** The tag of ours that somebody spoke of, if one. */
export async function taggedIn(text: string, reader: Reader): Promise<string | undefined> {
  const all = await reader.list(customers);
  return tagIn(text, [...new Set(all.flatMap(({ body }) => body.tags ?? []))]);
}

/** The list as a card; also the answer to a name that fits several customers, or none. */
export async function customerList(viewer: Viewer, asked: Asked, reader: Reader, intro?: string): Promise<Card> {
  const { say, locale } = viewer;
  const all = await reader.list(customers);
  const chosen = all.filter(({ body }) => withinFilter(body, asked));
  const found = asked.query ? matches(asked.query, chosen.map(named)) : [...chosen].sort(byName(locale));
  const page = pageOf(found, asked.page);
  return listCard({
    locale,
    title: [say('customers.list.title'), ...(await filterWords(viewer, asked, reader))].join(' · '),
    intro: intro ?? say('customers.list.count', { count: found.length }),
    search: { label: say('customers.list.search'), placeholder: say('customers.list.searchHint'), value: asked.query },
    groups: [{ items: page.items.map((doc) => line(doc, viewer)) }],
    empty: say(all.length > 0 ? 'customers.list.nothingFits' : 'customers.list.empty'),
    buttons: [
      { title: say('common.button.search'), verb: 'customer.list.show', data: filterData(asked) },
      {
        title: say('customers.list.filter'),
        verb: 'customer.list.filter',
        data: filterData(asked),
        ignoresInputs: true,
      },
      ...pageButtons(viewer, page, 'customer.list.show', { fits: asked.query, ...filterData(asked) }),
      ...addButton(viewer),
    ],
  });
}

/** How many there are, and how they stand: "11 customers: 1 prepared, 8 active". */
async function countedByStatus({ say, locale }: Viewer, asked: Asked, reader: Reader): Promise<string> {
  const chosen = (await reader.list(customers)).filter(({ body }) => withinFilter(body, asked));
  const standing = CUSTOMER_STATUSES.flatMap((status) => {
    const count = chosen.filter(({ body }) => body.status === status).length;
    return count > 0 ? [say('customers.list.standing', { status: say(`customers.status.${status}`), count })] : [];
  });
  const total = say('customers.list.count', { count: chosen.length });
  return standing.length > 1 ? `${total} (${formatAll(standing, locale)})` : total;
}

/** A customer with all that it is found by. */
export function named(doc: Doc<Customer>): { item: Doc<Customer>; names: readonly string[] } {
  return { item: doc, names: [doc.body.companyName, ...otherNames(doc.body)] };
}

/** What the buttons of a list carry, so that its filter stays. */
export function filterData({ country, status, owner, support, tag }: CustomerFilter): JsonObject {
  return { country, status, owner, support, tag };
}

/** The page buttons carry the words of their list as `fits`; the search button takes what stands in the input. */
export function askedBy(data: JsonObject): Asked {
  const text = (value: unknown): string => (typeof value === 'string' && value !== ANY ? value.slice(0, 100) : '');
  return {
    query: text(data.fits) || text(data.query),
    country: text(data.country),
    status: text(data.status),
    owner: text(data.owner),
    support: text(data.support),
    tag: text(data.tag),
    page: Number(data.page) || 0,
  };
}

/** In a filter's choices: all of them. */
export const ANY = 'any';

async function filterWords({ say, locale }: Viewer, asked: Asked, reader: Reader): Promise<readonly string[]> {
  const status = statusOf(asked.status);
  return [
    asked.country && formatCountry(asked.country, locale),
    status ? say(`customers.status.${status}`) : '',
    await nameOf(reader, asked.owner),
    asked.support && say('customers.list.supported', { name: await nameOf(reader, asked.support) }),
    asked.tag && `#${asked.tag}`,
  ].filter((word) => word !== '');
}

function addButton({ roles, say }: Viewer): readonly Button[] {
  if (!isAmong(roles, ['staff', 'manager'])) return [];
  const data = { intent: 'customer.add' };
  return [{ title: say('customers.add.title'), verb: 'command.run', data, ignoresInputs: true }];
}

function line({ id, body }: Doc<Customer>, { say, locale }: Viewer) {
  const [alias] = body.aliases ?? [];
  const tags = (body.tags ?? []).slice(0, 3).map((tag) => `#${tag}`);
  return {
    title: alias ? `${body.companyName} (${alias})` : body.companyName,
    detail: [domainOf(body), formatCountry(body.country, locale), tags.join(' ')].filter(Boolean).join(' · '),
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
  const { compare } = new Intl.Collator(locale);
  return (one, other) => compare(one.body.companyName, other.body.companyName);
}
