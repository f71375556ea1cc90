import type { Viewer } from '../../../assistant/turn.ts';
import type { Say } from '../../../catalogue/say.ts';
import type { Reader } from '../../../store/port.ts';
import { nameOf } from '../colleagues.ts';
import { type Customer, domainOf } from '../customer.ts';
import { COLUMNS } from '../rules/table/columns.ts';
import { inGroups } from '../shown-value.ts';
import { fieldName } from '../words.ts';

/** The headings of an export; an import knows them again in both languages. */
export function headings(say: Say): readonly string[] {
  const own: Readonly<Record<string, string>> = {
    microsoftId: 'Microsoft ID',
    primaryDomain: say('customers.export.primaryDomain'),
    relationship: say('customers.export.relationship'),
    status: say('customers.filter.status'),
    country: say('customers.filter.country'),
  };
  // No country: every field goes by its general name.
  return [...COLUMNS.map((column) => own[column] ?? fieldName(column, '', say)), fieldName('owner', '', say)];
}

/** One customer in the order of the headings. */
export async function exportRow(
  { say, partner }: Viewer,
  customer: Customer,
  reader: Reader,
): Promise<readonly string[]> {
  const related = customer.status === 'active' || customer.status === 'ending';
  const own: Readonly<Record<string, string>> = {
    primaryDomain: domainOf(customer),
    // The word of Partner Center's own export.
    relationship: related ? 'Cloud Reseller' : '',
    status: say(`customers.status.${customer.status}`),
    aliases: (customer.aliases ?? []).join(', '),
    tags: (customer.tags ?? []).join(', '),
  };
  const fields = new Map<string, unknown>(Object.entries(customer));
  return [
    ...COLUMNS.map(
      (column) =>
        own[column] ??
        inGroups(column, String(fields.get(column) ?? ''), { country: customer.country, market: partner.market }),
    ),
    await nameOf(reader, customer.owner),
  ];
}
