/** The fields of the customer account that a finding can point at; `country` is chosen before the form. */
export const FIELD_IDS = [
  'country',
  'companyName',
  'prefix',
  'domain',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postalCode',
  'firstName',
  'lastName',
  'email',
  'phone',
  'registrationNumber',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export type Severity = 'error' | 'warning';

/**
 * Every code that the rules can give, how severe it is, and the parameters its text can use. The catalogue of texts is
 * tested against this table. Codes without a dot fit several fields.
 */
export const findingCodes = {
  required: { severity: 'error', params: [] },
  tooLong: { severity: 'error', params: ['max'] },
  notText: { severity: 'error', params: [] },
  noLetters: { severity: 'error', params: [] },
  'country.unknown': { severity: 'error', params: ['country'] },
  'country.useGB': { severity: 'error', params: [] },
  'country.outsideMarket': { severity: 'error', params: ['country', 'market'] },
  'country.unknownMarket': { severity: 'error', params: ['market'] },
  'companyName.singleCharacter': { severity: 'error', params: [] },
  'companyName.onlySymbols': { severity: 'error', params: [] },
  'companyName.legalFormOnly': { severity: 'error', params: ['name'] },
  'companyName.topLevelDomain': { severity: 'warning', params: ['ending'] },
  'companyName.repeatedCharacter': { severity: 'warning', params: ['character'] },
  'companyName.spacedCharacters': { severity: 'warning', params: [] },
  'prefix.characters': { severity: 'error', params: [] },
  'domain.format': { severity: 'error', params: [] },
  'domain.onmicrosoft': { severity: 'error', params: [] },
  'domain.publicSuffix': { severity: 'error', params: ['domain'] },
  'domain.partner': { severity: 'error', params: ['domain'] },
  'domain.unknownEnding': { severity: 'warning', params: ['ending'] },
  'state.unknown': { severity: 'error', params: [] },
  'postalCode.format': { severity: 'error', params: ['example'] },
  'postalCode.oldKorean': { severity: 'error', params: ['example'] },
  'email.format': { severity: 'error', params: [] },
  'email.microsoft': { severity: 'error', params: [] },
  'email.partner': { severity: 'error', params: ['domain'] },
  'email.unknownEnding': { severity: 'warning', params: ['ending'] },
  'phone.format': { severity: 'error', params: ['example'] },
  'phone.unlikely': { severity: 'warning', params: ['example'] },
  'phone.otherCountry': { severity: 'warning', params: ['country'] },
  'registrationNumber.characters': { severity: 'error', params: [] },
  'registrationNumber.length': { severity: 'error', params: ['lengths', 'example'] },
  'registrationNumber.unusual': { severity: 'warning', params: ['example'] },
  'registrationNumber.checkDigit': { severity: 'warning', params: [] },
  'registrationNumber.koreanCheckDigit': { severity: 'error', params: ['example'] },
  'registrationNumber.notAsked': { severity: 'warning', params: [] },
} as const satisfies Record<string, { readonly severity: Severity; readonly params: readonly string[] }>;

export type FindingCode = keyof typeof findingCodes;
type ParamName<C extends FindingCode> = (typeof findingCodes)[C]['params'][number];

/** What is wrong, or worth a second look, with one field. Words are added by the catalogue. */
export interface Finding {
  readonly field: FieldId;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The outcome of checking one value: `value` is present when it was given and has no error, and is normalised. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly value?: string;
}

/** Builds a finding; the compiler asks for exactly the parameters that the code's text can use. */
export function finding<C extends FindingCode>(
  field: FieldId,
  code: C,
  ...[params]: [ParamName<C>] extends [never] ? [] : [Readonly<Record<ParamName<C>, string | number>>]
): Finding {
  return { field, code, severity: findingCodes[code].severity, ...(params && { params }) };
}

export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
