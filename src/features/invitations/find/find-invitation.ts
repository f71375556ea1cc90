import type { Draft } from '../../../assistant/drafts.ts';
import { maybeNamed } from '../../../assistant/meaning/short-name.ts';
import { bestMatches, type Named } from '../../../directory/match.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { isOpen } from '../rules/states.ts';

/** An invitation with all that it is found by. */
export function named(doc: Doc<Invitation>): Named<Doc<Invitation>> {
  return { item: doc, names: [doc.body.companyName, ...doc.body.to] };
}

/** The one open invitation that a name or an address fits. */
export function openInvitation(said: string, all: readonly Doc<Invitation>[]): Doc<Invitation> | undefined {
  const [best, ...others] =
    said === '' ? [] : bestMatches(said, all.filter(({ body }) => isOpen(body.state)).map(named));
  return others.length === 0 ? best : undefined;
}

/** The invitation whose company or address stands in a sentence; of several to the same the open one, else the latest. */
export function invitationIn(text: string, all: readonly Doc<Invitation>[]): Doc<Invitation> | undefined {
  const [found, ...others] = maybeNamed(text, all.map(named));
  if (!found || others.some(({ body }) => body.companyName !== found.body.companyName)) return undefined;
  const same = all.filter(({ body }) => body.companyName === found.body.companyName);
  return same.find(({ body }) => isOpen(body.state)) ?? same.at(-1);
}

/** The invitation that a form is about. */
export async function invitationOf({ body }: Doc<Draft>, reader: Reader): Promise<Doc<Invitation>> {
  const invitation = await reader.get(invitations, String(body.context.invitation));
  if (!invitation) throw new Error('a draft points at an invitation that is gone');
  return invitation;
}
