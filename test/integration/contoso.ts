import type { JsonObject } from '../../src/shared/json.ts';
import { CONTOSO } from '../support/customers.ts';
import type { Person, Turn } from '../support/teams-stand-in.ts';

export { CONTOSO };

/** As Partner Center shows it once the customer was created there. */
export const MICROSOFT_ID = 'b44bb1fb-c595-45b0-9e4a-1d8b5a2b1c3d';

const WORDS = /^ko/;

/** Opens the form in words, in the language of the person's client. */
export function opensForm(person: Person): Promise<Turn> {
  return person.says(WORDS.test(person.locale) ? '고객 추가' : 'add customer');
}

/** The whole way to a customer that is recorded; the turn of the last press. */
export async function addsContoso(person: Person, change: JsonObject = {}): Promise<Turn> {
  const form = await opensForm(person);
  const review = await person.presses(form, 'customer.add.review', { ...CONTOSO, ...change });
  return person.presses(review, 'customer.add.submit');
}
