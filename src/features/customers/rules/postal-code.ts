import { cleanCode } from '../../../shared/clean-text.ts';
import { findCountry } from './countries.ts';
import { type Checked, finding } from './finding.ts';

export const POSTAL_CODE_MAX = 15;

/** Where codes vary in length, but what follows the space does not. */
const BRITISH: ReadonlySet<string> = new Set(['GB', 'GG', 'IM', 'JE']);

/**
 * A postal code by the country's pattern. Separators may be left out or wrong ("1540023", "k1a-0b1"): `value` has them
 * as the country writes them, in capitals. Where a country has no postal codes, one that was given is dropped.
 */
export function checkPostalCode(postalCode: string, country: string): Checked {
  const facts = findCountry(country);
  const text = cleanCode(postalCode).toUpperCase();
  if (text === '') return { findings: facts?.required.includes('Z') ? [finding('postalCode', 'required')] : [] };
  if (!facts?.postal) return { findings: [] };
  if (text.length > POSTAL_CODE_MAX) return { findings: [finding('postalCode', 'tooLong', { max: POSTAL_CODE_MAX })] };
  const [source, example] = facts.postal;
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  const value = spellings(text, country, example).find((spelling) => pattern.test(spelling));
  if (value !== undefined) return { findings: [], value };
  // Korea's six digits (135-080) ended in August 2015; many address books still have them.
  const old = country === 'KR' && /^\d{3}-?\d{3}$/u.test(text);
  return { findings: [finding('postalCode', old ? 'postalCode.oldKorean' : 'postalCode.format', { example })] };
}

/** The code as typed could be meant, the country's own way of writing first. */
function spellings(text: string, country: string, example: string): readonly string[] {
  const bare = text.replace(/[\s.-]/gu, '');
  const unprefixed = bare.startsWith(country) ? bare.slice(country.length) : bare;
  return [likeExample(bare, country, example), likeExample(unprefixed, country, example), text, bare, unprefixed];
}

/** Puts the example's separator at the same place from the end. */
function likeExample(bare: string, country: string, example: string): string {
  if (country === 'GB' && bare.startsWith('BFPO')) return bare.replace('BFPO', 'BFPO ');
  const separator = /[ -]/u.exec(example);
  if (!separator) return bare;
  const tail = example.length - separator.index - 1;
  const sameLength = bare.length === example.length - 1;
  if (!sameLength && !BRITISH.has(country)) return bare;
  return `${bare.slice(0, -tail)}${separator[0]}${bare.slice(-tail)}`;
}
