import { can } from '../../partner/capabilities.ts';
import type { Partner } from '../../partner/partner.ts';
import { type Provider, providers } from '../../partner/providers.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { readInvitationSettings } from './invitation-settings.ts';

/** Whether this partner can invite only together with a provider (Partner Center, indirect-reseller-tasks). */
export function invitesJointly({ partnerType }: Partner): boolean {
  return partnerType === 'indirectReseller';
}

/**
 * The link that an invitation carries: the partner's own, or for an indirect reseller the joint one with that provider.
 * None where the partner cannot invite.
 */
export async function linkOf(
  partner: Partner,
  providerId: string | undefined,
  reader: Reader,
): Promise<string | undefined> {
  if (!can(partner, 'inviteCustomer')) return undefined;
  if (!invitesJointly(partner)) return (await readInvitationSettings(reader)).link;
  const provider = providerId === undefined ? undefined : await reader.get(providers, providerId);
  return provider?.body.state === 'connected' ? provider.body.link : undefined;
}

/** The providers that an invitation can be made with. */
export async function connectedProviders(partner: Partner, reader: Reader): Promise<readonly Doc<Provider>[]> {
  if (!invitesJointly(partner)) return [];
  return (await reader.list(providers)).filter(({ body }) => body.state === 'connected');
}
