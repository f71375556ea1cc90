import { isDay } from '../../../shared/day.ts';
/** Why a relationship ends. `other` asks for words. */
export const REASONS = ['customerLeaves', 'unpaid', 'outOfBusiness', 'merged', 'risk', 'notUsed', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** Why a request is rejected. `other` asks for words. */
export const REJECTIONS = ['incomplete', 'keep', 'early', 'wrong', 'other'] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** Characters. It stands in full on the card, which has 25 KB. */
export const DETAILS_LIMIT = 600;

export type ReasonProblem = 'reason' | 'details' | 'wishedFor';

/** What is wrong with why and when, as typed. @param today a calendar day of the person who types */
export function checkReason(
  typed: { reason: string; details: string; wishedFor: string },
  today: string,
): readonly ReasonProblem[] {
  const problems: ReasonProblem[] = [];
  if (!REASONS.some((name) => name === typed.reason)) problems.push('reason');
  const words = typed.details.trim();
  if ((typed.reason === 'other' && words === '') || words.length > DETAILS_LIMIT) problems.push('details');
  if (typed.wishedFor !== '' && (!isDay(typed.wishedFor) || typed.wishedFor < today)) problems.push('wishedFor');
  return problems;
}

/** Whether what was typed to confirm is the company's name: letter by letter, but for case, spacing and Unicode form. */
export function confirmsName(typed: string, companyName: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain(typed) !== '' && plain(typed) === plain(companyName);
}
