import type { Card } from '../../../src/assistant/reply.ts';
import { type Customer, customers } from '../../../src/features/customers/customer.ts';
import { type Ending, endings } from '../../../src/features/relationships/ending.ts';
import { ITEMS } from '../../../src/features/relationships/rules/checklist.ts';
import { type Person, people } from '../../../src/partner/people.ts';
import type { Role } from '../../../src/partner/roles.ts';
import type { JsonObject } from '../../../src/shared/json.ts';
import type { Doc } from '../../../src/store/port.ts';
import { buttons } from '../../support/card-reader.ts';
import { MINJI, TENANT } from '../../support/factories.ts';
import { type Office, type OfficeOptions, openOffice } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import { CUSTOMER } from './contoso.ts';

export const CONTOSO = 'customer-contoso';
export const DANIEL = { id: 'aaaaaaaa-0000-4000-8000-000000000005', name: 'Daniel Kim' };

/** Every item of the checklist as done. */
export const ALL_DONE: JsonObject = Object.fromEntries(ITEMS.map((item) => [item, 'done']));

/** An office with an active customer, Contoso, looked after by Minji. */
export async function officeWithCustomer(options: OfficeOptions = {}, change: Partial<Customer> = {}): Promise<Office> {
  const office = await openOffice(options);
  const body: Customer = { ...CUSTOMER, ...change };
  if (!(await office.store.reader(TENANT).get(customers, CONTOSO))) await write(office, customers, CONTOSO, body);
  return office;
}

/** Gives a person these roles and no others. */
export async function giveRoles(office: Office, person: { id: string; name: string }, roles: Role[]): Promise<void> {
  const before = await office.store.reader(TENANT).get(people, person.id);
  const fresh: Person = { name: person.name, roles, greetedAt: office.now(), address: { chat: `chat-${person.id}` } };
  await write(office, people, person.id, { ...(before?.body ?? fresh), roles });
}

/** The newest request for Contoso. */
export async function requestNow(office: Office): Promise<Doc<Ending>> {
  const found = (await office.store.reader(TENANT).list(endings)).at(-1);
  if (!found) throw new Error('there is no request');
  return found;
}

/** Where that stands. */
export const stateNow = async (office: Office): Promise<string> => (await requestNow(office)).body.state;

/** Begins a request: the form and its reason. */
export async function begin(office: Office, person = MINJI): Promise<Card> {
  const list = await office.says(person, 'end our relationship with Contoso');
  const known = buttons(list).some(({ verb }) => verb === 'relationship.end.begin');
  const form = known ? list : await office.presses(person, list, 'relationship.end.start');
  return office.presses(person, form, 'relationship.end.begin', { reason: 'unpaid', details: 'Three invoices.' });
}

/** Ticks everything off. */
export async function tickAll(office: Office, card: Card, person = MINJI): Promise<Card> {
  const form = await office.presses(person, card, 'relationship.end.check');
  return office.presses(person, form, 'relationship.end.check.next', ALL_DONE);
}

/** Sends a request whose checklist is settled. */
export async function sendIt(office: Office, card: Card, person = MINJI): Promise<Card> {
  const form = await office.presses(person, card, 'relationship.end.send');
  return office.presses(person, form, 'relationship.end.send.submit', { name: 'contoso' });
}

/** A request that waits for a decision; gives the requester's card. */
export async function ask(office: Office, person = MINJI): Promise<Card> {
  return sendIt(office, await tickAll(office, await begin(office, person), person), person);
}

/** The request's card as somebody sees it now. */
export async function opens(office: Office, person: { id: string; name: string }): Promise<Card> {
  const { id } = await requestNow(office);
  const outgoing = await office.takes({
    deliveryId: `open-${Math.random()}`,
    tenant: TENANT,
    person,
    conversation: { id: `chat-${person.id}`, place: 'personal' },
    address: { chat: `chat-${person.id}` },
    timeZone: 'Asia/Seoul',
    what: { kind: 'pressed', verb: 'record.open', data: { kind: endings.name, record: id }, automatic: false },
  });
  if (!outgoing) throw new Error('no answer');
  return outgoing.card;
}

/** The last card that was sent to somebody unasked. */
export function lastTo(office: Office, person: { id: string }): Card {
  const found = office.deliveries.findLast(({ to, updated }) => to.chat === `chat-${person.id}` && !updated);
  if (!found) throw new Error('nothing was sent');
  return found.card;
}

/** What happened, as the history has it. */
export async function deeds(office: Office): Promise<readonly string[]> {
  return (await office.history()).map(({ what }) => what);
}
