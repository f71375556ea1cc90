import { isSameCompany } from '../../../directory/company-key.ts';
import type { PartnershipSide } from '../../../partner/partnerships.ts';
import type { JointLinkProblem } from '../../../partner/relationship-link.ts';
import { isMailAddress } from '../../../shared/mail-address.ts';

export type PartnershipProblem =
  | { readonly field: 'name'; readonly code: 'name' | 'known' }
  | { readonly field: 'contact'; readonly code: 'contact' };

/** Texts that name the other company by what it is to us. */
const BY_SIDE = ['name', 'known', 'otherSide'] as const;

/** Checks a company that somebody typed. @param known names of those that there are */
export function checkPartnership(
  typed: { readonly name: string; readonly contact: string },
  known: readonly string[],
): readonly PartnershipProblem[] {
  const problems: PartnershipProblem[] = [];
  const name = typed.name.trim();
  if (!/\p{L}/u.test(name) || name.length > 200) problems.push({ field: 'name', code: 'name' });
  else if (known.some((other) => isSameCompany(other, name))) problems.push({ field: 'name', code: 'known' });
  if (typed.contact !== '' && !isMailAddress(typed.contact)) problems.push({ field: 'contact', code: 'contact' });
  return problems;
}

/** The catalogue's key of what is wrong. */
export function problemKey(side: PartnershipSide, code: PartnershipProblem['code'] | JointLinkProblem) {
  return isBySide(code) ? (`providers.${side}.problem.${code}` as const) : (`providers.problem.${code}` as const);
}

function isBySide(code: string): code is (typeof BY_SIDE)[number] {
  return BY_SIDE.some((name) => name === code);
}
