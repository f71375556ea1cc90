import { formatCountry } from '../catalogue/format.ts';
import { marketCountries } from '../partner/markets.ts';
import type { Locale } from '../shared/locale.ts';
import type { FormField } from './form-card.ts';

/** The countries in which a partner of this market may have customers, by their names in the reader's language. */
export function countryChoices(market: string, locale: Locale): NonNullable<FormField['choices']> {
  return marketCountries(market)
    .map((code) => ({ title: formatCountry(code, locale), value: code }))
    .sort((one, other) => one.title.localeCompare(other.title, locale));
}
