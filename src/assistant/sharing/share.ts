import { isAmong } from '../../partner/roles.ts';
import type { Desk } from '../desk.ts';
import type { Incoming, Linked, Shared } from '../incoming.ts';
import type { Hit } from '../reply.ts';
import { hitOf } from './hit.ts';
import { lookerOf } from './looker.ts';

/**
 * The card of one record for a conversation, asked for by its link or from a dialog. Undefined alike when there is no
 * such record, when it is none of theirs, and when the link is not ours: nothing is told by the difference.
 */
export async function shareRecord(desk: Desk, asked: Incoming<Linked | Shared>): Promise<Hit | undefined> {
  const { what } = asked;
  const ref = what.kind === 'shared' ? what.record : desk.links?.read(what.url);
  const type = ref && desk.installed.recordType(ref.kind);
  if (!type) return undefined;
  const reader = desk.store.reader(asked.tenant);
  const viewer = await lookerOf(desk, asked, reader);
  if (!isAmong(viewer.roles, type.who)) return undefined;
  const doc = await reader.get(type.kind, ref.id);
  if (!doc || type.maySee?.(viewer, doc.body) === false) return undefined;
  return hitOf(viewer, type, doc, reader, desk.links);
}
