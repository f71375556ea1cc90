import { unknownCard } from '../../../assistant/cards.ts';
import { type Contributions, type RecordType, recordType } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Turn, Viewer } from '../../../assistant/turn.ts';
import { listCard } from '../../../cards/list-card.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import { queueNotice } from '../../../notices/outbox.ts';
import { type Person, people } from '../../../partner/people.ts';
import { isAmong, ROLES } from '../../../partner/roles.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import { type Doc, kind, type Reader, type Tx } from '../../../store/port.ts';
import { shownName } from '../listed.ts';
import type { Passed } from './hands.ts';

/** What passed to one person when another left: the ids, by the name of their kind. */
interface Handover {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  readonly items: Readonly<Record<string, readonly string[]>>;
}

const handovers = kind<Handover>('handover');
/** Lines on the card, shared by the kinds; the rest stands in the lists of its feature. */
const MOST_LINES = 24;
const LONGEST = 40;

/** Everybody who got something is told once, with all of it on one card. */
export async function tellReceivers(turn: Turn, tx: Tx, from: Doc<Person>, passed: readonly Passed[]): Promise<void> {
  const receivers = new Set(passed.flatMap(({ receiver }) => receiver.to ?? []));
  for (const to of receivers) {
    const theirs = passed.filter(({ receiver }) => receiver.to === to);
    const items = Object.fromEntries(
      theirs.map(({ holding, held }) => [holding.name, [...new Set(held.map(({ record }) => record.id))]]),
    );
    const id = turn.newId();
    await tx.put(handovers, id, { from: from.id, to, at: turn.now, items }, 0);
    if (to === turn.personId) continue;
    const note = { tone: 'accent', key: 'people.handover.told', params: { name: turn.personName } } as const;
    await queueNotice(tx, turn, { to, about: { kind: handovers.name, id }, note });
  }
}

/** Shown to whoever got it: what of it is still theirs, as it is called now. */
export const handoverRecord = (everyone: Contributions): RecordType<Handover> =>
  recordType({
    kind: handovers,
    who: ROLES,
    maySee: () => false,
    async view(viewer, { body }, reader, note): Promise<Card> {
      const { away } = (await reader.get(people, body.to))?.body ?? {};
      const today = dayOf(viewer.now, viewer.timeZone);
      // A deputy gets what the absent one gets, as long as that one is away.
      const deputy = away && away.from <= today && today <= away.until ? away.deputy : undefined;
      if (![body.to, deputy].includes(viewer.personId)) return unknownCard(viewer);
      const name = shownName(viewer, (await reader.get(people, body.from))?.body.name ?? '');
      return listCard({
        locale: viewer.locale,
        title: viewer.say('people.handover.title', { name }),
        intro: viewer.say('people.handover.intro'),
        ...(note && { note }),
        groups: await groups(viewer, body, reader, everyone),
        empty: viewer.say('people.handover.empty'),
        buttons: [{ title: viewer.say('basics.today.title'), verb: 'today.show' }],
      });
    },
  });

async function groups(viewer: Viewer, { to, items }: Handover, reader: Reader, everyone: Contributions) {
  const { say, roles, now } = viewer;
  const holdings = everyone.features.flatMap((feature) => feature.holdings ?? []);
  const most = Math.max(1, Math.floor(MOST_LINES / Object.keys(items).length));
  return Promise.all(
    holdings.map(async ({ name, title, find }) => {
      const ids = items[name];
      const held = ids ? (await find(to, reader, now)).filter(({ record }) => ids.includes(record.id)) : [];
      const rest = held.length - most;
      const lines = held.slice(0, most).map(({ record, name: called }) => {
        const type = everyone.recordType(record.kind);
        const data = { kind: record.kind, record: record.id };
        const canOpen = type !== undefined && isAmong(roles, type.who);
        const whole = called || say(title, { count: 1 });
        const heading = shorten(whole, LONGEST);
        return {
          ...{ title: heading, detail: '' },
          ...(canOpen && { open: { title: heading, verb: 'record.open', data } }),
        };
      });
      const more = rest > 0 ? [{ title: say('people.leave.more', { count: rest }), detail: '' }] : [];
      const isNamed = held.some(({ name: called }) => called !== '');
      return { ...(isNamed && { heading: say(title, { count: held.length }) }), items: [...lines, ...more] };
    }),
  );
}
