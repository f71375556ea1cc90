import {
  type AnyRecordType,
  type CardAction,
  type Contributions,
  type OpenItem,
  onPress,
  type RecordType,
} from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { PressedTurn, Viewer } from '../../assistant/turn.ts';
import { type ListItem, listCard } from '../../cards/list-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { formatMoment } from '../../catalogue/format.ts';
import { shorten } from '../../catalogue/shorten.ts';
import { type GatheredNotice, type Gathering, gatherings } from '../../notices/gatherings.ts';
import { noteText, UNDELIVERED } from '../../notices/note-text.ts';
import { isAmong, ROLES } from '../../partner/roles.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';

/** Characters of a line: a page of them must fit a card. */
const LONGEST = 160;

interface Standing {
  readonly item: GatheredNotice;
  readonly index: number;
  readonly type?: AnyRecordType;
  readonly doc?: Doc<unknown>;
}

/** How gathered notices are shown: a line for each, with its record behind it. */
export const gatheringRecord = (everyone: Contributions): RecordType<Gathering> => ({
  kind: gatherings,
  who: ROLES,
  maySee: () => false,
  cannotWait: () => true,
  view: (viewer, doc, reader, note) => gatheredCard(viewer, doc, reader, everyone, { note }),
});

export const gatheringActions = (everyone: Contributions): readonly CardAction[] => [
  onPress({
    verb: 'notice.gathered.open',
    who: ROLES,
    handle: async (turn, tx) => ({ card: await open(turn, tx, everyone) }),
  }),
  onPress({
    verb: 'notice.gathered.page',
    who: ROLES,
    async handle(turn, tx) {
      const doc = await own(turn, tx);
      return {
        card: doc ? await gatheredCard(turn, doc, tx, everyone, { page: Number(turn.data.page) || 0 }) : gone(turn),
      };
    },
  }),
  onPress({
    verb: 'notice.gathered.seen',
    who: ROLES,
    async handle(turn, tx) {
      const doc = await own(turn, tx);
      return { card: doc ? await gatheredCard(turn, await see(tx, doc, () => true), tx, everyone, {}) : gone(turn) };
    },
  }),
];

/** For the person: gathered messages of which some were not looked at; `today` leads back to them. */
export async function openGatherings(viewer: Viewer, reader: Reader): Promise<readonly OpenItem[]> {
  const { say, locale, timeZone, now, personId } = viewer;
  return (await reader.list(gatherings)).flatMap(({ id, body }) => {
    const count = body.items.filter(({ seen }) => !seen).length;
    if (body.to !== personId || count === 0 || body.leavesAt > now) return [];
    return [
      {
        title: say('preferences.gathered.item', { count }),
        detail: formatMoment(body.leavesAt, locale, timeZone),
        waits: 'onMe' as const,
        urgent: false,
        record: { kind: gatherings.name, id },
      },
    ];
  });
}

/** Shows the record of one line, and notes that it was looked at. */
async function open(turn: PressedTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const doc = await own(turn, tx);
  const index = Number(turn.data.item);
  const item = doc?.body.items[index];
  if (!doc || !item) return gone(turn);
  const seen = await see(tx, doc, (at) => at === index);
  const type = everyone.recordType(item.about.kind);
  const record = type && isAmong(turn.roles, type.who) ? await tx.get(type.kind, item.about.id) : undefined;
  const note = { tone: item.note.tone, text: noteText(turn, item.note) };
  return type && record ? type.view(turn, record, tx, note) : gatheredCard(turn, seen, tx, everyone, {});
}

async function see(tx: Tx, doc: Doc<Gathering>, which: (index: number) => boolean): Promise<Doc<Gathering>> {
  const items = doc.body.items.map((item, index) => (which(index) ? { ...item, seen: true as const } : item));
  return tx.put(gatherings, doc.id, { ...doc.body, items }, doc.version);
}

/** The gathered messages that the button names, when they are the person's own. */
async function own(turn: PressedTurn, reader: Reader): Promise<Doc<Gathering> | undefined> {
  const { gathering } = turn.data;
  const doc = typeof gathering === 'string' ? await reader.get(gatherings, gathering) : undefined;
  return doc?.body.to === turn.personId ? doc : undefined;
}

function gone({ say, locale }: Viewer): Card {
  return messageCard({ locale, title: say('common.unknown.title'), paragraphs: [say('preferences.gathered.gone')] });
}

async function gatheredCard(
  viewer: Viewer,
  doc: Doc<Gathering>,
  reader: Reader,
  everyone: Contributions,
  { page: number = 0, note }: { readonly page?: number; readonly note?: Parameters<RecordType<Gathering>['view']>[3] },
): Promise<Card> {
  const { say, locale } = viewer;
  if (doc.body.to !== viewer.personId) return gone(viewer);
  const all = await standing(viewer, doc.body, reader, everyone);
  const page = pageOf(all, number);
  const lines = await Promise.all(page.items.map((each) => lineOf(viewer, doc.id, each, reader)));
  const unseen = doc.body.items.some(({ seen }) => !seen);
  const card = listCard({
    locale,
    title: say('preferences.gathered.title', { count: all.length }),
    ...(note && { note }),
    groups: [{ items: lines }],
    empty: say('preferences.gathered.empty'),
    buttons: [
      ...pageButtons(viewer, page, 'notice.gathered.page', { gathering: doc.id }),
      ...(unseen
        ? [{ title: say('preferences.gathered.seeAll'), verb: 'notice.gathered.seen', data: { gathering: doc.id } }]
        : []),
      { title: say('preferences.title'), verb: 'preferences.edit' },
    ],
  });
  return { ...card, about: { kind: gatherings.name, id: doc.id, version: doc.version } };
}

/** What is still there of it, or holds without it: nothing else makes a line. */
async function standing(
  viewer: Viewer,
  { items }: Gathering,
  reader: Reader,
  everyone: Contributions,
): Promise<readonly Standing[]> {
  const found = await Promise.all(
    items.map(async (item, index) => {
      const type = everyone.recordType(item.about.kind);
      const doc = type && isAmong(viewer.roles, type.who) ? await reader.get(type.kind, item.about.id) : undefined;
      if (!type || !doc) return item.note.key === UNDELIVERED ? { item, index } : undefined;
      return type.maySee?.(viewer, doc.body) === false ? { item, index } : { item, index, type, doc };
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** Says what the record is and why it comes, and leads to it; without a record that the viewer may find only why. */
async function lineOf(
  viewer: Viewer,
  id: string,
  { item, index, type, doc }: Standing,
  reader: Reader,
): Promise<ListItem> {
  const why = noteText(viewer, item.note);
  if (!type || !doc) return { title: why, detail: '' };
  const [said = ''] = (await type.view(viewer, doc, reader)).summary.split('\n');
  const title = shorten(said, LONGEST);
  return {
    title,
    detail: why,
    ...(!item.seen && { badge: viewer.say('preferences.gathered.new'), tone: 'accent' as const }),
    open: { title, verb: 'notice.gathered.open', data: { gathering: id, item: index } },
  };
}
