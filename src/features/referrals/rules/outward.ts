import { type Day, isDay } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import { isMailAddress } from '../../../shared/mail-address.ts';
import { type Brief, completeness, isOptional, LANGUAGES } from './brief.ts';

/**
 * An indirect provider creates the customer and names us as its reseller; for a reseller of ours we do that; another
 * partner is invited to the deal.
 */
export const OUTWARD_KINDS = ['provider', 'reseller', 'partner'] as const;
type OutwardKind = (typeof OUTWARD_KINDS)[number];

/** Handing a referral to another company: to whom, what for, and what became of it. */
export interface Outward extends Brief {
  readonly kind: OutwardKind;
  readonly company: string;
  /** A mail address there. */
  readonly contact: string;
  /** Directory object id of whoever hands it over. */
  readonly from: string;
  readonly at: Instant;
  /** `prepared` until the mail has left; it is `sending` while our mail server has it. */
  readonly state: 'prepared' | 'sending' | 'waiting' | 'taken' | 'returned';
  /** The day on which the mail left. */
  readonly sentOn?: Day;
  readonly answeredAt?: Instant;
  /** Why it came back. */
  readonly why?: string;
  /** The mail that our server was given; how that ended, when it did not leave for certain. */
  readonly mail?: { readonly id: string; readonly outcome?: 'failed' | 'unsure'; readonly reason?: string };
}

export const OUTWARD_FIELDS = [
  'company',
  'kind',
  'contact',
  'needs',
  'done',
  'next',
  'by',
  'language',
  'consent',
] as const;
export type OutwardField = (typeof OUTWARD_FIELDS)[number];
export type OutwardProblem = OutwardField | 'byPast' | 'ownCompany';

/**
 * What keeps a referral from being handed to another company, all at once. Without the customer's consent nothing leaves
 * the company: the API's `consentToToShareInfoWithOthers` stands for it (Partner Center, "referral-resources").
 * @param context the partner's own mail domains, and today
 */
export function checkOutward(
  typed: Readonly<Record<OutwardField, string>>,
  context: { readonly today: Day; readonly ownDomains: readonly string[] },
): readonly OutwardProblem[] {
  const { missing } = completeness(OUTWARD_FIELDS, typed);
  const problems: OutwardProblem[] = missing.filter((field) => !isOptional(field));
  const wrong = (field: OutwardField, isWrong: boolean): void => {
    if (isWrong && !problems.includes(field)) problems.push(field);
  };
  wrong('company', !/[\p{L}\p{N}]/u.test(typed.company));
  wrong(
    'kind',
    OUTWARD_KINDS.every((kind) => kind !== typed.kind),
  );
  wrong('contact', !isMailAddress(typed.contact));
  wrong('by', !isDay(typed.by));
  wrong('language', !LANGUAGES.includes(typed.language));
  wrong('consent', typed.consent !== 'yes');
  const host = typed.contact.slice(typed.contact.lastIndexOf('@') + 1).toLowerCase();
  if (!problems.includes('contact') && context.ownDomains.some((own) => own.toLowerCase() === host))
    problems.push('ownCompany');
  if (!problems.includes('by') && typed.by < context.today) problems.push('byPast');
  return problems;
}

/** Whether somebody is still to answer, or still to be written to. */
export function isPending(outward: Outward | undefined): boolean {
  return outward !== undefined && outward.state !== 'taken' && outward.state !== 'returned';
}

const LEGAL_FORM =
  /(?:^|[\s,])(?:inc|llc|ltd|limited|gmbh|corp|corporation|plc|co|ag|bv|b\.v|s\.a|sa|sas|srl|kk)\.?$|주식회사|유한회사|\(주\)|㈜|株式会社/iu;

/** Whether a name carries a company's legal form, so that it is no person's. */
export function isCompanyName(name: string): boolean {
  return LEGAL_FORM.test(name.trim());
}
