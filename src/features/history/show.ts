import { type CardAction, type Command, type Contributions, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { listCard } from '../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { formatMoment } from '../../catalogue/format.ts';
import { matches } from '../../directory/match.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import type { HistoryRecord, Reader } from '../../store/port.ts';
import { maySee, recordsOf } from './rules.ts';

/** Longer than any name: what is beyond was not on a button of ours. */
const LONGEST_NAME = 200;

type ReadHistory = (tenant: string) => AsyncIterable<HistoryRecord>;

/** The history, newest first: of everything the person may see, or of what a name fits. */
export const historyCommand = (read: ReadHistory, everyone: Contributions): Command => ({
  intent: 'history.show',
  who: ROLES,
  title: 'history.title',
  examples: { en: ['who added Contoso?', 'show the history'], ko: ['콘토소 변경 이력', '변경 이력 보여줘'] },
  handle: async (turn, tx) => ({
    card: await historyCard(turn, { about: turn.entities.customer ?? '', page: 0 }, read, tx, everyone),
  }),
});

export const historyAction = (read: ReadHistory, everyone: Contributions): CardAction =>
  onPress({
    verb: 'history.show',
    who: ROLES,
    async handle(turn, tx) {
      const about = typeof turn.data.about === 'string' ? turn.data.about.slice(0, LONGEST_NAME) : '';
      return { card: await historyCard(turn, { about, page: Number(turn.data.page) || 0 }, read, tx, everyone) };
    },
  });

async function historyCard(
  viewer: Viewer,
  asked: { about: string; page: number },
  read: ReadHistory,
  reader: Reader,
  everyone: Contributions,
): Promise<Card> {
  const { say, locale } = viewer;
  const all: HistoryRecord[] = [];
  for await (const record of read(viewer.tenant)) all.push(record);
  const own = recordsOf(viewer.personId, all);
  const visible = all.filter((record) => maySee(record, viewer.personId, viewer.roles, own)).reverse();
  const names = await nameRecords(visible, reader, everyone);
  const named = visible.map((record) => ({ item: record, names: [names.get(keyOf(record)) ?? ''] }));
  const chosen = asked.about ? new Set(matches(asked.about, named)) : undefined;
  const page = pageOf(chosen ? visible.filter((record) => chosen.has(record)) : visible, asked.page);
  const items = await Promise.all(
    page.items.map(async (record) => ({
      title: say(everyone.deed(record.what) ?? 'history.other', { name: names.get(keyOf(record)) ?? record.record.id }),
      detail: say('history.line', {
        at: formatMoment(record.at, locale, viewer.timeZone),
        who: (await reader.get(people, record.who))?.body.name ?? say('history.assistant'),
      }),
    })),
  );
  return listCard({
    locale,
    title: asked.about ? say('history.titleOf', { name: asked.about }) : say('history.title'),
    groups: [{ items }],
    empty: say('history.empty'),
    buttons: [...pageButtons(viewer, page, 'history.show', { about: asked.about })],
  });
}

const keyOf = ({ record }: HistoryRecord): string => `${record.kind}/${record.id}`;

async function nameRecords(
  records: readonly HistoryRecord[],
  reader: Reader,
  everyone: Contributions,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const entry of records) {
    const key = keyOf(entry);
    if (names.has(key)) continue;
    const type = everyone.recordType(entry.record.kind);
    const doc = type && (await reader.get(type.kind, entry.record.id));
    names.set(key, type && doc ? type.title(doc.body) : entry.record.id);
  }
  return names;
}
