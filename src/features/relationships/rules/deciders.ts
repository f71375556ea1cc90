import type { Role } from '../../../partner/roles.ts';
import type { Part } from './states.ts';

/** Somebody who may be asked. Roles include those by configuration. */
export interface Candidate {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Who stands in for whom at this moment. */
export interface Deputyship {
  readonly manager: string;
  readonly deputy: string;
}

export interface Deciding {
  readonly requester: string;
  /** How many have to approve. */
  readonly needed: number;
  /** Whether it has waited so long that the next in line may decide too. */
  readonly escalated: boolean;
  /** Admins whom one of those who may decide has called in. */
  readonly called: readonly string[];
}

/**
 * Who may decide: every manager but the requester, and whoever stands in for one of them now. Are these fewer than have to
 * approve, the requester's own deputy is asked too, then the admins; after an escalation the admins in any case, before it those who were
 * called in. The requester never.
 */
export function deciders(
  { requester, needed, escalated, called }: Deciding,
  candidates: readonly Candidate[],
  deputyships: readonly Deputyship[],
): readonly string[] {
  const having = (role: Role): readonly string[] =>
    candidates.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const managers = having('manager');
  const present = deputyships.filter(
    ({ manager, deputy }) =>
      managers.includes(manager) && candidates.some(({ id, roles }) => id === deputy && roles.length > 0),
  );
  const others = present.filter(({ manager }) => manager !== requester).map(({ deputy }) => deputy);
  const own = present.filter(({ manager }) => manager === requester).map(({ deputy }) => deputy);
  let chosen = without(requester, [...managers, ...others]);
  if (chosen.length < needed) chosen = without(requester, [...chosen, ...own]);
  chosen = without(requester, [...chosen, ...having('admin').filter((id) => called.includes(id))]);
  if (chosen.length < needed || escalated) chosen = without(requester, [...chosen, ...having('admin')]);
  return chosen;
}

/** What somebody is to a request. */
export function partOf(person: Candidate, requester: string, deciding: readonly string[]): Part {
  const mayAsk = person.roles.includes('staff') || person.roles.includes('manager');
  if (person.id !== '' && person.id === requester) return mayAsk ? 'requester' : 'onlooker';
  if (deciding.includes(person.id)) return 'decider';
  return mayAsk ? 'colleague' : 'onlooker';
}

function without(requester: string, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => id !== requester);
}
