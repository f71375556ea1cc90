import type { JsonObject } from '../../src/shared/json.ts';
import type { Person, Turn } from '../support/teams-stand-in.ts';

/** What the form of a Korean customer takes. */
export const CONTOSO = {
  companyName: '콘토소 주식회사',
  prefix: 'contosokr',
  postalCode: '03051',
  state: '11',
  city: '종로구',
  addressLine1: '율곡로 1',
  lastName: '홍',
  firstName: '길동',
  email: 'gildong@contoso.example',
  phone: '02-531-4500',
} as const;

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
