import { shorten } from '../../../catalogue/shorten.ts';
import { marketCountries } from '../../../partner/markets.ts';
import { hostOf, isWithin, readAddress, readAddresses } from './addresses.ts';

/** Our own number: an invitation is for the people of one company, not a mailing. */
const MOST_RECIPIENTS = 20;
export const COMPANY_LIMIT = 200;

/** The fields of the first page, as they were typed. */
export interface TypedRecipients {
  readonly company: string;
  readonly to: string;
  readonly cc: string;
  readonly country: string;
  readonly replyTo: string;
  /** The company that it is sent together with; empty or `alone` for none. */
  readonly together: string;
}

/** In a choice, where an empty value is none. */
export const ALONE = 'alone';

/** Whom an invitation can be sent together with, by id. */
export interface JointChoice {
  readonly ids: readonly string[];
  /** An indirect reseller cannot invite alone. */
  readonly required: boolean;
}

export type RecipientField = keyof TypedRecipients;

/** Something wrong with a field. The catalogue has a sentence for each code. */
export interface RecipientProblem {
  readonly field: RecipientField;
  readonly code:
    | 'missing'
    | 'tooLong'
    | 'format'
    | 'tooMany'
    | 'ownDomain'
    | 'microsoft'
    | 'outsideMarket'
    | 'notOwnDomain';
  readonly value?: string;
}

export interface CheckedRecipients {
  readonly companyName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly country: string;
  readonly replyTo: string;
  readonly partnershipId?: string;
}

/**
 * Checks who is invited, everything at once. The contact of a customer is not at microsoft.com and not at the partner's
 * own domains (Partner Center, validate-names-addresses); customers are in the partner's own market only
 * (request-a-relationship-with-a-customer). Answers go to an address of the partner, where its domains are known.
 * @param joint whom it can be sent together with; undefined when the choice was made before, or there is none
 */
export function checkRecipients(
  typed: TypedRecipients,
  partner: { readonly market: string; readonly domains: readonly string[] },
  joint?: JointChoice,
): { readonly problems: readonly RecipientProblem[]; readonly recipients?: CheckedRecipients } {
  const companyName = typed.company.replace(/\s+/gu, ' ').trim();
  const to = readAddresses(typed.to);
  const cc = readAddresses(typed.cc);
  const replyTo = readAddress(typed.replyTo);
  const problems: RecipientProblem[] = [
    ...companyProblems(companyName),
    ...wrongAddresses('to', to.wrong),
    ...wrongAddresses('cc', cc.wrong),
    ...toProblems(to.found, partner.domains),
    ...(to.found.length + cc.found.length > MOST_RECIPIENTS ? [{ field: 'to', code: 'tooMany' } as const] : []),
    ...replyToProblems(typed.replyTo, replyTo, partner.domains),
    ...countryProblems(typed.country, partner.market),
    ...(joint && !isChosen(typed.together, joint) ? [{ field: 'together', code: 'missing' } as const] : []),
  ];
  if (problems.length > 0 || replyTo === undefined) return { problems };
  const others = cc.found.filter((address) => !to.found.includes(address));
  const { country } = typed;
  const partnershipId = typed.together === ALONE ? '' : typed.together;
  const recipients = {
    companyName,
    to: to.found,
    cc: others,
    country,
    replyTo,
    ...(partnershipId && { partnershipId }),
  };
  return { problems, recipients };
}

function isChosen(together: string, { ids, required }: JointChoice): boolean {
  return together === '' || together === ALONE ? !required : ids.includes(together);
}

function companyProblems(name: string): readonly RecipientProblem[] {
  if (!/[\p{L}\p{N}]/u.test(name)) return [{ field: 'company', code: 'missing' }];
  return name.length > COMPANY_LIMIT ? [{ field: 'company', code: 'tooLong' }] : [];
}

function wrongAddresses(field: 'to' | 'cc', wrong: readonly string[]): readonly RecipientProblem[] {
  return wrong.length > 0 ? [{ field, code: 'format', value: shownOf(wrong) }] : [];
}

function toProblems(to: readonly string[], ownDomains: readonly string[]): readonly RecipientProblem[] {
  const problems: RecipientProblem[] = [];
  const own = to.find((address) => isWithin(hostOf(address), ownDomains));
  const microsoft = to.find((address) => isWithin(hostOf(address), ['microsoft.com']));
  if (to.length === 0) problems.push({ field: 'to', code: 'missing' });
  if (own) problems.push({ field: 'to', code: 'ownDomain', value: own });
  if (microsoft) problems.push({ field: 'to', code: 'microsoft', value: microsoft });
  return problems;
}

function replyToProblems(
  typed: string,
  replyTo: string | undefined,
  ownDomains: readonly string[],
): readonly RecipientProblem[] {
  if (typed.trim() === '') return [{ field: 'replyTo', code: 'missing' }];
  if (!replyTo) return [{ field: 'replyTo', code: 'format', value: typed.slice(0, 100) }];
  const isOwn = ownDomains.length === 0 || isWithin(hostOf(replyTo), ownDomains);
  return isOwn ? [] : [{ field: 'replyTo', code: 'notOwnDomain', value: ownDomains.join(', ') }];
}

function countryProblems(country: string, market: string): readonly RecipientProblem[] {
  if (country === '') return [{ field: 'country', code: 'missing' }];
  return marketCountries(market).includes(country) ? [] : [{ field: 'country', code: 'outsideMarket', value: country }];
}

/** Enough of the first ones to find them by. */
function shownOf(wrong: readonly string[]): string {
  return wrong
    .slice(0, 3)
    .map((piece) => shorten(piece, 40))
    .join(', ');
}

/** Endings of countries that everybody uses for anything; they tell nothing about where a company is. */
const USED_ANYWHERE = ['ac', 'ai', 'cc', 'co', 'eu', 'fm', 'gg', 'io', 'is', 'la', 'ly', 'me', 'sh', 'to', 'tv', 'ws'];

/** The first recipient whose address ends in a country outside the partner's market: worth a second look, no more. */
export function foreignLooking(to: readonly string[], market: string): string | undefined {
  const own = marketCountries(market).map((code) => (code === 'GB' ? 'uk' : code.toLowerCase()));
  return to.find((address) => {
    const ending = hostOf(address).split('.').at(-1) ?? '';
    return /^[a-z]{2}$/.test(ending) && !own.includes(ending) && !USED_ANYWHERE.includes(ending);
  });
}
