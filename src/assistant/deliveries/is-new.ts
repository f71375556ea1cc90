import { createHash } from 'node:crypto';
import { people } from '../../partner/people.ts';
import type { Instant } from '../../shared/instant.ts';
import { kind, type Tx } from '../../store/port.ts';
import type { Turn } from '../turn.ts';

/** A group chat or channel that the assistant was added to. */
interface SharedPlace {
  readonly greetedAt: Instant;
}

const places = kind<SharedPlace>('place');

/**
 * Whether an installation is the first that is heard of: of this person, or of this group or channel. Looked up in the
 * transaction, since Teams tells of one installation in several activities at the same moment, and again after updates.
 */
export async function isNew(turn: Turn, tx: Tx): Promise<boolean> {
  if (turn.place === 'personal') return !(await tx.get(people, turn.personId))?.body.greetedAt;
  const id = createHash('sha256').update(turn.conversationId).digest('base64url').slice(0, 24);
  if (await tx.get(places, id)) return false;
  await tx.put(places, id, { greetedAt: turn.now }, 0);
  return true;
}
