import type { Contributions } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { bestMatches } from '../../directory/match.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { customers } from './customer.ts';
import { named } from './list.ts';

/** What a company can be in our books before it is a customer. */
const BEFORE = 'referral';

/** The card of the one referral that was meant by a name that no customer has; undefined when several or none fit. */
export async function notYetCustomer(
  viewer: Viewer,
  said: string,
  reader: Reader,
  everyone: Contributions,
): Promise<Card | undefined> {
  const type = everyone.recordType(BEFORE);
  if (!type || said === '' || !isAmong(viewer.roles, type.who)) return undefined;
  if (bestMatches(said, (await reader.list(customers)).map(named)).length > 0) return undefined;
  const seen = (await reader.list(type.kind)).filter(({ body }) => type.maySee?.(viewer, body) ?? true);
  const called = seen.map((doc) => ({
    item: doc,
    names: [type.title(doc.body), ...(type.alsoCalled?.(doc.body) ?? [])],
  }));
  const [only, ...others] = bestMatches(said, called);
  return only && others.length === 0 ? type.view(viewer, only, reader) : undefined;
}
