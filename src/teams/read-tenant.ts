import type { Settings } from '../config/settings.ts';
import { type Loose, objectOf, textOf } from './loose.ts';

/**
 * The tenant whose people are served by an activity (lower case), or undefined when it is none that is allowed. It
 * stands in two places (vercel/chat packages/adapter-teams/sample-messages.md), and a guest's own may stand beside the
 * person; they must be one and the same, because rights and records hang on it.
 */
export function allowedTenantOf(activity: Loose, allowed: Settings['allowedTenants']): string | undefined {
  const places = [
    objectOf(activity.conversation).tenantId,
    objectOf(objectOf(activity.channelData).tenant).id,
    objectOf(activity.from).tenantId,
  ];
  const [tenant, ...others] = new Set(places.flatMap((id) => textOf(id)?.toLowerCase() ?? []));
  if (!tenant || others.length > 0) return undefined;
  return allowed === 'any' || allowed.includes(tenant) ? tenant : undefined;
}
