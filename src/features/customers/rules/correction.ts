import type { Role } from '../../../partner/roles.ts';
import { isMicrosoftId } from '../../../partnercenter/microsoft-id.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { CustomerStatus } from '../customer.ts';

/** Why a status was wrong. `other` asks for words. */
export const CORRECTION_REASONS = ['neverCreated', 'alreadyThere', 'wrongCustomer', 'slip', 'other'] as const;
type CorrectionReason = (typeof CORRECTION_REASONS)[number];
export const CORRECTION_WORDS = 300;

/** A status that somebody put right by hand. The words stay here: the history holds no free text. */
export interface Correction {
  readonly from: CustomerStatus;
  readonly to: CustomerStatus;
  readonly why: CorrectionReason;
  readonly words: string;
  readonly at: Instant;
  readonly by: string;
}

interface Way {
  readonly to: 'prepared' | 'active';
  readonly who: readonly Role[];
  readonly reasons: readonly CorrectionReason[];
  readonly asksMicrosoftId?: true;
}

/**
 * What a status can be corrected to. `ending` is not among them, and nothing leads to `ended`: both are decided by a
 * request. What a manager decided only a manager takes back.
 */
const WAYS: Readonly<Record<Exclude<CustomerStatus, 'ending'>, Way>> = {
  prepared: {
    to: 'active',
    who: ['staff', 'manager'],
    reasons: ['alreadyThere', 'slip', 'other'],
    asksMicrosoftId: true,
  },
  active: { to: 'prepared', who: ['staff', 'manager'], reasons: ['neverCreated', 'wrongCustomer', 'slip', 'other'] },
  ended: { to: 'active', who: ['manager'], reasons: ['wrongCustomer', 'slip', 'other'] },
};

/** How a status can be corrected; undefined for one that cannot. */
export function wayFrom(status: CustomerStatus): Way | undefined {
  return status === 'ending' ? undefined : WAYS[status];
}

export type CorrectionProblem = 'why' | 'words' | 'microsoftId' | 'idTaken';

/** What is wrong with what somebody typed. @param taken the Microsoft IDs of other customers */
export function checkCorrection(
  way: Way,
  typed: { readonly why: string; readonly words: string; readonly microsoftId: string },
  taken: readonly (string | undefined)[],
): readonly CorrectionProblem[] {
  const problems: CorrectionProblem[] = [];
  if (!way.reasons.some((reason) => reason === typed.why)) problems.push('why');
  const needsWords = typed.why === 'other' && typed.words === '';
  if (needsWords || typed.words.length > CORRECTION_WORDS) problems.push('words');
  if (way.asksMicrosoftId && !isMicrosoftId(typed.microsoftId)) problems.push('microsoftId');
  else if (way.asksMicrosoftId && taken.includes(typed.microsoftId)) problems.push('idTaken');
  return problems;
}
