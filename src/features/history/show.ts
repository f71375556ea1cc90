import { type CardAction, type Command, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Button } from '../../cards/button.ts';
import { type ListItem, listCard } from '../../cards/list-card.ts';
import { type Page, pageButtons, pageOf } from '../../cards/pages.ts';
import { formatDay, formatMoment } from '../../catalogue/format.ts';
import { isAmong, ROLES } from '../../partner/roles.ts';
import type { HistoryRecord, Reader } from '../../store/port.ts';
import { filterData, filterOf, type HistoryFilter } from './filter.ts';
import { linesFor, type Sources, type Words, whoIs, wording } from './lines.ts';
import { seesAll } from './rules.ts';
import { saidFilter } from './said-filter.ts';

/** Who did what, newest first: of everything the person may see, of a customer, of a person, of some days. */
export const historyCommand = (sources: Sources): Command => ({
  intent: 'history.show',
  who: ROLES,
  title: 'history.title',
  examples: {
    en: ['who added Contoso?', 'what happened with Contoso last week?'],
    ko: ['콘토소 변경 이력', '지난주 변경 이력'],
  },
  handle: async (turn, tx) => ({ card: await historyCard(turn, await saidFilter(turn, tx), 0, tx, sources) }),
});

export const historyAction = (sources: Sources): CardAction =>
  onPress({
    verb: 'history.show',
    who: ROLES,
    handle: async (turn, tx) => ({
      card: await historyCard(turn, filterOf(turn.data), Number(turn.data.page) || 0, tx, sources),
    }),
  });

async function historyCard(
  viewer: Viewer,
  filter: HistoryFilter,
  asked: number,
  reader: Reader,
  sources: Sources,
): Promise<Card> {
  const { say, locale } = viewer;
  const lines = await linesFor(viewer, filter, reader, sources);
  const page = pageOf(lines, asked);
  const wordsOf = wording(viewer, reader, sources.everyone);
  const items = await Promise.all(
    page.items.map(async (line) => itemOf(viewer, line, await wordsOf(line), reader, sources)),
  );
  return listCard({
    locale,
    title: filter.about ? say('history.titleOf', { name: filter.about }) : say('history.title'),
    intro: [say('history.count', { count: lines.length }), ...(await filterWords(viewer, filter, reader))].join(' · '),
    groups: [{ items }],
    empty: say(seesAll(viewer.roles) ? 'history.nothing' : 'history.empty'),
    buttons: buttons(viewer, filter, page),
  });
}

function buttons(viewer: Viewer, filter: HistoryFilter, page: Page<HistoryRecord>): readonly Button[] {
  const data = filterData(filter);
  return [
    ...pageButtons(viewer, page, 'history.show', data),
    { title: viewer.say('history.button.filter'), verb: 'history.filter', data },
    ...(page.items.length > 0 ? [{ title: viewer.say('history.button.export'), verb: 'history.export', data }] : []),
  ];
}

async function itemOf(
  viewer: Viewer,
  { record, at }: HistoryRecord,
  { deed, who }: Words,
  reader: Reader,
  { everyone }: Sources,
): Promise<ListItem> {
  const { say, locale, timeZone } = viewer;
  const { kind, id } = record;
  const type = everyone.recordType(kind);
  const doc = type && (await reader.get(type.kind, id));
  const canOpen = type && doc && isAmong(viewer.roles, type.who) && (type.maySee?.(viewer, doc.body) ?? true);
  return {
    title: deed,
    detail: say('history.line', { at: formatMoment(at, locale, timeZone), who }),
    ...(canOpen && { open: { title: deed, verb: 'record.open', data: { kind, record: id } } }),
  };
}

/** The filter in words, but for the name: that stands in the title. */
async function filterWords(viewer: Viewer, filter: HistoryFilter, reader: Reader): Promise<readonly string[]> {
  const { say, locale } = viewer;
  const { person } = filter;
  const from = filter.from && formatDay(filter.from, locale);
  const to = filter.to && formatDay(filter.to, locale);
  return [
    ...(seesAll(viewer.roles) ? [] : [say('history.own')]),
    ...(person ? [say('history.by', { name: await whoIs(person, say, reader) })] : []),
    ...(from && to ? [from === to ? from : say('history.between', { from, to })] : []),
    ...(from && !to ? [say('history.since', { from })] : []),
    ...(to && !from ? [say('history.until', { to })] : []),
  ];
}
