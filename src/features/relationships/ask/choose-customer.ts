import type { KnownCustomer } from '../../../assistant/customer-book.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { bestMatches, matches } from '../../../directory/match.ts';
import type { Reader } from '../../../store/port.ts';
import { type Around, customersOf } from '../around.ts';

/** The customer that a name means: the one that fits best, or none when nothing or several do. */
export async function meant(
  said: string,
  reader: Reader,
  around: Around,
): Promise<{ readonly one?: KnownCustomer; readonly several: boolean }> {
  if (said === '') return { several: false };
  const found = bestMatches(said, (await customersOf(around).list(reader)).map(named));
  const [one] = found;
  return one && found.length === 1 ? { one, several: false } : { several: found.length > 1 };
}

/** The active customers, to choose the one whose relationship is to end. */
export async function chooseCustomer(
  viewer: Viewer,
  asked: { readonly query: string; readonly page: number; readonly intro?: string },
  reader: Reader,
  around: Around,
): Promise<Card> {
  const { say, locale } = viewer;
  const active = (await customersOf(around).list(reader)).filter(({ status }) => status === 'active');
  const found = asked.query
    ? matches(asked.query, active.map(named))
    : [...active].sort((one, other) => one.companyName.localeCompare(other.companyName, locale));
  const page = pageOf(found, asked.page);
  return listCard({
    locale,
    title: say('relationships.ask.which'),
    intro: asked.intro ?? say('relationships.ask.whichIntro'),
    search: { label: say('relationships.ask.search'), placeholder: '', value: asked.query },
    groups: [
      {
        items: page.items.map(({ id, companyName, domain = '' }) => ({
          title: companyName,
          detail: domain,
          open: {
            title: companyName,
            verb: 'relationship.end.start',
            data: { customer: id },
            ignoresInputs: true,
          },
        })),
      },
    ],
    empty: say('relationships.ask.empty'),
    buttons: [
      { title: say('common.button.search'), verb: 'relationship.end.find', data: { page: 0 } },
      ...pageButtons(viewer, page, 'relationship.end.find', { fits: asked.query }),
    ],
  });
}

function named(customer: KnownCustomer): { item: KnownCustomer; names: readonly string[] } {
  return { item: customer, names: customer.names };
}
