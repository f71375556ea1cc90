import { isDeepStrictEqual } from 'node:util';
import { tidy } from '../catalogue/tidy.ts';
import { type Person, people } from '../partner/people.ts';
import type { Instant } from '../shared/instant.ts';
import type { Locale } from '../shared/locale.ts';
import { validZone } from '../shared/time-zone.ts';
import type { Store } from '../store/port.ts';
import type { Incoming } from './incoming.ts';

const NAME_LIMIT = 120;

/**
 * Notes what an incoming tells about its sender: name, where to reach them, language, time zone. Writes only when
 * something of it is new, in a transaction of its own, so that turns that only read stay so; and never when a client
 * refreshed a card by itself, which makes nobody known.
 */
export async function meet(
  store: Store,
  incoming: Incoming,
  seen: { at: Instant; turn: string; spoken: Locale | undefined },
): Promise<Person> {
  const { tenant } = incoming;
  const known = await store.reader(tenant).get(people, incoming.person.id);
  const now = notice(known?.body, incoming, seen.spoken);
  const isUnasked = incoming.what.kind === 'pressed' && incoming.what.automatic;
  if (isUnasked || (known && isDeepStrictEqual(known.body, now))) return now;
  return store.transact({ tenant, at: seen.at, turn: seen.turn }, async (tx) => {
    const present = await tx.get(people, incoming.person.id);
    const body = notice(present?.body, incoming, seen.spoken);
    return (await tx.put(people, incoming.person.id, body, present?.version ?? 0)).body;
  });
}

function notice(known: Person | undefined, incoming: Incoming, spoken: Locale | undefined): Person {
  const { address: before, erased: _erased, ...rest } = known ?? { name: '', roles: [] };
  const name = tidy(incoming.person.name).slice(0, NAME_LIMIT).toWellFormed() || rest.name;
  const timeZone = validZone(incoming.timeZone);
  const isTheirChat = incoming.conversation.place === 'personal' && !incoming.inDialog;
  const address = isTheirChat ? personalAddress(incoming) : before;
  return {
    ...rest,
    name,
    ...(address && { address }),
    ...(spoken && { lastLanguage: spoken }),
    ...(incoming.clientLocale && { clientLocale: incoming.clientLocale }),
    ...(timeZone && { timeZone }),
  };
}

/** Removed from a group, the assistant still reaches the person in their own chat; removed from there, nowhere. */
function personalAddress({ what, address }: Incoming): Incoming['address'] | undefined {
  return what.kind === 'removed' ? undefined : address;
}
