import { overlaps, type Span } from '../read/piece.ts';

const PHONE = /(?<![\p{L}\p{N}@._-])(?:\+|00)?\(?\d{1,4}\)?(?:[\s.-]?\(?\d{1,4}\)?){1,6}(?![\p{N}@-])/gu;
const DATE = /^(?:19|20)\d{2}[.-]\d{1,2}(?:[.-]\d{1,2})?$/u;
/** Korean business numbers (3-2-5 digits) look like telephone numbers and are not. */
const BUSINESS_NUMBER = /^\d{3}-\d{2}-\d{5}$/u;

/** Telephone numbers as they were written; dates, years and business numbers are none. */
export function findPhones(text: string, taken: readonly Span[]): readonly (Span & { readonly value: string })[] {
  const found: (Span & { readonly value: string })[] = [];
  for (const match of text.matchAll(PHONE)) {
    const value = match[0].trim();
    const start = match.index + match[0].indexOf(value);
    const span = { start, end: start + value.length };
    const digits = value.replace(/\D/gu, '').length;
    if (digits < 7 || digits > 15 || DATE.test(value) || BUSINESS_NUMBER.test(value)) continue;
    if (taken.some((other) => overlaps(other, span))) continue;
    found.push({ ...span, value });
  }
  return found;
}
