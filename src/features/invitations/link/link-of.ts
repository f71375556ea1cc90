import { can } from '../../../partner/capabilities.ts';
import type { Partner } from '../../../partner/partner.ts';
import { partnerships, sideFor, sideOf } from '../../../partner/partnerships.ts';
import type { Reader } from '../../../store/port.ts';
import { readInvitationSettings } from './invitation-settings.ts';
import { invitesJointly } from './together.ts';

/**
 * The link that an invitation carries: the partner's own, or the joint one with the company that it is sent together with.
 * None where the partner cannot invite.
 */
export async function linkOf(
  partner: Partner,
  partnershipId: string | undefined,
  reader: Reader,
): Promise<string | undefined> {
  if (!can(partner, 'inviteCustomer')) return undefined;
  if (!partnershipId) return invitesJointly(partner) ? undefined : (await readInvitationSettings(reader)).link;
  const other = (await reader.get(partnerships, partnershipId))?.body;
  return other?.state === 'connected' && sideOf(other) === sideFor(partner) ? other.link : undefined;
}
