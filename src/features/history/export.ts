import { type CardAction, onPress } from '../../assistant/feature.ts';
import type { FileKind } from '../../assistant/file-kind.ts';
import type { Card } from '../../assistant/reply.ts';
import type { PressedTurn } from '../../assistant/turn.ts';
import { messageCard } from '../../cards/message-card.ts';
import { type FileLinks, issueLink } from '../../files/ticket.ts';
import { ROLES } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import type { Tx } from '../../store/port.ts';
import { filterData, filterOf } from './filter.ts';
import { linesFor, type Sources } from './lines.ts';
import { historyJson, historyTable } from './table.ts';

const FORMATS = ['csv', 'json'] as const;

/** Links to the lines that the card showed the first of, as a table and as JSON; each works once. */
export const historyExportAction = (sources: Sources, links: FileLinks | undefined): CardAction =>
  onPress({
    verb: 'history.export',
    who: ROLES,
    handle: async (turn, tx) => ({ card: await giveLinks(turn, tx, sources, links) }),
  });

/** The files behind the links: what the reader may see when they are fetched, in the reader's language. */
export const historyFiles = ({ view, everyone }: Sources): readonly FileKind[] =>
  FORMATS.map((format) => ({
    name: `history.${format}`,
    who: ROLES,
    async make(viewer, args, reader) {
      const lines = await linesFor(viewer, filterOf(args), reader, { view, everyone });
      const name = `history-${dayOf(viewer.now, viewer.timeZone)}.${format}`;
      return format === 'csv'
        ? { name, contentType: 'text/csv; charset=utf-8', content: await historyTable(viewer, lines, reader, everyone) }
        : {
            name,
            contentType: 'application/json; charset=utf-8',
            content: await historyJson(viewer, lines, reader, everyone),
          };
    },
  }));

async function giveLinks(turn: PressedTurn, tx: Tx, sources: Sources, links: FileLinks | undefined): Promise<Card> {
  const { say, locale } = turn;
  const sentence = (text: string): Card => ({
    ...messageCard({ locale, title: say('history.export.title'), paragraphs: [text] }),
    personal: true,
  });
  // A link in a group is everybody's.
  if (turn.place !== 'personal') return sentence(say('history.export.onlyPersonal'));
  if (!links) return sentence(say('history.export.noLinks'));
  const filter = filterOf(turn.data);
  const args = filterData(filter);
  const count = (await linesFor(turn, filter, tx, sources)).length;
  const buttons: { title: string; url: string }[] = [];
  for (const format of FORMATS) {
    const url = await issueLink(turn, tx, { what: `history.${format}`, args }, links);
    buttons.push({ title: say(`history.export.${format}`), url });
  }
  tx.record({
    who: turn.personId,
    what: 'history.exported',
    record: { kind: 'history', id: 'all' },
    facts: { count },
  });
  const back = { title: say('history.title'), verb: 'history.show', data: args };
  const card = messageCard({
    locale,
    title: say('history.export.title'),
    paragraphs: [say('history.export.ready', { count }), say('history.export.once')],
    buttons: [...buttons, back],
  });
  return { ...card, personal: true };
}
