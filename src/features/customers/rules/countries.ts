import { z } from 'zod';
import facts from './countries.json' with { type: 'json' };

/** What a country calls the first part of its addresses; the catalogue has a word for each. */
export const STATE_KINDS = [
  'state',
  'province',
  'prefecture',
  'doSi',
  'county',
  'department',
  'district',
  'emirate',
  'area',
  'island',
  'oblast',
  'parish',
] as const;
/** What a country calls its postal code where that is not just "postal code". */
export const POSTAL_LABELS = ['zip', 'pin', 'eircode'] as const;
/** What a country calls the registration number of a company. */
export const REGISTRATION_LABELS = [
  'bin',
  'brn',
  'cnpj',
  'edrpou',
  'idno',
  'inn',
  'pan',
  'rif',
  'taxId',
  'taxNumber',
  'tin',
  'trn',
  'unp',
] as const;

const provenance = { asOf: z.iso.date() };

const stateSchema = z
  .strictObject({
    code: z.string(),
    en: z.string(),
    ko: z.string(),
    local: z.string().optional(),
    aliases: z.array(z.string()).readonly().optional(),
  })
  .readonly();

const registrationSchema = z
  .strictObject({
    label: z.enum(REGISTRATION_LABELS),
    required: z.boolean(),
    digits: z.array(z.number().int()).readonly().optional(),
    pattern: z.string().optional(),
    example: z.string().optional(),
    source: z.enum(['microsoft', 'national']),
    ...provenance,
  })
  .readonly();

const countrySchema = z
  .strictObject({
    required: z.string().regex(/^C?S?Z?$/),
    postal: z.tuple([z.string(), z.string()]).readonly().optional(),
    postalLabel: z.enum(POSTAL_LABELS).optional(),
    state: z.enum(STATE_KINDS).optional(),
    states: z.array(stateSchema).readonly().optional(),
    addressOrder: z.literal('large-first').optional(),
    nameOrder: z.literal('family-first').optional(),
    culture: z.string(),
    cultures: z.array(z.string()).readonly().optional(),
    languages: z.array(z.string()).readonly().optional(),
    registration: registrationSchema.optional(),
    source: z.enum(['microsoft', 'libaddressinput', 'libaddressinput-default']),
    ...provenance,
  })
  .readonly();

const factsSchema = z.strictObject({
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), countrySchema),
});

export type State = z.infer<typeof stateSchema>;
export type Registration = z.infer<typeof registrationSchema>;
/**
 * What is known of a country. `required`: the letters C (city), S (state), Z (postal code) of what an address needs
 * beside its first line; `postal`: pattern and example; both absent where the country has none.
 */
export type Country = z.infer<typeof countrySchema>;

/** The facts are checked once, at start: a slip in the data file is told at once and by its place. */
const { countries } = factsSchema.parse(facts);
const byCode: ReadonlyMap<string, Country> = new Map(Object.entries(countries));

/** ISO 3166-1 alpha-2, in capitals, of every country there are facts for. */
export const countryCodes: readonly string[] = [...byCode.keys()];

/** The facts of a country by its ISO 3166-1 alpha-2 code in capitals; undefined when there are none. */
export function findCountry(code: string): Country | undefined {
  return byCode.get(code);
}

/** Whether the country is one of the 24 in which Microsoft demands a registration number and a phone number (Partner Center, add-a-new-customer). */
export function demandsRegistration(country: Country | undefined): boolean {
  return country?.registration?.required === true;
}

/** The cultures (`ko-KR`) that an account in the country can have, the default first. Recorded answers show the country's own and `en-US`. */
export function culturesOf(country: Country): readonly string[] {
  return country.cultures ?? [...new Set([country.culture, 'en-US'])];
}

/** The languages (`ko`) that an account in the country can have. Recorded answers show the country's own and `en`. */
export function languagesOf(country: Country): readonly string[] {
  return country.languages ?? [...new Set([...culturesOf(country).map(languageOf), 'en'])];
}

/** The language that goes with the country's default culture, spelt as the country's list has it (`pt-PT` in Portugal). */
export function defaultLanguage(country: Country): string {
  const languages = languagesOf(country);
  const { culture } = country;
  return languages.find((language) => language === culture) ?? languageOf(culture);
}

function languageOf(culture: string): string {
  return new Intl.Locale(culture).language;
}
