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

/** Somebody's yes, and for whom it counts; without `for` for themselves. */
export interface Yes {
  readonly by: string;
  readonly for?: string;
}

/** Who may decide, and for whom: themselves, or the managers they stand in for. */
export type Voices = ReadonlyMap<string, readonly string[]>;

/**
 * Who may decide: every manager but the requester, and whoever stands in for one of them now. Are these managers fewer
 * than have to approve, the admins are asked too; after an escalation in any case, before it those who were called in.
 * The requester never, nor anybody in the requester's place.
 */
export function voicesOf(
  { requester, needed, escalated, called }: Deciding,
  candidates: readonly Candidate[],
  deputyships: readonly Deputyship[],
): Voices {
  const having = (role: Role): readonly string[] =>
    candidates.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const others = (role: Role): readonly string[] => having(role).filter((id) => id !== requester);
  const managers = others('manager');
  const admins = others('admin');
  const chosen = admins.filter((id) => called.includes(id));
  // A deputy is one person more and no voice more: two of whom one stands in for the other are one approval.
  const tooFew = new Set([...managers, ...chosen]).size < needed;
  const own = new Set([...managers, ...(tooFew || escalated ? admins : chosen)]);
  const voices = new Map<string, readonly string[]>(managers.map((id) => [id, [id]]));
  for (const { manager, deputy } of deputyships) {
    const present = candidates.some(({ id, roles }) => id === deputy && roles.length > 0);
    if (!managers.includes(manager) || deputy === requester || own.has(deputy) || !present) continue;
    voices.set(deputy, [...(voices.get(deputy) ?? []), manager]);
  }
  for (const id of own) voices.set(id, [id]);
  return voices;
}

/**
 * The approvals that count now: whoever gave one still works here, and the one for whom it counts may still decide.
 * An absence that ended does not undo what the deputy approved.
 */
export function counting<Given extends Yes>(
  approvals: readonly Given[],
  voices: Voices,
  candidates: readonly Candidate[],
): readonly Given[] {
  return approvals.filter(
    (yes) =>
      candidates.some(({ id, roles }) => id === yes.by && roles.length > 0) &&
      voices.get(yes.for ?? yes.by)?.includes(yes.for ?? yes.by),
  );
}

/** For whom somebody can approve beside the approvals that count; undefined when each of their voices is given. */
export function voiceLeft(person: string, voices: Voices, counted: readonly Yes[]): string | undefined {
  if (counted.some(({ by }) => by === person)) return undefined;
  return voices.get(person)?.find((manager) => counted.every((yes) => (yes.for ?? yes.by) !== manager));
}

/** Whether a decision waits on somebody: not on those who left it to somebody else, nor on those who only stand in for them. */
export function waitsOn(
  person: string,
  { handedOver = [] }: { readonly handedOver?: readonly string[] },
  voices: Voices,
): boolean {
  return !handedOver.includes(person) && !(voices.get(person) ?? []).every((manager) => handedOver.includes(manager));
}

/** How many can approve at most: those who may decide, without their deputies, who add none. */
export function mostApprovals(voices: Voices): number {
  return new Set([...voices.values()].flat()).size;
}

/** What somebody is to a request. */
export function partOf(person: Candidate, requester: string, deciding: readonly string[]): Part {
  const mayAsk = person.roles.includes('staff') || person.roles.includes('manager');
  if (person.id !== '' && person.id === requester) return mayAsk ? 'requester' : 'onlooker';
  if (deciding.includes(person.id)) return 'decider';
  return mayAsk ? 'colleague' : 'onlooker';
}
