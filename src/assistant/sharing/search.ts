import type { TextKey } from '../../catalogue/texts.ts';
import { tidy } from '../../catalogue/tidy.ts';
import { matches } from '../../directory/match.ts';
import { isAmong } from '../../partner/roles.ts';
import { refusal } from '../cards.ts';
import type { Desk } from '../desk.ts';
import type { Contributions } from '../feature.ts';
import type { Search } from '../incoming.ts';
import { namesOf } from '../names-of.ts';
import type { Found } from '../reply.ts';
import { hitOf } from './hit.ts';
import { lookerOf } from './looker.ts';

/** A search that the client offers where messages are written: one for each kind of record. */
export interface SearchCommand {
  /** Stands in the manifest of the app and comes back with each search. */
  readonly id: string;
  readonly kind: string;
  readonly title: TextKey;
  readonly description: TextKey;
}

/** What people look up most comes first: the first is what the client opens with. */
const SEARCHES: readonly SearchCommand[] = [
  { id: 'findCustomers', kind: 'customer', title: 'search.customer.title', description: 'search.customer.text' },
  { id: 'findReferrals', kind: 'referral', title: 'search.referral.title', description: 'search.referral.text' },
  {
    id: 'findInvitations',
    kind: 'invitation',
    title: 'search.invitation.title',
    description: 'search.invitation.text',
  },
  { id: 'findEndings', kind: 'ending', title: 'search.ending.title', description: 'search.ending.text' },
];

const MOST_WORDS = 100;

/** The searches over those kinds of records that are installed. */
export function searchesOf(installed: Pick<Contributions, 'recordType'>): readonly SearchCommand[] {
  return SEARCHES.filter(({ kind }) => installed.recordType(kind) !== undefined);
}

/**
 * Looks up records by their names: the newest ones when nothing was typed yet. Finds only what the person may see. The
 * card that goes into the conversation holds what everybody may see, wherever that is: nobody knows who reads there.
 */
export async function searchRecords(desk: Desk, search: Search): Promise<Found> {
  const reader = desk.store.reader(search.tenant);
  const viewer = await lookerOf(desk, search, reader);
  const command = searchesOf(desk.installed).find(({ id }) => id === search.what.command);
  const type = command && desk.installed.recordType(command.kind);
  if (!type) return { kind: 'message', text: viewer.say('search.unknown') };
  if (!isAmong(viewer.roles, type.who)) {
    const why = await refusal(viewer, type.who, reader, desk.admins);
    const how = viewer.roles.length === 0 ? [viewer.say('search.askForAccess')] : [];
    return { kind: 'message', text: [why, ...how].join(' ') };
  }
  const words = tidy(search.what.words).slice(0, MOST_WORDS);
  const seen = (await reader.list(type.kind)).filter(({ body }) => type.maySee?.(viewer, body) ?? true);
  const found =
    words === ''
      ? seen.toReversed()
      : matches(
          words,
          seen.map((doc) => ({ item: doc, names: namesOf(type, doc.body) })),
        );
  if (found.length === 0)
    return { kind: 'message', text: words ? viewer.say('search.none', { words }) : viewer.say('search.empty') };
  const { skip, count } = search.what;
  const hits = found.slice(skip, skip + count).map(async (doc) => {
    try {
      return await hitOf(viewer, type, doc, reader, desk.links);
    } catch (error) {
      // One record that cannot be shown must not take the others with it.
      desk.log.error({ err: error, kind: type.kind.name, id: doc.id }, 'a record could not be shown in a search');
      return undefined;
    }
  });
  return { kind: 'hits', hits: (await Promise.all(hits)).filter((found) => found !== undefined) };
}
