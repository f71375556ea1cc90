import type { Viewer } from '../../assistant/turn.ts';
import { formatCountry } from '../../catalogue/format.ts';
import type { ValueToCopy } from '../../partnercenter/task-kind.ts';
import type { Customer } from './customer.ts';
import { findCountry } from './rules/countries.ts';
import { fieldsFor } from './rules/fields.ts';
import type { FieldId } from './rules/finding.ts';
import { formatPhone, labelOf } from './words.ts';

/** What to type in Partner Center for a customer, in the order in which the country writes it. */
export function valuesToCopy({ say, locale }: Viewer, customer: Customer): readonly ValueToCopy[] {
  const { country } = customer;
  return [
    { label: say('customers.field.country.label'), value: formatCountry(country, locale) },
    ...fieldsFor(country).map(({ id }) => ({
      label: labelOf(id, country, say),
      value: shownValue(id, customer[id] ?? '', country, locale),
    })),
  ];
}

/** A field's value as a person reads it: a state by its name, the prefix with its ending. */
export function shownValue(id: FieldId, value: string, country: string, locale: 'en' | 'ko'): string {
  if (id === 'prefix') return value && `${value}.onmicrosoft.com`;
  if (id === 'phone') return formatPhone(value);
  if (id !== 'state') return value;
  return findCountry(country)?.states?.find(({ code }) => code === value)?.[locale] ?? value;
}
