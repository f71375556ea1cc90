import { formatPhone } from '../../catalogue/format-phone.ts';
import type { Locale } from '../../shared/locale.ts';
import { findCountry } from './rules/countries.ts';
import type { FieldId } from './rules/finding.ts';
import { formatRegistrationNumber } from './rules/registration-number.ts';

/** Where a customer is, and who reads of it. */
export interface ShownTo {
  readonly country: string;
  /** The partner's own country: what is dialled there needs no country code. */
  readonly market: string;
  readonly locale: Locale;
}

/** A field's value as a person reads it: a state by its name, the prefix with its ending, numbers in their groups. */
export function shownValue(id: FieldId, value: string, to: ShownTo): string {
  if (id === 'prefix') return value && `${value}.onmicrosoft.com`;
  if (id === 'state') return findCountry(to.country)?.states?.find(({ code }) => code === value)?.[to.locale] ?? value;
  return inGroups(id, value, to);
}

/** The same for a form, where it can be typed over: numbers in their groups, everything else as it is kept. */
export function inGroups(id: string, value: string, { country, market }: Omit<ShownTo, 'locale'>): string {
  if (id === 'registrationNumber') return formatRegistrationNumber(country, value);
  // Read again by the customer's country: only there may the country code be left out.
  return id === 'phone' ? formatPhone(value, country === market ? market : undefined) : value;
}
