import examples from 'libphonenumber-js/examples.mobile.json';
import {
  type CountryCode,
  getExampleNumber,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { cleanCode } from '../../../shared/clean-text.ts';
import { demandsRegistration, findCountry } from './countries.ts';
import { type Finding, finding } from './finding.ts';

export const PHONE_MAX = 40;
/** Written in full, for a country whose own way the library does not know. */
const IN_FULL = '+82 2-531-4500';

export interface CheckedPhone {
  readonly findings: readonly Finding[];
  /** `+8225314500`; an extension is not part of it. */
  readonly e164?: string;
  /** `+82 2 531 4500`, with the extension if there is one. */
  readonly formatted?: string;
  /** `02-531-4500`: Microsoft's recorded pattern for the US is the national one. */
  readonly national?: string;
}

/**
 * A telephone number as it is dialled in the country, or with its country code. Needed in the 24 countries that also
 * ask for a registration number. One that is in no range known today is refused as a slip, unless it was written in full
 * with + and country code: then it is only a warning, for ranges change and there must be a way through.
 */
export function checkPhone(phone: string, country: string): CheckedPhone {
  const text = cleanCode(phone);
  if (text === '') return { findings: demandsRegistration(findCountry(country)) ? [finding('phone', 'required')] : [] };
  if (text.length > PHONE_MAX) return { findings: [finding('phone', 'tooLong', { max: PHONE_MAX })] };
  const region = regionOf(country);
  const number = parsePhoneNumberFromString(text, { ...(region && { defaultCountry: region }), extract: false });
  const slip = !number?.isValid() && !text.startsWith('+');
  if (!number?.isPossible() || slip)
    return { findings: [finding('phone', 'phone.format', { example: phoneExample(country) || IN_FULL })] };
  return {
    findings: doubts(number, country, region),
    e164: number.number,
    formatted: number.formatInternational(),
    national: number.formatNational(),
  };
}

function doubts(number: PhoneNumber, country: string, region: CountryCode | undefined): readonly Finding[] {
  if (!number.isValid()) return [finding('phone', 'phone.unlikely', { example: phoneExample(country) || IN_FULL })];
  const theirs = number.country;
  return theirs && region && theirs !== region ? [finding('phone', 'phone.otherCountry', { country: theirs })] : [];
}

/** A number as it is written in the country, for the form's hint; empty when the library knows none. */
export function phoneExample(country: string): string {
  const region = regionOf(country);
  return (region && getExampleNumber(region, examples)?.formatNational()) ?? '';
}

function regionOf(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined;
}
