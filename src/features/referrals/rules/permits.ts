import type { Role } from '../../../partner/roles.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Referral } from '../referral.ts';
import { isPending, type Outward } from './outward.ts';
import { type State, stateOf } from './states.ts';

/** What a person can do with a referral. */
export const MOVES = [
  'take',
  'accept',
  'decline',
  'close',
  'handOff',
  'takeHandOff',
  'giveBack',
  'withdraw',
  'handOut',
  'sendOut',
  'outTaken',
  'outReturned',
  'setState',
] as const;
export type Move = (typeof MOVES)[number];

export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** Why not: where it stands, whose it is, what role it takes, or that a hand-off waits (or none does), here or outside. */
export type Refusal = 'state' | 'owner' | 'role' | 'waiting' | 'notWaiting' | 'outPending' | 'notOut';

const FROM: Readonly<Record<Move, readonly State[]>> = {
  take: ['new', 'active'],
  accept: ['new'],
  decline: ['new'],
  close: ['active'],
  handOff: ['new', 'active'],
  takeHandOff: ['new', 'active'],
  giveBack: ['new', 'active'],
  withdraw: ['new', 'active'],
  handOut: ['new', 'active'],
  sendOut: ['new', 'active'],
  outTaken: ['new', 'active'],
  outReturned: ['new', 'active'],
  setState: ['other'],
};

/** The moves of a hand-over to another company, and how far it must have come for each. */
const OUTSIDE: Readonly<Partial<Record<Move, readonly Outward['state'][]>>> = {
  sendOut: ['prepared'],
  outTaken: ['waiting'],
  outReturned: ['prepared', 'waiting'],
};

/** Support and managers see every referral; staff their own, those of nobody, and those that passed through their hands. */
export function maySee(referral: Referral, { personId, roles }: Actor): boolean {
  if (roles.includes('manager') || roles.includes('support')) return true;
  const { owner, addedBy, handoff, outward, team } = referral;
  const own = [owner, addedBy, handoff?.to, handoff?.from, outward?.from, ...team].includes(personId);
  return roles.includes('staff') && (own || owner === undefined);
}

/** Whether somebody may say where a referral stands, by hand or by what they paste: support and managers, else its owner. */
export function maySayState(referral: Referral, actor: Actor): boolean {
  return byRight('setState', referral, actor) === undefined;
}

/** Whether the person may do this now; undefined when they may, else why not. */
export function refusalOf(move: Move, referral: Referral, actor: Actor, now: Instant): Refusal | undefined {
  if (!FROM[move].includes(stateOf(referral, now))) return 'state';
  // What waits on a hand-over could not be answered in a state that we do not know.
  if (move === 'setState') return byRight(move, referral, actor);
  const outside = OUTSIDE[move];
  if (outside) {
    const { outward } = referral;
    return outward && outside.includes(outward.state) ? byRight(move, referral, actor) : 'notOut';
  }
  const waits = referral.handoff?.state === 'waiting';
  const answers = move === 'takeHandOff' || move === 'giveBack' || move === 'withdraw';
  if (answers !== waits) return answers ? 'notWaiting' : 'waiting';
  if (move === 'handOut' && isPending(referral.outward)) return 'outPending';
  return byRight(move, referral, actor);
}

function byRight(move: Move, referral: Referral, { personId, roles }: Actor): Refusal | undefined {
  const { owner, handoff, outward } = referral;
  const isManager = roles.includes('manager');
  const isSupport = roles.includes('support');
  const isStaff = roles.includes('staff');
  if (!isManager && !isSupport && !isStaff) return 'role';
  switch (move) {
    case 'take':
      if (owner !== undefined) return 'owner';
      return isManager || isStaff ? undefined : 'role';
    case 'accept':
    case 'close':
      if (isManager) return undefined;
      if (!isStaff) return 'role';
      return owner === personId ? undefined : 'owner';
    case 'decline':
      return isManager || isSupport || owner === personId ? undefined : 'owner';
    case 'handOff':
    case 'handOut':
    case 'setState':
      return isManager || isSupport || owner === undefined || owner === personId ? undefined : 'owner';
    case 'takeHandOff':
    case 'giveBack':
      return handoff?.to === personId ? undefined : 'owner';
    case 'withdraw':
      return isManager || isSupport || handoff?.from === personId ? undefined : 'owner';
    case 'sendOut':
    case 'outTaken':
    case 'outReturned':
      return isManager || isSupport || owner === personId || outward?.from === personId ? undefined : 'owner';
  }
}
