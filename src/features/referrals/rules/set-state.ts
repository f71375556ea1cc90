import type { Instant } from '../../../shared/instant.ts';
import type { Referral } from '../referral.ts';
import { type State, stateOf } from './states.ts';

/** Where a referral can be said to stand, in Microsoft's words. */
export const STANDINGS = {
  new: { status: 'New', substatus: 'Received' },
  active: { status: 'Active', substatus: 'Accepted' },
  won: { status: 'Closed', substatus: 'Won' },
  lost: { status: 'Closed', substatus: 'Lost' },
  declined: { status: 'Closed', substatus: 'Declined' },
  expired: { status: 'Closed', substatus: 'Expired' },
} as const satisfies Record<Exclude<State, 'other'>, Standing>;
export const SETTABLE = ['new', 'active', 'won', 'lost', 'declined', 'expired'] as const;

/** How somebody knows. `other` asks for words. */
export const STATE_REASONS = ['seen', 'told', 'other'] as const;
export const STATE_WORDS = 300;

type Standing = Pick<Referral, 'status' | 'substatus'>;

/** A state that somebody set by hand, since Microsoft's words for it are not ours. The words stay here, not in the history. */
export interface SetByHand {
  readonly from: Standing;
  readonly to: (typeof SETTABLE)[number];
  readonly why: (typeof STATE_REASONS)[number];
  readonly words: string;
  readonly at: Instant;
  readonly by: string;
}

export type SetStateProblem = 'state' | 'over' | 'why' | 'words';

/** What is wrong with what was typed; `over`: it cannot be new any more, its days to answer have passed. */
export function checkSetState(
  typed: Readonly<Record<string, string>>,
  referral: Referral,
  now: Instant,
): readonly SetStateProblem[] {
  const { state = '', why = '', words = '' } = typed;
  const to = SETTABLE.find((each) => each === state);
  const problems: SetStateProblem[] = [];
  if (!to) problems.push('state');
  else if (stateOf({ ...referral, ...STANDINGS[to] }, now) !== to) problems.push('over');
  if (!STATE_REASONS.some((each) => each === why)) problems.push('why');
  if ((why === 'other' && words === '') || words.length > STATE_WORDS) problems.push('words');
  return problems;
}

/**
 * Whether Microsoft's newer word on a referral is news to us: we do not know where it stands, or somebody said so by hand
 * and nothing came of it since; and the word is neither what we have nor what it was then, nor older than what we have.
 */
export function isNews(
  referral: Referral,
  came: Standing & { readonly updatedDateTime?: string | null | undefined },
  now: Instant,
): boolean {
  const { setByHand, microsoft } = referral;
  if (Date.parse(came.updatedDateTime ?? '') < Date.parse(microsoft?.updatedAt ?? '')) return false;
  const isSet = setByHand !== undefined && isSame(referral, STANDINGS[setByHand.to]);
  if (stateOf(referral, now) !== 'other' && !isSet) return false;
  return !isSame(referral, came) && !(setByHand && isSame(setByHand.from, came));
}

function isSame(one: Standing, other: Standing): boolean {
  return one.status === other.status && one.substatus === other.substatus;
}
