import { can } from '../../../partner/capabilities.ts';
import type { Partner } from '../../../partner/partner.ts';
import { type Partnership, partnerships, sideFor, sideOf } from '../../../partner/partnerships.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import type { JointChoice } from '../rules/check-recipients.ts';
import { readInvitationSettings } from './invitation-settings.ts';

/** Whether this partner can invite only together with a provider (Partner Center, indirect-reseller-tasks). */
export function invitesJointly({ partnerType }: Partner): boolean {
  return partnerType === 'indirectReseller';
}

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

/** The companies that an invitation can be sent together with: a reseller's providers, a provider's resellers. */
export async function connectedPartners(partner: Partner, reader: Reader): Promise<readonly Doc<Partnership>[]> {
  if (!can(partner, 'connectProvider')) return [];
  const side = sideFor(partner);
  return (await reader.list(partnerships)).filter(({ body }) => body.state === 'connected' && sideOf(body) === side);
}

/** What can be chosen of these, and whether it has to be; undefined for a partner that always invites alone. */
export function jointChoice(partner: Partner, others: readonly Doc<Partnership>[]): JointChoice | undefined {
  if (!can(partner, 'connectProvider')) return undefined;
  return { ids: others.map(({ id }) => id), required: invitesJointly(partner) };
}

/** The company that an invitation is sent together with. */
export async function otherOf(partnershipId: string | undefined, reader: Reader): Promise<Partnership | undefined> {
  return partnershipId ? (await reader.get(partnerships, partnershipId))?.body : undefined;
}
