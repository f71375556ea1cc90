import { type Eraser, eraserOf, type Whom } from '../../assistant/eraser.ts';
import { formatPhone } from '../../catalogue/format-phone.ts';
import { isHangul } from '../../catalogue/is-hangul.ts';
import { scrubAll } from '../../shared/scrub.ts';
import { type Customer, customers } from './customer.ts';

/** The contact of a customer, and of any other with the same address; and what notes and agreements say of somebody. */
export const customerEraser: Eraser = {
  ...eraserOf<Customer>({
    kind: customers,
    title: 'customers.erase',
    called: ({ companyName }) => companyName,
    without: (customer, whom, id) =>
      scrubAll(isContactOf(customer, whom, id) ? withoutContact(customer) : customer, whom.words, ['companyName']),
  }),
  async knows({ kind, id }, reader) {
    const customer = kind === 'contact' ? await reader.get(customers, id) : undefined;
    return customer ? wordsOf(customer.body) : [];
  },
};

function isContactOf({ email }: Customer, { kind, id, words }: Whom, customer: string): boolean {
  const same = words.some((word) => word.toLowerCase() === email.toLowerCase());
  return (kind === 'contact' && id === customer) || (email !== '' && same);
}

function withoutContact(customer: Customer): Customer {
  const { phone: _phone, ...rest } = customer;
  return { ...rest, firstName: '', lastName: '', email: '' };
}

/** The full name in every order, the address, the number as it is kept and as people write it; never half a name. */
function wordsOf({ firstName, lastName, email, phone }: Customer): readonly string[] {
  const isFull = firstName !== '' && lastName !== '';
  const korean = isHangul(firstName + lastName) ? [`${lastName}${firstName}`] : [];
  const names = isFull ? [...korean, `${firstName} ${lastName}`, `${lastName} ${firstName}`] : [];
  const numbers = phone ? [phone, formatPhone(phone, undefined)] : [];
  return [...names, email, ...numbers].filter((word) => word !== '');
}
