import type { Viewer } from '../../../assistant/turn.ts';
import { formatCountry } from '../../../catalogue/format.ts';
import type { ValueToCopy } from '../../../partnercenter/task-kind.ts';
import type { Customer } from '../customer.ts';
import { fieldsFor } from '../rules/fields.ts';
import { shownValue } from '../shown-value.ts';
import { labelOf } from '../words.ts';

/** What to type in Partner Center for a customer, in the order in which the country writes it. */
export function valuesToCopy({ say, locale, partner }: Viewer, customer: Customer): readonly ValueToCopy[] {
  const { country } = customer;
  return [
    { label: say('customers.field.country.label'), value: formatCountry(country, locale) },
    ...fieldsFor(country).map(({ id }) => ({
      label: labelOf(id, country, say),
      value: shownValue(id, customer[id] ?? '', { country, market: partner.market, locale }),
    })),
  ];
}
