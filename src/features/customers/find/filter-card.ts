import { type CardAction, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { formatCountry } from '../../../catalogue/format.ts';
import { ROLES } from '../../../partner/roles.ts';
import type { Reader } from '../../../store/port.ts';
import { nameOf } from '../colleagues.ts';
import { CUSTOMER_STATUSES, customers } from '../customer.ts';
import { frequent } from '../rules/filter.ts';
import { ANY, type Asked, askedBy } from './list.ts';

/** Choices of one field: more would not fit on a card. */
const CHOICES = 40;

/** "Filter": what the list can be narrowed to, of what occurs in it. */
export const customerFilterAction: CardAction = onPress({
  verb: 'customer.list.filter',
  who: ROLES,
  handle: async (turn, tx) => ({ card: await filterCard(turn, askedBy(turn.data), tx) }),
});

async function filterCard(viewer: Viewer, asked: Asked, reader: Reader): Promise<Card> {
  const { say, locale } = viewer;
  const all = (await reader.list(customers)).map(({ body }) => body);
  const field = (
    id: 'country' | 'status' | 'owner' | 'support' | 'tag',
    choices: FormField['choices'] = [],
  ): FormField => ({
    id,
    label: say(`customers.filter.${id}`),
    kind: 'choice',
    value: choices.some(({ value }) => value === asked[id]) ? asked[id] : ANY,
    choices: [{ title: say('customers.filter.any'), value: ANY }, ...choices],
  });
  const named = async (ids: readonly string[]): Promise<NonNullable<FormField['choices']>> => {
    const found = frequent(ids, CHOICES).map(async (id) => ({ title: await nameOf(reader, id), value: id }));
    return (await Promise.all(found)).filter(({ title }) => title !== '');
  };
  const countries = frequent(
    all.map(({ country }) => country),
    CHOICES,
  );
  const tags = frequent(
    all.flatMap((customer) => customer.tags ?? []),
    CHOICES,
  );
  return formCard({
    locale,
    title: say('customers.filter.title'),
    fields: [
      field(
        'status',
        CUSTOMER_STATUSES.map((status) => ({ title: say(`customers.status.${status}`), value: status })),
      ),
      field('owner', await named(all.map(({ owner }) => owner))),
      field('support', await named(all.flatMap(({ support = '' }) => support || []))),
      field(
        'tag',
        tags.map((tag) => ({ title: `#${tag}`, value: tag })),
      ),
      field(
        'country',
        countries.map((code) => ({ title: formatCountry(code, locale), value: code })),
      ),
    ],
    buttons: [
      { title: say('customers.filter.show'), verb: 'customer.list.show', style: 'positive' },
      { title: say('customers.filter.showAll'), verb: 'customer.list.show', data: { page: 0 }, ignoresInputs: true },
    ],
  });
}
