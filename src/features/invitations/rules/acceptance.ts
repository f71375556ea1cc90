import type { KnownCustomer } from '../../../assistant/customer-book.ts';
import { isSameCompany } from '../../../directory/company-key.ts';
import { isDay } from '../../../shared/day.ts';
import type { Invitation } from '../invitation.ts';
import { hostOf } from './addresses.ts';

/** Chosen for a customer that is not among those we know. */
export const NEW_CUSTOMER = 'new';

export type AcceptanceProblem = 'date' | 'dateAhead' | 'dateBefore' | 'customer' | 'company';

/** What is wrong with an acceptance that somebody typed. @param days calendar days: today, and when it was first asked */
export function checkAcceptance(
  typed: { readonly customer: string; readonly company: string; readonly date: string },
  choices: readonly string[],
  days: { readonly today: string; readonly invited: string },
): readonly AcceptanceProblem[] {
  const problems: AcceptanceProblem[] = [];
  if (!isDay(typed.date)) problems.push('date');
  else if (typed.date > days.today) problems.push('dateAhead');
  else if (typed.date < days.invited) problems.push('dateBefore');
  if (!choices.includes(typed.customer)) problems.push('customer');
  if (typed.customer === NEW_CUSTOMER && !/[\p{L}\p{N}]/u.test(typed.company)) problems.push('company');
  return problems;
}

/** Hosts where anybody can have a mailbox: they say nothing about whose domain it is. */
const MAILBOXES =
  'gmail.com outlook.com hotmail.com live.com yahoo.com icloud.com naver.com daum.net hanmail.net kakao.com nate.com'.split(
    ' ',
  );

/** The domain of a company by the address of one of its people, unless it is a public mailbox. */
export function ownDomainOf(address: string): string | undefined {
  const host = hostOf(address);
  return MAILBOXES.includes(host) || host === '' ? undefined : host;
}

/** The customers that it can be: the one it was sent about, then those of the same domain or name. The person decides. */
export function candidates(invitation: Invitation, customers: readonly KnownCustomer[]): readonly KnownCustomer[] {
  const hosts = invitation.to.map(hostOf);
  return customers.filter(
    ({ id, companyName, domain }) =>
      id === invitation.customerId ||
      (domain !== undefined && hosts.includes(domain)) ||
      isSameCompany(companyName, invitation.companyName),
  );
}

function _isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
