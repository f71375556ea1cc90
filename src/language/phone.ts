import { findEmails } from './extract/email.ts';
import { findPhones } from './extract/phone.ts';

/** The first phone number in a text, as it was written. Pure. */
export function phoneIn(text: string): string | undefined {
  return findPhones(text, findEmails(text))[0]?.value;
}
