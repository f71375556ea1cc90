import { refusal } from '../../../assistant/cards.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { Reader } from '../../../store/port.ts';
import { otherOf } from './together.ts';

/** Why nothing can be sent while the link is not set, and who can set it. */
export async function linkAdvice(
  viewer: Viewer,
  reader: Reader,
  admins: readonly string[],
  partnershipId: string | undefined,
): Promise<Note> {
  const other = await otherOf(partnershipId, reader);
  const who = await refusal(viewer, other ? ['manager', 'admin'] : ['admin'], reader, admins);
  const text = other
    ? viewer.say('invitations.link.missingJoint', { who, name: other.name })
    : viewer.say('invitations.link.missing', { who });
  return { tone: 'warning', text };
}
