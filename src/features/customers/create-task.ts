import { formatCountry } from '../../catalogue/format.ts';
import type { TaskKind } from '../../partnercenter/task-kind.ts';
import { customers } from './customer.ts';
import { findCountry } from './rules/countries.ts';
import { fieldsFor } from './rules/fields.ts';
import type { FieldId } from './rules/finding.ts';
import { labelOf } from './words.ts';

/** Creating the customer's account in Partner Center (Customers, Add customer): what to type there, in the form's order. */
export const createTask: TaskKind = {
  name: 'customer.create',
  page: 'customers',
  asksMicrosoftId: true,
  title: ({ say }, subject) => say('customers.create.title', { name: subject }),
  steps: ({ say }) => [
    say('customers.create.step.open'),
    say('customers.create.step.type'),
    say('customers.create.step.agreement'),
    say('customers.create.step.password'),
    say('customers.create.step.done'),
  ],
  async values({ say, locale }, record, reader) {
    const customer = (await reader.get(customers, record.id))?.body;
    if (!customer) return [];
    const { country } = customer;
    const states = findCountry(country)?.states;
    const shown = (id: Exclude<FieldId, 'country'>): string => {
      const value = customer[id] ?? '';
      if (id === 'prefix') return `${value}.onmicrosoft.com`;
      return id === 'state' ? (states?.find(({ code }) => code === value)?.[locale] ?? value) : value;
    };
    return [
      { label: say('customers.field.country.label'), value: formatCountry(country, locale) },
      ...fieldsFor(country).map(({ id }) => ({ label: labelOf(id, country, say), value: shown(id) })),
    ];
  },
  async onDone(turn, tx, task) {
    const customer = await tx.get(customers, task.body.record.id);
    if (!customer || customer.body.status !== 'prepared' || !task.body.result) return;
    const { microsoftId, date } = task.body.result;
    const active = {
      ...customer.body,
      status: 'active' as const,
      activeSince: date,
      ...(microsoftId && { microsoftId }),
    };
    await tx.put(customers, customer.id, active, customer.version);
    tx.record({
      who: turn.personId,
      what: 'customer.activated',
      record: task.body.record,
      fields: ['status', 'microsoftId'],
    });
  },
};
