import { cleanText } from '../../../shared/clean-text.ts';
import { findCountry } from './countries.ts';
import { type FieldId, type Finding, finding } from './finding.ts';

/** Limits of the account's REST resource, in UTF-16 code units as .NET counts; the city's is our own. */
export const PERSON_NAME_MAX = 50;
export const ADDRESS_LINE_MAX = 200;
export const CITY_MAX = 100;

/** A given or family name: 1 to 50 characters, with a letter of any script. */
export function checkPersonName(name: string, field: 'firstName' | 'lastName'): readonly Finding[] {
  return checkText(name, field, { required: true, max: PERSON_NAME_MAX, letters: /\p{L}/u });
}

/** A street line: 1 to 200 characters with a letter or digit; the second may be empty. */
export function checkAddressLine(
  line: string,
  field: 'addressLine1' | 'addressLine2' = 'addressLine1',
): readonly Finding[] {
  return checkText(line, field, {
    required: field === 'addressLine1',
    max: ADDRESS_LINE_MAX,
    letters: /[\p{L}\p{N}]/u,
  });
}

/** A city, where the country's addresses need one. */
export function checkCity(city: string, country: string): readonly Finding[] {
  const required = findCountry(country)?.required.includes('C') ?? false;
  return checkText(city, 'city', { required, max: CITY_MAX, letters: /\p{L}/u });
}

interface TextRule {
  readonly required: boolean;
  readonly max: number;
  /** What at least one character has to be. */
  readonly letters: RegExp;
}

function checkText(raw: string, field: FieldId, { required, max, letters }: TextRule): readonly Finding[] {
  const text = cleanText(raw);
  if (text === '') return required ? [finding(field, 'required')] : [];
  if (text.length > max) return [finding(field, 'tooLong', { max })];
  return letters.test(text) ? [] : [finding(field, 'noLetters')];
}
