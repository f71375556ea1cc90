import { createHash } from 'node:crypto';
import type { Held, Holding } from '../../../assistant/holding.ts';
import { rolesOf } from '../../../assistant/open-turn.ts';
import { type Person, people } from '../../../partner/people.ts';
import type { Role } from '../../../partner/roles.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import type { Receiver } from '../rules/receivers.ts';
import { rolesAfter } from '../rules/roles.ts';

/** One kind of things that somebody holds; at least one of it. */
export interface InHands {
  readonly holding: Holding;
  readonly held: readonly Held[];
}

/** Something that somebody holds, and who gets it. */
export type Passed = InHands & { readonly receiver: Exclude<Receiver, undefined> };

/** Everything that somebody holds, kind by kind. */
export async function inHandsOf(
  person: string,
  reader: Reader,
  now: Instant,
  { everyone }: Around,
): Promise<readonly InHands[]> {
  const holdings = everyone.features.flatMap((feature) => feature.holdings ?? []);
  const all = await Promise.all(
    holdings.map(async (holding) => ({ holding, held: await holding.find(person, reader, now) })),
  );
  return all.filter(({ held }) => held.length > 0);
}

/** Tells whether what somebody holds is still what was shown. */
export function fingerprint(inHands: readonly InHands[]): string {
  const ids = inHands.map(({ holding, held }) => [holding.name, ...held.map(({ record }) => record.id)]);
  return createHash('sha256').update(JSON.stringify(ids)).digest('base64url');
}

/** Whether somebody is left without any role when this one is taken. */
export function leavesWith(role: Role, { id, body }: Doc<Person>, { admins }: Around): boolean {
  return rolesOf(id, { ...body, roles: rolesAfter('revoke', body.roles, role) }, admins).length === 0;
}

/** Everybody else with a role, by name. */
export async function receivers(
  from: string,
  locale: string,
  reader: Reader,
  { admins }: Around,
): Promise<readonly Doc<Person>[]> {
  return (await reader.list(people))
    .filter(({ id, body }) => id !== from && rolesOf(id, body, admins).length > 0)
    .sort((one, other) => one.body.name.localeCompare(other.body.name, locale));
}
