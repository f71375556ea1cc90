import { sayIn } from '../catalogue/say.ts';
import type { Partner } from '../partner/partner.ts';
import type { Person } from '../partner/people.ts';
import type { Role } from '../partner/roles.ts';
import { idsOf } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { Locale } from '../shared/locale.ts';
import { validZone } from '../shared/time-zone.ts';
import type { Incoming } from './incoming.ts';
import type { Turn, Viewer } from './turn.ts';

/** The roles of a person: those in the store, and `admin` for those named in the settings. */
export function rolesOf(personId: string, person: Person | undefined, admins: readonly string[]): readonly Role[] {
  const roles = person?.roles ?? [];
  return admins.includes(personId) && !roles.includes('admin') ? [...roles, 'admin'] : roles;
}

/** A turn for one incoming. The same turn id gives the same new ids in the same order, so a handler can run again. */
export function openTurn(
  incoming: Incoming,
  known: { id: string; now: Instant; person: Person; roles: readonly Role[]; partner: Partner; locale: Locale },
): Turn {
  return {
    id: known.id,
    tenant: incoming.tenant,
    personId: incoming.person.id,
    personName: known.person.name,
    roles: known.roles,
    locale: known.locale,
    timeZone: validZone(known.person.timeZone) ?? known.partner.timeZone,
    say: sayIn(known.locale),
    place: incoming.conversation.place,
    conversationId: incoming.conversation.id,
    partner: known.partner,
    now: known.now,
    newId: idsOf(known.id),
  };
}

/** The view of everybody in a group at once: the partner's language, no rights. */
export function everyone(viewer: Viewer): Viewer {
  const { partner } = viewer;
  return {
    ...viewer,
    personId: '',
    personName: '',
    roles: [],
    locale: partner.language,
    timeZone: partner.timeZone,
    say: sayIn(partner.language),
  };
}

/** The view of a person who has not said anything just now: for cards that are sent or updated unasked. */
export function viewerOf(
  personId: string,
  person: Person,
  known: { tenant: string; now: Instant; roles: readonly Role[]; partner: Partner; locale: Locale },
): Viewer {
  return {
    tenant: known.tenant,
    personId,
    personName: person.name,
    roles: known.roles,
    locale: known.locale,
    timeZone: validZone(person.timeZone) ?? known.partner.timeZone,
    say: sayIn(known.locale),
    place: 'personal',
    partner: known.partner,
    now: known.now,
  };
}
