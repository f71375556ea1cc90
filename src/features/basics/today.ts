import { type CardAction, type Command, type Contributions, type OpenItem, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Button } from '../../cards/button.ts';
import { type ListItem, listCard } from '../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { ROLES } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { Reader } from '../../store/port.ts';

/** More would not be read at a glance; the rest is a count that leads to the whole list. */
const MOST = 8;

/** What waits on a person, what they wait for, and what lapses soonest: brought together from every feature. */
export const todayCommand = (everyone: Contributions): Command => ({
  intent: 'today.show',
  who: ROLES,
  title: 'basics.today.title',
  examples: { en: ["what's on my plate?", 'today'], ko: ['오늘 할 일', '오늘 뭐 해야 해?'] },
  handle: async (turn, tx) => ({ card: await todayCard(turn, everyone, tx) }),
});

export const todayAction = (everyone: Contributions): CardAction =>
  onPress({
    verb: 'today.show',
    who: ROLES,
    async handle(turn, tx) {
      const waits = WAITS.find((each) => each === turn.data.waits);
      return {
        card: waits
          ? await wholeCard(turn, everyone, tx, waits, Number(turn.data.page) || 0)
          : await todayCard(turn, everyone, tx),
      };
    },
  });

const WAITS = ['onMe', 'onOthers'] as const satisfies readonly OpenItem['waits'][];

async function todayCard(viewer: Viewer, everyone: Contributions, reader: Reader): Promise<Card> {
  const { say, locale } = viewer;
  const items = await openItems(viewer, everyone, reader);
  const groups = WAITS.map((waits) => ({ waits, all: items.filter((item) => item.waits === waits) }));
  return listCard({
    locale,
    title: say('basics.today.title'),
    groups: groups.map(({ waits, all }) => {
      const rest = all.length - MOST;
      const shown = all.slice(0, MOST).map((item) => line(item, viewer));
      const more = { title: say('basics.today.more', { count: rest }), detail: '', open: whole(viewer, waits, all) };
      return { heading: say(`basics.today.${waits}`), items: rest > 0 ? [...shown, more] : shown };
    }),
    empty: say('basics.today.nothing'),
    buttons: [
      ...groups.filter(({ all }) => all.length > MOST).map(({ waits, all }) => whole(viewer, waits, all)),
      { title: say('common.button.help'), verb: 'help.show' },
    ],
  });
}

/** Everything of one kind, page by page. */
async function wholeCard(
  viewer: Viewer,
  everyone: Contributions,
  reader: Reader,
  waits: OpenItem['waits'],
  number: number,
): Promise<Card> {
  const { say, locale } = viewer;
  const items = (await openItems(viewer, everyone, reader)).filter((item) => item.waits === waits);
  const page = pageOf(items, number);
  return listCard({
    locale,
    title: say(`basics.today.${waits}`),
    groups: [{ items: page.items.map((item) => line(item, viewer)) }],
    empty: say('basics.today.nothing'),
    buttons: [
      ...pageButtons(viewer, page, 'today.show', { waits }),
      { title: say('basics.today.title'), verb: 'today.show' },
    ],
  });
}

function whole({ say }: Viewer, waits: OpenItem['waits'], all: readonly OpenItem[]): Button {
  const data: JsonObject = { waits };
  const title = say('basics.today.whole', { heading: say(`basics.today.${waits}`), count: all.length });
  return { title, verb: 'today.show', data };
}

async function openItems(viewer: Viewer, everyone: Contributions, reader: Reader): Promise<readonly OpenItem[]> {
  const found = await Promise.all(everyone.features.map((feature) => feature.openItems?.(viewer, reader) ?? []));
  return found.flat().sort(soonestFirst);
}

function soonestFirst(one: OpenItem, other: OpenItem): number {
  return (one.due ?? '9999').localeCompare(other.due ?? '9999');
}

function line(item: OpenItem, viewer: Viewer): ListItem {
  const isOver = item.due !== undefined && item.due.slice(0, 10) < dayOf(viewer.now, viewer.timeZone);
  const word = viewer.say(isOver ? 'basics.today.overdue' : 'basics.today.urgent');
  return {
    title: item.title,
    detail: item.detail,
    ...(item.urgent && { badge: word, tone: 'attention' as const }),
    open: { title: item.title, verb: 'record.open', data: { kind: item.record.kind, record: item.record.id } },
  };
}
