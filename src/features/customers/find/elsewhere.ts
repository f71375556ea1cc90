import type { AnyRecordType, Contributions } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { bestMatches } from '../../../directory/match.ts';
import { isAmong } from '../../../partner/roles.ts';
import type { Doc, Reader } from '../../../store/port.ts';

/** What somebody may mean by a name that no customer has, the likeliest first. */
const KINDS = ['referral', 'invitation', 'provider', 'person'];

/** The card of the one record that was meant by a name that no customer has; undefined when several or none fit. */
export async function elsewhere(
  viewer: Viewer,
  said: string,
  reader: Reader,
  everyone: Contributions,
): Promise<Card | undefined> {
  if (said === '') return undefined;
  for (const kind of KINDS) {
    const type = everyone.recordType(kind);
    if (!type || !isAmong(viewer.roles, type.who)) continue;
    const [only, ...others] = bestMatches(said, await called(viewer, type, reader));
    if (only) return others.length === 0 ? type.view(viewer, only, reader) : undefined;
  }
  return undefined;
}

async function called(
  viewer: Viewer,
  type: AnyRecordType,
  reader: Reader,
): Promise<{ item: Doc<unknown>; names: readonly string[] }[]> {
  const seen = (await reader.list(type.kind)).filter(({ body }) => type.maySee?.(viewer, body) ?? true);
  return seen.map((doc) => ({ item: doc, names: [type.title(doc.body), ...(type.alsoCalled?.(doc.body) ?? [])] }));
}
