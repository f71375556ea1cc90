import type { Due } from '../../assistant/due.ts';
import type { Contributions, RecordType } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { workingTimeOf } from '../../calendar/working-time.ts';
import { listCard } from '../../cards/list-card.ts';
import { queueNotice } from '../../notices/outbox.ts';
import { readPartner } from '../../partner/partner.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import type { Day } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import { kind, type Reader } from '../../store/port.ts';
import { digestDay } from './rules.ts';

/** The digest of one person: the id is theirs, the day that of the last one. */
interface Digest {
  readonly day: Day;
}

const digests = kind<Digest>('digest');
const MOST = 10;

/** How a digest is shown: what is open for whoever looks, as it is then. */
export const digestRecord = (everyone: Contributions): RecordType<Digest> => ({
  kind: digests,
  who: ROLES,
  maySee: () => false,
  cannotWait: () => true,
  view: (viewer, _doc, reader) => digestCard(viewer, reader, everyone),
});

/** The digests of this morning: one for each person and day who wants it. */
export async function dueDigests(now: Instant, reader: Reader): Promise<readonly Due[]> {
  const time = workingTimeOf(await readPartner(reader));
  const due: Due[] = [];
  for (const { id, body } of await reader.list(people)) {
    const day = digestDay(body, now, time);
    if (!day || (await reader.get(digests, id))?.body.day === day) continue;
    due.push({
      what: 'preferences.digest',
      async apply(turn, tx) {
        const before = await tx.get(digests, id);
        if (before?.body.day === day) return;
        await tx.put(digests, id, { day }, before?.version ?? 0);
        const note = { tone: 'accent', key: 'preferences.digest.note', params: {} } as const;
        await queueNotice(tx, turn, { to: id, about: { kind: digests.name, id }, note });
      },
    });
  }
  return due;
}

async function digestCard(viewer: Viewer, reader: Reader, everyone: Contributions): Promise<Card> {
  const { say, locale } = viewer;
  const found = await Promise.all(everyone.features.map((feature) => feature.openItems?.(viewer, reader) ?? []));
  const items = found
    .flat()
    .filter(({ waits }) => waits === 'onMe')
    .sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'));
  return listCard({
    locale,
    title: say('preferences.digest.title'),
    intro: items.length > MOST ? say('preferences.digest.more', { count: items.length - MOST }) : '',
    groups: [
      {
        items: items.slice(0, MOST).map(({ title, detail, urgent, record }) => ({
          title,
          detail,
          ...(urgent && { badge: say('preferences.digest.urgent'), tone: 'attention' as const }),
          open: { title, verb: 'record.open', data: { kind: record.kind, record: record.id } },
        })),
      },
    ],
    empty: say('preferences.digest.empty'),
    buttons: [
      { title: say('basics.today.title'), verb: 'today.show' },
      { title: say('preferences.title'), verb: 'preferences.edit' },
    ],
  });
}
