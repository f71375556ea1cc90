import { cleanCode } from '../../../shared/clean-text.ts';
import { passesCheckDigits } from './check-digits.ts';
import { findCountry, type Registration } from './countries.ts';
import { type Checked, type Finding, finding, hasError } from './finding.ts';

/** Longer than any number with its separators. */
export const REGISTRATION_NUMBER_MAX = 30;

/**
 * The registration or tax number of the company (never of a person). Mandatory in 24 countries, a note of our own in
 * Korea (사업자등록번호), not asked elsewhere. Separators are dropped: Partner Center wants digits and letters only.
 * The lengths that Microsoft published are errors, formats and check digits that only the country published are warnings.
 */
export function checkRegistrationNumber(country: string, value: string): Checked {
  const rule = findCountry(country)?.registration;
  const text = cleanCode(value).toUpperCase();
  const bare = text.replace(/[\s./-]/gu, '');
  if (bare === '') return { findings: rule?.required ? [finding('registrationNumber', 'required')] : [] };
  if (text.length > REGISTRATION_NUMBER_MAX) {
    return { findings: [finding('registrationNumber', 'tooLong', { max: REGISTRATION_NUMBER_MAX })] };
  }
  if (!/^[A-Z0-9]+$/u.test(bare)) return { findings: [finding('registrationNumber', 'registrationNumber.characters')] };
  const found = rule ? judge(country, bare, rule) : finding('registrationNumber', 'registrationNumber.notAsked');
  const findings = found ? [found] : [];
  return hasError(findings) ? { findings } : { findings, value: bare };
}

/** A number as people write it: a Korean one in its groups (124-81-00998), others as Partner Center wants them. */
export function formatRegistrationNumber(country: string, value: string): string {
  return country === 'KR' ? value.replace(/^(\d{3})(\d{2})(\d{5})$/u, '$1-$2-$3') : value;
}

function judge(country: string, value: string, rule: Registration): Finding | undefined {
  const { digits, pattern } = rule;
  const example = formatRegistrationNumber(country, rule.example ?? '');
  if (digits && !(/^\d+$/u.test(value) && digits.includes(value.length))) {
    return finding('registrationNumber', 'registrationNumber.length', { lengths: digits.join(', '), example });
  }
  if (pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    return finding('registrationNumber', 'registrationNumber.unusual', { example });
  }
  if (passesCheckDigits(country, value)) return undefined;
  return country === 'KR'
    ? finding('registrationNumber', 'registrationNumber.koreanCheckDigit', { example })
    : finding('registrationNumber', 'registrationNumber.checkDigit');
}
