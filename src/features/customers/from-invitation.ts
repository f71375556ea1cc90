import type { AcceptedCustomer } from '../../assistant/customer-book.ts';
import type { Turn } from '../../assistant/turn.ts';
import { openTask } from '../../partnercenter/task.ts';
import type { TaskKind } from '../../partnercenter/task-kind.ts';
import { dayOf, plusDays } from '../../shared/day.ts';
import type { Tx } from '../../store/port.ts';
import { type Customer, customers, withEvent } from './customer.ts';
import { defaultLanguage, findCountry } from './rules/countries.ts';
import { dropTasks } from './tasks/drop-tasks.ts';

/** Days until the Microsoft ID should be known. Our own number. */
const TASK_DAYS = 2;

/**
 * Records a customer that accepted an invitation. It exists at Microsoft already, so it is active here from now on; its
 * Microsoft ID is asked for by a task, and what else the account holds can be filled in later. Returns its id.
 */
export async function customerFromInvitation(turn: Turn, tx: Tx, accepted: AcceptedCustomer): Promise<string> {
  const before = accepted.id === undefined ? undefined : await tx.get(customers, accepted.id);
  const id = before?.id ?? turn.newId();
  const record = { kind: customers.name, id };
  const event = { at: turn.now, by: turn.personId, what: 'connected' } as const;
  const body = withEvent(before?.body ?? newCustomer(turn, accepted), event);
  const active: Customer = { ...body, status: 'active', activeSince: accepted.since };
  await tx.put(customers, id, active, before?.version ?? 0);
  tx.record({ who: turn.personId, what: 'customer.connected', record, facts: { date: accepted.since } });
  await dropTasks(tx, new Set([id]), ['customer.create', 'customer.request']);
  if (!active.microsoftId) {
    const due = plusDays(dayOf(turn.now, turn.partner.timeZone), TASK_DAYS);
    await openTask(turn, tx, { what: identifyTask.name, record, owner: accepted.owner, due });
  }
  return id;
}

/** Looking up the Microsoft ID of a customer that connected by itself. */
export const identifyTask: TaskKind = {
  name: 'customer.identify',
  page: 'customers',
  asksMicrosoftId: true,
  title: ({ say }, subject) => say('invitations.identify.title', { name: subject }),
  steps: ({ say }) => [
    say('invitations.identify.step.open'),
    say('invitations.identify.step.copy'),
    say('invitations.identify.step.done'),
  ],
  async values({ say }, record, reader) {
    const customer = (await reader.get(customers, record.id))?.body;
    return customer ? [{ label: say('customers.field.companyName.label'), value: customer.companyName }] : [];
  },
  async onDone(turn, tx, task) {
    const customer = await tx.get(customers, task.body.record.id);
    const microsoftId = task.body.result?.microsoftId;
    if (!customer || !microsoftId) return;
    await tx.put(customers, customer.id, { ...customer.body, microsoftId }, customer.version);
    tx.record({ who: turn.personId, what: 'customer.changed', record: task.body.record, fields: ['microsoftId'] });
  },
};

function newCustomer(turn: Turn, { companyName, country, email, domain, owner }: AcceptedCustomer): Customer {
  return {
    ...{ companyName, country, email, owner, prefix: '', addressLine1: '', firstName: '', lastName: '' },
    ...(domain && { domain }),
    ...localeOf(country),
    ...{ status: 'active', addedBy: turn.personId, addedAt: turn.now },
  };
}

function localeOf(code: string): { readonly culture: string; readonly language: string } {
  const country = findCountry(code);
  return country
    ? { culture: country.culture, language: defaultLanguage(country) }
    : { culture: 'en-US', language: 'en' };
}
