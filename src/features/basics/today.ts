import { type CardAction, type Command, type Contributions, type OpenItem, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { type ListItem, listCard } from '../../cards/list-card.ts';
import { ROLES } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';

/** More would not be read; the rest is a count. */
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
    handle: async (turn, tx) => ({ card: await todayCard(turn, everyone, tx) }),
  });

async function todayCard(viewer: Viewer, everyone: Contributions, reader: Reader): Promise<Card> {
  const { say, locale } = viewer;
  const found = await Promise.all(everyone.features.map((feature) => feature.openItems?.(viewer, reader) ?? []));
  const items = found.flat().sort(soonestFirst);
  const group = (heading: string, waits: OpenItem['waits']) => {
    const all = items.filter((item) => item.waits === waits);
    const shown = all.slice(0, MOST).map((item) => line(item, viewer));
    const rest = all.length - shown.length;
    return {
      heading,
      items: rest > 0 ? [...shown, { title: say('basics.today.more', { count: rest }), detail: '' }] : shown,
    };
  };
  return listCard({
    locale,
    title: say('basics.today.title'),
    groups: [group(say('basics.today.onMe'), 'onMe'), group(say('basics.today.onOthers'), 'onOthers')],
    empty: say('basics.today.nothing'),
    buttons: [{ title: say('common.button.help'), verb: 'help.show' }],
  });
}

function soonestFirst(one: OpenItem, other: OpenItem): number {
  return (one.due ?? '9999').localeCompare(other.due ?? '9999');
}

function line(item: OpenItem, viewer: Viewer): ListItem {
  return {
    title: item.title,
    detail: item.detail,
    ...(item.urgent && { badge: viewer.say('basics.today.urgent'), tone: 'attention' as const }),
    open: { title: item.title, verb: 'record.open', data: { kind: item.record.kind, record: item.record.id } },
  };
}
