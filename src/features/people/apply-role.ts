import { dropDraftsOf } from '../../assistant/drafts.ts';
import { rolesOf } from '../../assistant/open-turn.ts';
import type { Turn } from '../../assistant/turn.ts';
import { type Person, people } from '../../partner/people.ts';
import type { Role } from '../../partner/roles.ts';
import type { Doc, Tx } from '../../store/port.ts';
import { type RoleProblem, roleProblem, rolesAfter } from './rules/roles.ts';

/**
 * Gives or takes a role and writes the history; or says why it cannot be done, changing nothing. Whoever has none left
 * loses the forms that are open.
 */
export async function applyRole(
  turn: Turn,
  tx: Tx,
  change: { readonly kind: 'grant' | 'revoke'; readonly person: Doc<Person>; readonly role: Role },
  admins: readonly string[],
): Promise<{ problem: RoleProblem } | { person: Doc<Person> }> {
  const { person, role } = change;
  const problem = roleProblem(change.kind, person, role, { everyone: await tx.list(people), admins });
  if (problem) return { problem };
  const { askedForAccessAt: _answered, ...rest } = person.body;
  const body = { ...rest, roles: rolesAfter(change.kind, person.body.roles, role) };
  const changed = await tx.put(people, person.id, body, person.version);
  const what = change.kind === 'grant' ? 'role.granted' : 'role.revoked';
  tx.record({ who: turn.personId, what, record: { kind: people.name, id: person.id }, facts: { role } });
  if (rolesOf(person.id, body, admins).length === 0) await dropDraftsOf(tx, person.id);
  return { person: changed };
}
