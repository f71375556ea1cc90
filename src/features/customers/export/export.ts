import { type CardAction, type Command, onPress } from '../../../assistant/feature.ts';
import type { FileKind } from '../../../assistant/file-kind.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { PressedTurn, Viewer } from '../../../assistant/turn.ts';
import { messageCard } from '../../../cards/message-card.ts';
import type { FileLinks } from '../../../files/ticket.ts';
import { dayOf } from '../../../shared/day.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { Reader, Tx } from '../../../store/port.ts';
import { type Customer, customers } from '../customer.ts';
import { askedBy, filterData } from '../find/list.ts';
import { withinFilter } from '../rules/filter.ts';
import { writeTable } from '../rules/table/write-table.ts';
import { exportRow, headings } from './export-row.ts';
import { linkCard } from './file-link.ts';

const WHO = ['staff', 'manager', 'admin'] as const;
const FILE = 'customers.list';

/** "export customers": says how many it would be; the link is made when the button is pressed. */
export const exportCommand: Command = {
  intent: 'customer.export',
  who: WHO,
  title: 'customers.export.title',
  examples: {
    en: ['export customers', 'export customers to csv'],
    ko: ['고객 목록 내보내기', '고객 목록 CSV로 내보내기'],
  },
  handle: async (turn, tx) => ({ card: await offer(turn, {}, tx) }),
};

export const exportActions = (links: FileLinks | undefined): readonly CardAction[] => [
  onPress({
    verb: 'customer.export',
    who: WHO,
    handle: async (turn, tx) => ({ card: await offer(turn, filterData(askedBy(turn.data)), tx) }),
  }),
  onPress({
    verb: 'customer.export.link',
    who: WHO,
    handle: async (turn, tx) => ({ card: await giveLink(turn, tx, links) }),
  }),
];

/** The file behind the link: the customers as they are when it is fetched, in the reader's language. */
export const exportFile: FileKind = {
  name: FILE,
  who: WHO,
  async make(viewer, args, reader) {
    const chosen = await chosenCustomers(args, reader);
    const rows = await Promise.all(chosen.map((customer) => exportRow(viewer, customer, reader)));
    return {
      name: `customers-${dayOf(viewer.now, viewer.timeZone)}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: writeTable(headings(viewer.say), rows),
    };
  },
};

async function offer(viewer: Viewer, filter: JsonObject, reader: Reader): Promise<Card> {
  const { say, locale } = viewer;
  const count = (await chosenCustomers(filter, reader)).length;
  return messageCard({
    locale,
    title: say('customers.export.title'),
    paragraphs: [say('customers.export.offer', { count }), say('customers.export.warning')],
    buttons: [
      {
        title: say('customers.export.button', { count }),
        verb: 'customer.export.link',
        data: filter,
        style: 'positive',
      },
      { title: say('customers.list.title'), verb: 'customer.list.show', data: filter },
    ],
  });
}

async function giveLink(turn: PressedTurn, tx: Tx, links: FileLinks | undefined): Promise<Card> {
  const args = filterData(askedBy(turn.data));
  const count = (await chosenCustomers(args, tx)).length;
  const { card, given } = await linkCard(turn, tx, links, {
    title: turn.say('customers.export.title'),
    file: { what: FILE, args },
    buttons: [{ title: turn.say('customers.export.again'), verb: 'customer.export.link', data: args }],
  });
  const record = { kind: 'customerlist', id: 'all' };
  if (given) tx.record({ who: turn.personId, what: 'customer.exported', record, facts: { count } });
  return card;
}

async function chosenCustomers(args: JsonObject, reader: Reader): Promise<readonly Customer[]> {
  const asked = askedBy(args);
  return (await reader.list(customers)).map(({ body }) => body).filter((customer) => withinFilter(customer, asked));
}
