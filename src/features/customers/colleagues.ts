import { type Person, people } from '../../partner/people.ts';
import { isAmong, type Who } from '../../partner/roles.ts';
import type { Doc, Reader } from '../../store/port.ts';

/** Those who can look after a customer, and those who can help one. */
export const MAY_OWN: Who = ['staff', 'manager'];
export const MAY_SUPPORT: Who = ['support', 'staff', 'manager'];

/** Colleagues with one of these roles, by name; whoever has the task now is among them even without a role. */
export async function colleagues(reader: Reader, who: Who, now: string | undefined): Promise<readonly Doc<Person>[]> {
  const all = await reader.list(people);
  return all
    .filter(({ id, body }) => isAmong(body.roles, who) || id === now)
    .sort((one, other) => one.body.name.localeCompare(other.body.name));
}

/** A colleague's name; empty when there is no such person. */
export async function nameOf(reader: Reader, id: string | undefined): Promise<string> {
  return id ? ((await reader.get(people, id))?.body.name ?? '') : '';
}
