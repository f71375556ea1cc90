import type { OpenItem } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Reader } from '../../store/port.ts';
import { invitations } from './invitation.ts';
import { lapsesOn, meaning } from './invitation-card.ts';
import { readInvitationSettings } from './link/invitation-settings.ts';
import { isOpen } from './rules/states.ts';

/** The viewer's own invitations: those that need a hand, and those that wait on the customer. */
export async function openInvitations(viewer: Viewer, reader: Reader): Promise<readonly OpenItem[]> {
  const { say, timeZone } = viewer;
  const { expiryDays } = await readInvitationSettings(reader);
  const own = (await reader.list(invitations)).filter(
    ({ body }) => body.invitedBy === viewer.personId && isOpen(body.state),
  );
  return own.map(({ id, body }) => {
    const needsHand = body.state === 'draft' || body.state === 'failed' || body.state === 'unsure';
    const due = lapsesOn(body, expiryDays, timeZone);
    return {
      title: say('invitations.item.title', { name: body.companyName }),
      detail: meaning(viewer, body),
      waits: needsHand ? ('onMe' as const) : ('onOthers' as const),
      ...(body.state === 'sent' && due && { due }),
      urgent: body.state === 'failed' || body.state === 'unsure',
      record: { kind: invitations.name, id },
    };
  });
}
