import { cleanText } from '../../../shared/clean-text.ts';
import { checkCountry } from './check-country.ts';
import { checkCompanyName } from './company-name.ts';
import { defaultLanguage, findCountry } from './countries.ts';
import { checkDomain } from './domain.ts';
import { checkEmail, normaliseEmail } from './email.ts';
import { type FieldId, type Finding, finding, hasError } from './finding.ts';
import { checkPhone } from './phone.ts';
import { checkAddressLine, checkCity, checkPersonName } from './plain-fields.ts';
import { checkPostalCode } from './postal-code.ts';
import { checkPrefix, normalisePrefix } from './prefix.ts';
import { checkRegistrationNumber } from './registration-number.ts';
import { checkState } from './state.ts';
import { typedValues } from './typed-values.ts';

/** What has to be known beside the form: where the customer is, where the partner is, and the domains that are its own. */
export interface CustomerContext {
  /** ISO 3166-1 alpha-2, chosen before the form. */
  readonly country: string;
  /** The country that the partner is located in. */
  readonly market: string;
  readonly partnerDomains: readonly string[];
}

/** A customer as it can be kept: every value cleaned and in one spelling. Fields that were left empty are absent. */
export interface CheckedCustomer {
  readonly country: string;
  readonly companyName: string;
  /** Of `<prefix>.onmicrosoft.com`, lower case. */
  readonly prefix: string;
  /** The customer's own domain, lower case. */
  readonly domain?: string;
  readonly addressLine1: string;
  readonly addressLine2?: string;
  readonly city?: string;
  /** A code of the country's list where there is one. */
  readonly state?: string;
  readonly postalCode?: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** E.164. */
  readonly phone?: string;
  readonly registrationNumber?: string;
  /** The country's defaults. */
  readonly culture: string;
  readonly language: string;
}

/**
 * Checks a whole form at once and says all that is wrong, each at its field. What a client sends may be anything:
 * fields it invents are not looked at, values that are no text are refused, nothing throws. `customer` is there when
 * there is no error (warnings may stand beside it).
 */
export function checkCustomer(
  values: Readonly<Record<string, unknown>>,
  { country, market, partnerDomains }: CustomerContext,
): { readonly findings: readonly Finding[]; readonly customer?: CheckedCustomer } {
  const typed = typedValues(values);
  const text = (field: FieldId): string => typed.texts.get(field) ?? '';
  const domain = checkDomain(text('domain'), partnerDomains);
  const state = checkState(text('state'), country);
  const postalCode = checkPostalCode(text('postalCode'), country);
  const phone = checkPhone(text('phone'), country);
  const registration = checkRegistrationNumber(country, text('registrationNumber'));
  const judged = [
    ...checkCountry(country, market),
    ...checkCompanyName(text('companyName')),
    ...checkPrefix(text('prefix')),
    ...domain.findings,
    ...checkAddressLine(text('addressLine1'), 'addressLine1'),
    ...checkAddressLine(text('addressLine2'), 'addressLine2'),
    ...checkCity(text('city'), country),
    ...state.findings,
    ...postalCode.findings,
    ...checkPersonName(text('firstName'), 'firstName'),
    ...checkPersonName(text('lastName'), 'lastName'),
    ...checkEmail(text('email'), partnerDomains),
    ...phone.findings,
    ...registration.findings,
  ].filter(({ field }) => !typed.notText.includes(field));
  const findings = [...judged, ...typed.notText.map((field) => finding(field, 'notText'))];
  const facts = findCountry(country);
  if (!facts || hasError(findings)) return { findings };
  const kept = (field: FieldId): string => cleanText(text(field));
  return {
    findings,
    customer: {
      country,
      companyName: kept('companyName'),
      prefix: normalisePrefix(text('prefix')),
      addressLine1: kept('addressLine1'),
      ...present({
        addressLine2: kept('addressLine2'),
        city: kept('city'),
        domain: domain.value,
        state: state.value,
        postalCode: postalCode.value,
        phone: phone.e164,
        registrationNumber: registration.value,
      }),
      firstName: kept('firstName'),
      lastName: kept('lastName'),
      email: normaliseEmail(text('email')),
      culture: facts.culture,
      language: defaultLanguage(facts),
    },
  };
}

function present<K extends string>(values: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> {
  const given = Object.entries<string | undefined>(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given) as Partial<Record<K, string>>;
}
