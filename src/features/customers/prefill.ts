import { isHangul } from '../../catalogue/is-hangul.ts';
import type { Entities } from '../../language/port.ts';
import { marketCountries } from '../../partner/markets.ts';
import { suggestPrefix } from './rules/prefix.ts';

/** What was said, as far as it fits fields of the form. Nothing is guessed but the prefix, which is shown as a suggestion. */
export function prefill(
  said: Entities,
  market: string,
): { country: string | undefined; values: Readonly<Record<string, string>> } {
  const name = said.person ? splitName(said.person) : undefined;
  const values = {
    companyName: said.company,
    prefix: said.company && suggestPrefix(said.company),
    domain: said.domain,
    email: said.email,
    phone: said.phone,
    ...name,
  };
  const given = Object.entries(values).flatMap(([field, value]) => (value ? [[field, value] as const] : []));
  const country = said.country && marketCountries(market).includes(said.country) ? said.country : undefined;
  return { country, values: Object.fromEntries(given) };
}

/** Hangul names: the first syllable is the family name (the few of two syllables are the person's to mend); others: the last word. */
function splitName(name: string): { firstName: string; lastName: string } {
  const words = name.trim().split(/\s+/);
  if (words.length === 1 && isHangul(name)) return { lastName: name.slice(0, 1), firstName: name.slice(1) };
  return { firstName: words.slice(0, -1).join(' ') || name, lastName: words.length > 1 ? (words.at(-1) ?? '') : '' };
}
