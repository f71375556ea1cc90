import { chooseLocale } from '../assistant/choose-locale.ts';
import { everyone, rolesOf, viewerOf } from '../assistant/open-turn.ts';
import type { Viewer } from '../assistant/turn.ts';
import { readPartner } from '../partner/partner.ts';
import { type Person, people } from '../partner/people.ts';
import type { Instant } from '../shared/instant.ts';
import type { Reader } from '../store/port.ts';

/** How somebody reads who has not said anything just now. `viewerId` empty: everybody of a group at once. */
export async function readerOfCard(
  viewerId: string,
  known: { tenant: string; now: Instant; admins: readonly string[]; reader: Reader },
): Promise<{ viewer: Viewer; person: Person | undefined }> {
  const { tenant, now, admins, reader } = known;
  const partner = await readPartner(reader);
  const person = viewerId ? (await reader.get(people, viewerId))?.body : undefined;
  const locale = chooseLocale({
    chosen: person?.language,
    last: person?.lastLanguage,
    client: person?.clientLocale,
    partner: partner.language,
  });
  const roles = rolesOf(viewerId, person, admins);
  const viewer = viewerOf(viewerId, person ?? { name: '', roles: [] }, { tenant, now, roles, partner, locale });
  return { viewer: viewerId ? viewer : { ...everyone(viewer), place: 'group' }, person };
}
