import { formatPersonName } from '../../catalogue/format.ts';
import { formatPhone } from '../../catalogue/format-phone.ts';
import type { Say } from '../../catalogue/say.ts';
import { shorten } from '../../catalogue/shorten.ts';
import { people } from '../../partner/people.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Reader } from '../../store/port.ts';
import type { Contact, Referral } from './referral.ts';
import { type State, SUBSTATUSES } from './rules/states.ts';

export const STATE_TONES = {
  new: 'accent',
  active: 'good',
  won: 'good',
  lost: 'default',
  declined: 'default',
  expired: 'attention',
  // Not `warning`: its yellow cannot be read on white.
  other: 'default',
} as const satisfies Record<State, string>;

/** Characters of what people wrote that a card shows. */
export const LONG_TEXT = 900;

/** An amount as the reader writes it: "₩5,000,000", "US$1,234.50". */
export function formatMoney(value: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}

/** A language by its name in the reader's language; the code itself when it is none. */
export function formatLanguage(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Where a referral stands, in a word; Microsoft's own words when we have none. */
export function stateWord(state: State, { status, substatus }: Referral, say: Say): string {
  return state === 'other' ? shorten(`${status}/${substatus}`, 60) : say(`referrals.state.${state}`);
}

/** Microsoft's word for where it stands, in the reader's language as far as we know it. */
export function substatusWord(substatus: string, say: Say): string {
  const known = Object.values(SUBSTATUSES)
    .flatMap((each) => [...each])
    .find((each) => each === substatus);
  return known ? say(`referrals.substatus.${known}`) : shorten(substatus, 60);
}

/** Whether a customer agreed to something; Microsoft may not have asked. */
export function consentWord(given: boolean | undefined, say: Say): string {
  return say(`referrals.consent.${given === undefined ? 'unsaid' : given ? 'yes' : 'no'}`);
}

/** Somebody at the customer in one line: name, title, mail, phone. @param market the country of whoever reads it */
export function contactLine({ firstName = '', lastName = '', title, email, phone }: Contact, market?: string): string {
  return [formatPersonName(firstName, lastName), title, email, phone && formatPhone(phone, market)]
    .filter(Boolean)
    .join(' · ');
}

/** A colleague's name; empty for nobody. */
export async function nameOf(id: string | undefined, reader: Reader): Promise<string> {
  return id ? ((await reader.get(people, id))?.body.name ?? '') : '';
}
