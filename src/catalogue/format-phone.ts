import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A number as people read it: as it is dialled at home (`02-531-4500`) where both the reader and the number are in `home`,
 * with its country code (`+82 2 531 4500`) everywhere else. What is no full number stays as it is.
 * @param e164 with + and country code, as numbers are kept
 * @param home ISO 3166-1 alpha-2
 */
export function formatPhone(e164: string, home?: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.isValid() && number.country === home ? number.formatNational() : number.formatInternational();
}
