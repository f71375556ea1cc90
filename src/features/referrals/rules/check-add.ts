import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Day, isDay } from '../../../shared/day.ts';
import { isMailAddress } from '../../../shared/mail-address.ts';
import { type Consent, type Contact, SOURCES, type Source } from '../referral.ts';
import { isCurrency, parseAmount } from './money.ts';

export const ADD_FIELDS = [
  'companyName',
  'person',
  'email',
  'phone',
  'country',
  'source',
  'needs',
  'value',
  'currency',
  'receivedOn',
  'wishes',
] as const;
export type AddField = (typeof ADD_FIELDS)[number];
export type AddValues = Readonly<Partial<Record<AddField, string>>>;

/** What can be ticked of the customer's wishes and consent. */
export const WISHES = ['hot', 'contact', 'share', 'sellers'] as const;

export type AddProblem = AddField | 'receivedAhead' | 'receivedLongAgo';

export interface CheckedReferral {
  readonly companyName: string;
  readonly contacts: readonly Contact[];
  readonly country?: string;
  readonly source: Source;
  readonly needs: string;
  readonly value?: number;
  readonly currency?: string;
  readonly receivedOn: Day;
  readonly hot: boolean;
  readonly consent: Consent;
}

const NAME_LIMIT = 200;
/** Microsoft's clock is 14 days; older ones come in by import, with their outcome. */
const OLDEST_DAYS = 14;

/** Checks what somebody typed about a referral: everything that is wrong at once, or the referral. */
export function checkAdd(
  typed: AddValues,
  days: { today: Day; oldest: Day },
): { problems: readonly AddProblem[]; referral?: CheckedReferral } {
  const { companyName = '', person = '', email = '', phone = '', country = '', value = '', currency = '' } = typed;
  const source = SOURCES.find((name) => name === typed.source);
  const receivedOn = typed.receivedOn ?? '';
  const number = phone ? parsePhone(phone, country) : undefined;
  const amount = value ? parseAmount(value, currency.toUpperCase()) : undefined;
  const problems: AddProblem[] = [];
  if (!/[\p{L}\p{N}]/u.test(companyName) || companyName.length > NAME_LIMIT) problems.push('companyName');
  if (email && !isMailAddress(email)) problems.push('email');
  if (phone && !number) problems.push('phone');
  if (country && !/^[A-Z]{2}$/.test(country)) problems.push('country');
  if (!source) problems.push('source');
  if (value && !isCurrency(currency.toUpperCase())) problems.push('currency');
  else if (value && amount === undefined) problems.push('value');
  if (!isDay(receivedOn)) problems.push('receivedOn');
  else if (receivedOn > days.today) problems.push('receivedAhead');
  else if (receivedOn <= days.oldest) problems.push('receivedLongAgo');
  if (problems.length > 0 || !source) return { problems };
  const wishes = (typed.wishes ?? '').split(',');
  const contact: Contact = {
    ...(person && splitName(person)),
    ...(email && { email }),
    ...(number && { phone: number }),
  };
  return {
    problems,
    referral: {
      companyName,
      contacts: [contact],
      ...(country && { country }),
      source,
      needs: typed.needs ?? '',
      ...(amount !== undefined && { value: amount, currency: currency.toUpperCase() }),
      receivedOn,
      hot: wishes.includes('hot'),
      consent: {
        contact: wishes.includes('contact'),
        share: wishes.includes('share'),
        sellers: wishes.includes('sellers'),
      },
    },
  };
}

/** How old a referral may be that is typed in by hand, in days. */
export const OLDEST = OLDEST_DAYS;

function parsePhone(phone: string, country: string): string | undefined {
  const parsed = parsePhoneNumberFromString(phone, (country || 'US') as CountryCode);
  return parsed?.isValid() ? parsed.formatInternational() : undefined;
}

/** Hangul names: the first syllable is the family name; others: the last word. */
function splitName(name: string): Pick<Contact, 'firstName' | 'lastName'> {
  const words = name.trim().split(/\s+/);
  if (words.length === 1 && /^\p{Script=Hangul}+$/u.test(name)) {
    return { lastName: name.slice(0, 1), firstName: name.slice(1) };
  }
  const last = words.at(-1) ?? '';
  return words.length === 1 ? { firstName: last } : { firstName: words.slice(0, -1).join(' '), lastName: last };
}
