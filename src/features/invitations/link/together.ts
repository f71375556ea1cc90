import type { Viewer } from '../../../assistant/turn.ts';
import { can } from '../../../partner/capabilities.ts';
import type { Partner } from '../../../partner/partner.ts';
import { type Partnership, partnerships, sideFor, sideOf } from '../../../partner/partnerships.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { ALONE, type JointChoice } from '../rules/check-recipients.ts';

/** Whether this partner can invite only together with a provider (Partner Center, indirect-reseller-tasks). */
export function invitesJointly({ partnerType }: Partner): boolean {
  return partnerType === 'indirectReseller';
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

/** The companies that an invitation can go out together with; who need not, may ask alone. */
export function togetherChoices(
  { say, partner }: Viewer,
  joint: readonly Doc<Partnership>[],
): readonly { readonly title: string; readonly value: string }[] {
  return [
    ...(invitesJointly(partner) ? [] : [{ title: say('invitations.together.alone'), value: ALONE }]),
    ...joint.map(({ id, body }) => ({ title: body.name, value: id })),
  ];
}

/** What is chosen at first: to ask alone for who may, else the only company that there is. */
export function usualChoice(partner: Partner, joint: readonly Doc<Partnership>[]): string {
  if (!invitesJointly(partner)) return ALONE;
  return joint.length === 1 ? (joint[0]?.id ?? '') : '';
}
