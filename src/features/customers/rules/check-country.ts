import { isMarket, marketCountries } from '../../../partner/markets.ts';
import { cleanText } from '../../../shared/clean-text.ts';
import { findCountry } from './countries.ts';
import { type Finding, finding } from './finding.ts';

/** Enough to recognise what was sent instead of a code. */
const SHOWN = 40;

/** Whether a partner located in `market` may have customers in `country`, both ISO 3166-1 alpha-2 (regional-authorization-overview). */
export function checkCountry(country: string, market: string): readonly Finding[] {
  const said = cleanText(country).slice(0, SHOWN);
  if (said === '') return [finding('country', 'required')];
  // Partner Center refuses "UK"; people write it all the same.
  if (said.toUpperCase() === 'UK') return [finding('country', 'country.useGB')];
  if (!findCountry(country)) return [finding('country', 'country.unknown', { country: said })];
  if (!isMarket(market))
    return [finding('country', 'country.unknownMarket', { market: cleanText(market).slice(0, SHOWN) })];
  return marketCountries(market).includes(country)
    ? []
    : [finding('country', 'country.outsideMarket', { country, market })];
}
