import { bestMatches } from '../directory/match.ts';
import { isAmong } from '../partner/roles.ts';
import type { Doc, Reader } from '../store/port.ts';
import type { AnyRecordType, Contributions } from './feature.ts';
import { namesOf } from './names-of.ts';
import type { Card } from './reply.ts';
import type { Viewer } from './turn.ts';

/**
 * The card of the one record of these kinds that goes by a name, the likeliest kind first: for a command whose own
 * records know nobody of that name. Undefined when several or none fit, or none that the viewer may see.
 */
export async function recordCalled(
  viewer: Viewer,
  said: string,
  kinds: readonly string[],
  reader: Reader,
  everyone: Contributions,
): Promise<Card | undefined> {
  if (said === '') return undefined;
  for (const kind of kinds) {
    const type = everyone.recordType(kind);
    if (!type || !isAmong(viewer.roles, type.who)) continue;
    const [only, ...others] = bestMatches(said, await called(viewer, type, reader));
    if (only) return others.length === 0 ? type.view(viewer, only, reader) : undefined;
  }
  return undefined;
}

/** Whether the viewer may see a record of these kinds that goes by one of some spellings of a name. */
export async function isCalled(
  viewer: Viewer,
  spellings: readonly string[],
  kinds: readonly string[],
  reader: Reader,
  everyone: Contributions,
): Promise<boolean> {
  for (const kind of kinds) {
    const type = everyone.recordType(kind);
    if (!type || !isAmong(viewer.roles, type.who)) continue;
    const among = await called(viewer, type, reader);
    if (spellings.some((said) => bestMatches(said, among).length > 0)) return true;
  }
  return false;
}

async function called(
  viewer: Viewer,
  type: AnyRecordType,
  reader: Reader,
): Promise<{ item: Doc<unknown>; names: readonly string[] }[]> {
  const seen = (await reader.list(type.kind)).filter(({ body }) => type.maySee?.(viewer, body) ?? true);
  return seen.map((doc) => ({ item: doc, names: namesOf(type, doc.body) }));
}
