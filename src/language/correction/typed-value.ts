import { findCountries } from '../extract/country.ts';
import { findDomains } from '../extract/domain.ts';
import { findEmails } from '../extract/email.ts';
import { findPhones } from '../extract/phone.ts';
import { dayIn } from './day-called.ts';
import type { Correction, Part } from './part.ts';
import { unquoted } from './tidy-value.ts';

const TYPED: readonly Part[] = ['email', 'domain', 'country', 'day', 'phone'];

/** The whole value as the first part that has such a form. */
export function typedValue(value: string): Correction | undefined {
  for (const part of TYPED) {
    const typed = typedAs(part, value);
    if (typed) return typed;
  }
  return undefined;
}

/** The whole value as a part that has a form of its own. */
export function typedAs(part: Part, value: string): Correction | undefined {
  const found = wholly(part, unquoted(value));
  return found === undefined ? undefined : { [part]: found };
}

function wholly(part: Part, value: string): string | undefined {
  const only = (spans: readonly { readonly start: number; readonly end: number; readonly value: string }[]) =>
    spans.length === 1 && spans[0]?.start === 0 && spans[0].end === value.length ? spans[0].value : undefined;
  if (part === 'email') return only(findEmails(value));
  if (part === 'domain') return only(findDomains(value, findEmails(value)));
  if (part === 'phone') return only(findPhones(value, []));
  if (part === 'day') return dayIn(value);
  return part === 'country' ? countryIn(value) : undefined;
}

/** A country by name or code, also in lower case: here one is expected. */
function countryIn(value: string): string | undefined {
  const name = value.replace(/^the\s+/iu, '');
  const front = 'country: ';
  const readings = [name, /^[a-z]{2}$/u.test(name) ? name.toUpperCase() : name];
  for (const reading of readings) {
    const [place] = findCountries(`${front}${reading}`, []);
    if (place && place.end - place.start >= reading.length) return place.code;
  }
  return undefined;
}
