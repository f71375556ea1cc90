import type { Card } from '../../src/assistant/reply.ts';
import { MINJI } from './factories.ts';
import type { Office } from './office.ts';

/** What a person types for a customer in Korea; nothing of it is wrong. */
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

/** Adds a customer as a person would, and gives the card that comes at the end. */
export async function addCustomer(
  office: Office,
  person: { id: string; name: string } = MINJI,
  change: Partial<Record<keyof typeof CONTOSO, string>> = {},
): Promise<Card> {
  const form = await office.says(person, 'add customer');
  const review = await office.presses(person, form, 'customer.add.review', { ...CONTOSO, ...change });
  return office.presses(person, review, 'customer.add.submit');
}
