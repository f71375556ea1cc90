import type { Person } from '../../../partner/people.ts';
import type { Role } from '../../../partner/roles.ts';
import type { Doc } from '../../../store/port.ts';

export type RoleProblem = 'hasAlready' | 'hasNot' | 'lastAdmin' | 'byConfiguration';

/**
 * Why a role cannot be given or taken, if it cannot. Somebody must stay admin; those named in the configuration are
 * admins whatever is said here.
 */
export function roleProblem(
  change: 'grant' | 'revoke',
  person: Doc<Person>,
  role: Role,
  known: { everyone: readonly Doc<Person>[]; admins: readonly string[] },
): RoleProblem | undefined {
  const has = person.body.roles.includes(role);
  if (change === 'grant') return has ? 'hasAlready' : undefined;
  if (role === 'admin' && known.admins.includes(person.id)) return 'byConfiguration';
  if (!has) return 'hasNot';
  const otherAdmins = known.everyone.filter(({ id, body }) => id !== person.id && body.roles.includes('admin'));
  if (role === 'admin' && otherAdmins.length + known.admins.length === 0) return 'lastAdmin';
  return undefined;
}

/** A person's roles after the change, in the order of the table of roles. */
export function rolesAfter(change: 'grant' | 'revoke', roles: readonly Role[], role: Role): readonly Role[] {
  const without = roles.filter((each) => each !== role);
  return change === 'grant' ? [...without, role] : without;
}
