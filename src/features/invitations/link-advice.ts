import { refusal } from '../../assistant/cards.ts';
import type { Note } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Reader } from '../../store/port.ts';

/** Why nothing can be sent while no link is set, and who can set it. */
export async function linkAdvice(viewer: Viewer, reader: Reader, admins: readonly string[]): Promise<Note> {
  const who = await refusal(viewer, ['admin'], reader, admins);
  return { tone: 'warning', text: viewer.say('invitations.link.missing', { who }) };
}
