import { refusal } from '../../assistant/cards.ts';
import type { Note } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Reader } from '../../store/port.ts';
import { invitesJointly } from './link-of.ts';

/** Why nothing can be sent while no link is set, and who can set it. */
export async function linkAdvice(viewer: Viewer, reader: Reader, admins: readonly string[]): Promise<Note> {
  const isJoint = invitesJointly(viewer.partner);
  const who = await refusal(viewer, isJoint ? ['manager', 'admin'] : ['admin'], reader, admins);
  return {
    tone: 'warning',
    text: viewer.say(isJoint ? 'invitations.link.missingJoint' : 'invitations.link.missing', { who }),
  };
}
