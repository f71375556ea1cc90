import { HOST_MAX } from '../../../shared/host.ts';
import { MAIL_ADDRESS_MAX } from '../../../shared/mail-address.ts';
import { COMPANY_NAME_MAX } from './company-name.ts';
import {
  type Country,
  demandsRegistration,
  findCountry,
  POSTAL_LABELS,
  REGISTRATION_LABELS,
  STATE_KINDS,
  type State,
} from './countries.ts';
import { FIELD_IDS, type FieldId } from './finding.ts';
import { PHONE_MAX, phoneExample } from './phone.ts';
import { ADDRESS_LINE_MAX, CITY_MAX, PERSON_NAME_MAX } from './plain-fields.ts';
import { POSTAL_CODE_MAX } from './postal-code.ts';
import { PREFIX_MAX } from './prefix.ts';
import { formatRegistrationNumber, REGISTRATION_NUMBER_MAX } from './registration-number.ts';
import { STATE_MAX } from './state.ts';

/** One field of the form, without words: `labelKey` is the catalogue's key for its name in this country. */
export interface FieldRule {
  readonly id: Exclude<FieldId, 'country'>;
  readonly required: boolean;
  readonly kind: 'text' | 'choice';
  /** For a choice: `code` is the value, `en` and `ko` what a person reads. */
  readonly choices?: readonly State[];
  /** In UTF-16 code units. */
  readonly maxLength: number;
  readonly labelKey: string;
  readonly hintExample?: string;
}

/** Every `labelKey` that a field can have; the catalogue is tested against it. */
export const labelKeys: readonly string[] = [
  ...FIELD_IDS.map((id) => key(id)),
  ...STATE_KINDS.map((kind) => key('state', kind)),
  ...POSTAL_LABELS.map((label) => key('postalCode', label)),
  ...REGISTRATION_LABELS.map((label) => key('registrationNumber', label)),
];

function key(id: FieldId, variant?: string): string {
  return `customers.field.${id}.${variant ?? 'label'}`;
}

/** The fields that the account of a customer in the country needs, in the order people there write them; empty for a country without facts. */
export function fieldsFor(country: string): readonly FieldRule[] {
  const facts = findCountry(country);
  if (!facts) return [];
  const street = [text('addressLine1', true, ADDRESS_LINE_MAX), text('addressLine2', false, ADDRESS_LINE_MAX)];
  const city = text('city', facts.required.includes('C'), CITY_MAX);
  const state = stateField(facts);
  const postalCode = postalCodeField(facts);
  const first = text('firstName', true, PERSON_NAME_MAX);
  const last = text('lastName', true, PERSON_NAME_MAX);
  return [
    text('companyName', true, COMPANY_NAME_MAX),
    ...registrationField(country, facts),
    text('prefix', true, PREFIX_MAX),
    text('domain', false, HOST_MAX),
    ...(facts.addressOrder === 'large-first'
      ? [...postalCode, ...state, city, ...street]
      : [...street, city, ...state, ...postalCode]),
    ...(facts.nameOrder === 'family-first' ? [last, first] : [first, last]),
    text('email', true, MAIL_ADDRESS_MAX),
    withExample(text('phone', demandsRegistration(facts), PHONE_MAX), phoneExample(country)),
  ];
}

function text(id: FieldRule['id'], required: boolean, maxLength: number, labelKey = key(id)): FieldRule {
  return { id, required, kind: 'text', maxLength, labelKey };
}

function withExample(field: FieldRule, hintExample: string | undefined): FieldRule {
  return hintExample ? { ...field, hintExample } : field;
}

function stateField({ required, state, states }: Country): readonly FieldRule[] {
  if (!state) return [];
  const field = text('state', required.includes('S'), STATE_MAX, key('state', state));
  return [states ? { ...field, kind: 'choice', choices: states } : field];
}

function postalCodeField({ required, postal, postalLabel }: Country): readonly FieldRule[] {
  if (!postal) return [];
  return [
    withExample(text('postalCode', required.includes('Z'), POSTAL_CODE_MAX, key('postalCode', postalLabel)), postal[1]),
  ];
}

function registrationField(country: string, { registration }: Country): readonly FieldRule[] {
  if (!registration) return [];
  const { label, required, example } = registration;
  return [
    withExample(
      text('registrationNumber', required, REGISTRATION_NUMBER_MAX, key('registrationNumber', label)),
      example && formatRegistrationNumber(country, example),
    ),
  ];
}
