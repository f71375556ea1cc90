import type { Customer } from '../customer.ts';
import type { CheckedCustomer } from '../rules/check-customer.ts';
import { type FieldRule, fieldsFor } from '../rules/fields.ts';
import { FIELD_IDS } from '../rules/finding.ts';
import { cleanNotes, OUR_FIELDS, type OurField, parseList } from '../rules/ours.ts';
import { inGroups } from '../shown-value.ts';

/** The fields that can be changed: the onmicrosoft.com name only until it exists at Microsoft, the country never. */
export function editableFields(customer: Customer): readonly FieldRule[] {
  const open = customer.status === 'prepared' || customer.prefix === '';
  return fieldsFor(customer.country).filter(({ id }) => id !== 'prefix' || open);
}

export const DETAIL_FIELDS = FIELD_IDS.filter((id) => id !== 'country');

/** The customer as the form holds it: every field as text. @param market the partner's own country */
export function formValues(customer: Customer, market: string): Readonly<Record<string, string>> {
  const { country, owner, support = '', aliases = [], tags = [], notes = '' } = customer;
  const details = DETAIL_FIELDS.map((id) => [id, inGroups(id, customer[id] ?? '', { country, market })] as const);
  const ours: Readonly<Record<OurField, string>> = {
    owner,
    support,
    aliases: aliases.join(', '),
    tags: tags.join(', '),
    notes,
  };
  return { ...Object.fromEntries(details), ...ours };
}

/** The customer with what was typed of our own fields; one that was emptied is gone. */
export function withOurs(customer: Customer, typed: Readonly<Record<string, string>>): Customer {
  const ours: Readonly<Required<Pick<Customer, OurField>>> = {
    owner: typed.owner ?? customer.owner,
    support: typed.support ?? '',
    aliases: parseList(typed.aliases ?? ''),
    tags: parseList(typed.tags ?? ''),
    notes: cleanNotes(typed.notes ?? ''),
  };
  const rest = Object.entries(customer).filter(([field]) => !Object.hasOwn(ours, field));
  const given = Object.entries(ours).filter(([, value]) => value.length > 0);
  return { ...(Object.fromEntries(rest) as unknown as Customer), ...Object.fromEntries(given) };
}

/** The customer with checked details in the place of the former ones; a field that was emptied is gone. */
export function withDetails(customer: Customer, checked: CheckedCustomer): Customer {
  const kept = Object.entries(customer).filter(([field]) => !DETAIL_FIELDS.some((id) => id === field));
  return { ...(Object.fromEntries(kept) as unknown as Customer), ...checked };
}

/** Names of the fields on each of the form's two pages. */
export function fieldsOn(page: 'details' | 'ours', customer: Customer): readonly string[] {
  return page === 'ours' ? OUR_FIELDS : editableFields(customer).map(({ id }) => id);
}
