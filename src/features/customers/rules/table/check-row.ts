import { findCountries } from '../../../../language/extract/country.ts';
import { isMicrosoftId } from '../../../../partnercenter/microsoft-id.ts';
import { checkCountry } from '../check-country.ts';
import { type CheckedCustomer, checkCustomer } from '../check-customer.ts';
import { checkCompanyName } from '../company-name.ts';
import { findCountry } from '../countries.ts';
import { checkDomain } from '../domain.ts';
import { checkEmail, normaliseEmail } from '../email.ts';
import { type Checked, FIELD_IDS, type FieldId, type Finding } from '../finding.ts';
import { cleanNotes, parseList } from '../ours.ts';
import { checkPhone } from '../phone.ts';
import { checkPostalCode } from '../postal-code.ts';
import { checkPrefix, normalisePrefix } from '../prefix.ts';
import { checkRegistrationNumber } from '../registration-number.ts';
import { checkState } from '../state.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { TableRow } from './read-table.ts';

/** What is wrong with a row beside its single fields. */
export type RowCode = 'microsoftId' | 'tooManyCells' | 'notReseller' | 'incomplete';

export interface RowValues extends Partial<CheckedCustomer> {
  readonly country: string;
  readonly companyName: string;
  readonly microsoftId?: string;
  readonly aliases?: readonly string[];
  readonly tags?: readonly string[];
  readonly notes?: string;
}

export interface CheckedRow {
  readonly line: number;
  readonly values: RowValues;
  /** Errors keep the row out; what is only worth a second look does not. */
  readonly findings: readonly Finding[];
  readonly codes: readonly RowCode[];
}

const RESELLER = /reseller|재판매|대리점|^$/i;

/**
 * Checks one row. With a Microsoft ID the customer exists there, so the list may leave its details out; what it does say
 * has to be right. Without one it is a customer to be made, and needs all that the form needs.
 */
export function checkRow(row: TableRow, context: { market: string; partnerDomains: readonly string[] }): CheckedRow {
  const text = (column: Column): string => row.cells.get(column) ?? '';
  const country = countryOf(text('country'), context.market);
  const microsoftId = text('microsoftId').toLowerCase();
  const primary = text('primaryDomain').toLowerCase();
  const isOnMicrosoft = primary.endsWith('.onmicrosoft.com');
  const codes: RowCode[] = [
    ...(row.tooMany ? (['tooManyCells'] as const) : []),
    ...(microsoftId !== '' && !isMicrosoftId(microsoftId) ? (['microsoftId'] as const) : []),
    ...(RESELLER.test(text('relationship')) ? [] : (['notReseller'] as const)),
  ];
  const given = {
    companyName: text('companyName'),
    prefix: isOnMicrosoft ? normalisePrefix(primary) : '',
    domain: text('domain') || (isOnMicrosoft ? '' : primary),
    ...Object.fromEntries(PLAIN.map((column) => [column, text(column)])),
  };
  const checked = microsoftId === '' ? complete(given, country, context) : sparse(given, country, context);
  const { aliases, tags, notes } = {
    aliases: parseList(text('aliases')),
    tags: parseList(text('tags')),
    notes: cleanNotes(text('notes')),
  };
  return {
    line: row.line,
    findings: checked.findings,
    codes: [...codes, ...(microsoftId === '' && lacks(checked.findings) ? (['incomplete'] as const) : [])],
    values: {
      ...checked.values,
      ...(microsoftId && { microsoftId }),
      ...(aliases.length > 0 && { aliases }),
      ...(tags.length > 0 && { tags }),
      ...(notes && { notes }),
    },
  };
}

/** Whether something is missing; what is there but wrong is told at its own field. */
const lacks = (findings: readonly Finding[]): boolean => findings.some(({ code }) => code === 'required');

/** Columns that hold a field of the form as it is; the two domains can share a column. */
const PLAIN = COLUMNS.filter((column) => FIELD_IDS.some((id) => id === column)).filter(
  (column) => !['country', 'companyName', 'domain'].includes(column),
);
type Given = Readonly<Partial<Record<FieldId, string>>> & Pick<CheckedCustomer, 'companyName' | 'prefix'>;
interface Outcome {
  readonly findings: readonly Finding[];
  readonly values: RowValues;
}

function complete(
  given: Given,
  country: string,
  { market, partnerDomains }: { market: string; partnerDomains: readonly string[] },
): Outcome {
  const { findings, customer } = checkCustomer(given, { country, market, partnerDomains });
  return { findings, values: customer ?? { country, companyName: given.companyName } };
}

function sparse(
  given: Given,
  country: string,
  { market, partnerDomains }: { market: string; partnerDomains: readonly string[] },
): Outcome {
  const domain = given.domain ? checkDomain(given.domain, partnerDomains) : NONE;
  const state = given.state ? checkState(given.state, country) : NONE;
  const postalCode = given.postalCode ? checkPostalCode(given.postalCode, country) : NONE;
  const phone = given.phone ? checkPhone(given.phone, country) : { findings: [], e164: undefined };
  const registration = given.registrationNumber ? checkRegistrationNumber(country, given.registrationNumber) : NONE;
  const findings = [
    ...checkCountry(country, market),
    ...checkCompanyName(given.companyName),
    ...(given.prefix ? checkPrefix(given.prefix) : []),
    ...(given.email ? checkEmail(given.email, partnerDomains) : []),
    ...[domain, state, postalCode, phone, registration].flatMap((each) => each.findings),
  ];
  const kept = {
    ...given,
    domain: domain.value,
    state: state.value,
    postalCode: postalCode.value,
    phone: phone.e164,
    registrationNumber: registration.value,
    email: given.email && normaliseEmail(given.email),
  };
  const present = Object.entries(kept).filter(([, value]) => value !== undefined && value !== '');
  return { findings, values: { country, companyName: given.companyName, ...Object.fromEntries(present) } };
}

const NONE: Checked = { findings: [] };

/** A country by its code or its name in either language; the partner's own where the table names none. What nobody knows stays as it is, and is refused. */
function countryOf(text: string, market: string): string {
  if (text === '') return market;
  const code = text.toUpperCase();
  return findCountry(code) ? code : (findCountries(text, [])[0]?.code ?? text);
}
