import type { KnownCustomer } from '../../../assistant/customer-book.ts';
import type { Subject } from '../../../assistant/eraser.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { bestMatches, calledSo, matches, type Named } from '../../../directory/match.ts';
import { type Person, people } from '../../../partner/people.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { shownName } from '../listed.ts';
import { knownWords } from './look.ts';

/** Of people, and of customers. */
const MOST_FOUND = 20;
/** An address or a number: who has it is found by the customer. */
const IS_NAME = /^[^@\d]+$/u;

/** Somebody whose data can be erased, and what they are called among others. */
export interface Fitting {
  readonly subject: Subject;
  readonly title: string;
}

/** Colleagues of that name, and contacts of that name, or of customers of that name or address. */
export async function whoFits(
  viewer: Viewer,
  name: string,
  reader: Reader,
  around: Around,
): Promise<readonly Fitting[]> {
  if (name.trim() === '') return [];
  const customers = await customersOf(reader, around);
  const persons = matches(name, (await peopleHere(reader)).map(personNamed));
  const companies = matches(
    name,
    customers.map((item) => ({ item, names: item.names })),
  );
  const named = bestMatches(name, await contactsOf(customers, reader, around));
  const contacts = named.filter((each) => !companies.includes(each));
  return [
    ...persons.slice(0, MOST_FOUND).map(asPerson(viewer)),
    ...[...contacts, ...companies].slice(0, MOST_FOUND).map(asContact(viewer)),
  ];
}

/** Only those who go by the name themselves: not by that of their company, nor by a slip. */
export async function personsNamed(
  viewer: Viewer,
  name: string,
  reader: Reader,
  around: Around,
): Promise<readonly Fitting[]> {
  const persons = calledSo(name, (await peopleHere(reader)).map(personNamed));
  const contacts = calledSo(name, await contactsOf(await customersOf(reader, around), reader, around));
  return [...persons.map(asPerson(viewer)), ...contacts.map(asContact(viewer))];
}

/** Customers by the names of their contacts. */
async function contactsOf(
  customers: readonly KnownCustomer[],
  reader: Reader,
  around: Around,
): Promise<readonly Named<KnownCustomer>[]> {
  return Promise.all(
    customers.map(async (item) => {
      const words = await knownWords({ kind: 'contact', id: item.id }, reader, around);
      return { item, names: words.filter((word) => IS_NAME.test(word)) };
    }),
  );
}

async function peopleHere(reader: Reader): Promise<readonly Doc<Person>[]> {
  return (await reader.list(people)).filter(({ body }) => !body.erased);
}

async function customersOf(reader: Reader, { everyone }: Around): Promise<readonly KnownCustomer[]> {
  const book = everyone.features.find((feature) => feature.customerBook)?.customerBook;
  return (await book?.list(reader)) ?? [];
}

function personNamed(item: Doc<Person>): Named<Doc<Person>> {
  return { item, names: [item.body.name] };
}

const asPerson =
  (viewer: Viewer) =>
  ({ id, body }: Doc<Person>): Fitting => ({
    subject: { kind: 'person', id },
    title: shownName(viewer, body.name),
  });

const asContact =
  ({ say }: Viewer) =>
  ({ id, companyName }: KnownCustomer): Fitting => ({
    subject: { kind: 'contact', id },
    title: say('people.erase.contactOf', { name: companyName }),
  });
