import { readPartner } from '../../partner/partner.ts';
import { people } from '../../partner/people.ts';
import type { Reader } from '../../store/port.ts';
import { chooseLocale } from '../choose-locale.ts';
import type { Desk } from '../desk.ts';
import type { Incoming } from '../incoming.ts';
import { rolesOf, viewerOf } from '../open-turn.ts';
import type { Viewer } from '../turn.ts';

/** Who looks something up. Read only: where somebody looks is no way to reach them, and makes nobody known. */
export async function lookerOf(desk: Desk, asked: Incoming<unknown>, reader: Reader): Promise<Viewer> {
  const { id, name } = asked.person;
  const partner = await readPartner(reader);
  const person = (await reader.get(people, id))?.body ?? { name, roles: [] };
  const locale = chooseLocale({
    chosen: person.language,
    last: person.lastLanguage,
    client: asked.clientLocale ?? person.clientLocale,
    partner: partner.language,
  });
  const roles = rolesOf(id, person, desk.admins);
  const known = { tenant: asked.tenant, now: desk.clock.now(), roles, partner, locale };
  return { ...viewerOf(id, person, known), place: 'group' };
}
