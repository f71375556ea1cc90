import { DateTime } from 'luxon';
import type { ClockTurn, Due } from '../../assistant/due.ts';
import { type Note, recordType } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatDay, formatMoment } from '../../catalogue/format.ts';
import { queueNotice } from '../../notices/outbox.ts';
import { readPartner } from '../../partner/partner.ts';
import { people } from '../../partner/people.ts';
import type { Day } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import { type Doc, type HistoryRecord, kind, type Reader, type Tx } from '../../store/port.ts';
import type { HistoryView } from './view.ts';

/** The last line of the history as it was once a week; the id is the day. Kept by people outside, it shows what was rewritten since. */
type HistoryHead = Pick<HistoryRecord, 'seq' | 'hash' | 'at'>;

const heads = kind<HistoryHead>('historyhead');

/** On Mondays from this hour on, by the partner's clock. Our own number. */
const HOUR = 9;

/**
 * Once a week the admins get the head of the chain. When the assistant was off on Monday, they get it on the day that it is
 * on again; a history that began this week has nothing to be kept yet.
 */
export async function dueHead(
  now: Instant,
  reader: Reader,
  tenant: string,
  view: HistoryView,
  admins: readonly string[],
): Promise<readonly Due[]> {
  const { day, at } = lastMonday(now, (await readPartner(reader)).timeZone);
  if (await reader.get(heads, day)) return [];
  const all = await view.all(tenant);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || first.at >= at) return [];
  const head: HistoryHead = { seq: last.seq, hash: last.hash, at: last.at };
  return [{ what: 'history.head', apply: (turn, tx) => send(turn, tx, day, head, admins) }];
}

function lastMonday(now: Instant, timeZone: string): { readonly day: Day; readonly at: Instant } {
  const local = DateTime.fromISO(now, { zone: timeZone });
  const monday = local.startOf('week').set({ hour: HOUR });
  const last = monday > local ? monday.minus({ weeks: 1 }) : monday;
  return { day: last.toFormat('yyyy-MM-dd'), at: new Date(last.toMillis()).toISOString() };
}

async function send(turn: ClockTurn, tx: Tx, day: Day, head: HistoryHead, admins: readonly string[]): Promise<void> {
  if (await tx.get(heads, day)) return;
  await tx.put(heads, day, head, 0);
  const granted = (await tx.list(people)).filter(({ body }) => body.roles.includes('admin')).map(({ id }) => id);
  for (const to of new Set([...admins, ...granted])) {
    const about = { kind: heads.name, id: day };
    await queueNotice(tx, turn, { to, about, note: { tone: 'accent', key: 'history.head.note', params: {} } });
  }
}

/** The head as a card for admins: what to keep, and how to hold the history against it. */
export const headRecord = recordType({
  kind: heads,
  who: ['admin'],
  view: async (viewer, doc, _reader, note) => headCard(viewer, doc, note),
});

function headCard({ say, locale, timeZone }: Viewer, { id, version, body }: Doc<HistoryHead>, note?: Note): Card {
  const day = formatDay(id, locale);
  return recordCard({
    locale,
    about: { kind: heads.name, id, version },
    category: say('history.title'),
    title: say('history.head.title', { day }),
    badge: say('history.head.badge'),
    tone: 'default',
    ...(note && { note }),
    facts: [
      { label: say('history.head.number'), value: new Intl.NumberFormat(locale).format(body.seq) },
      { label: say('history.head.at'), value: formatMoment(body.at, locale, timeZone) },
    ],
    sections: [
      { heading: say('history.head.hash'), lines: [body.hash] },
      {
        heading: say('history.head.check'),
        lines: [
          say('history.head.how'),
          `npm run history -- verify --head ${body.hash}`,
          say('history.head.found'),
          say('history.head.lost', { day }),
        ],
      },
    ],
    buttons: [{ title: say('history.title'), verb: 'history.show' }],
  });
}
