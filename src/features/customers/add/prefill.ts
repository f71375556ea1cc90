import { isHangul } from '../../../catalogue/is-hangul.ts';
import type { Entities } from '../../../language/port.ts';
import { marketCountries } from '../../../partner/markets.ts';
import { suggestPrefix } from '../rules/prefix.ts';

/** 사업자등록번호 as Koreans write it. */
const BUSINESS_NUMBER = /(?<![\d-])\d{3}-\d{2}-\d{5}(?![\d-])/u;

/** What was said, as far as it fits fields of the form. Nothing is guessed but the prefix, which is shown as a suggestion. */
export function prefill(
  said: Entities,
  market: string,
  text = '',
): { country: string | undefined; values: Readonly<Record<string, string>> } {
  const name = said.person ? splitName(said.person) : undefined;
  const values = {
    companyName: said.company,
    prefix: said.company && suggestPrefix(latinName(said.company, said.domain)),
    domain: said.domain,
    email: said.email,
    phone: said.phone,
    registrationNumber: market === 'KR' ? BUSINESS_NUMBER.exec(text)?.[0] : undefined,
    ...name,
  };
  const given = Object.entries(values).flatMap(([field, value]) => (value ? [[field, value] as const] : []));
  const country = said.country && marketCountries(market).includes(said.country) ? said.country : undefined;
  return { country, values: Object.fromEntries(given) };
}

/** A Korean company writes its name in Latin letters as its own domain does: 다온테크 at daontech.co.kr. */
function latinName(company: string, domain = ''): string {
  const [label = ''] = domain.replace(/^www\./iu, '').split('.');
  return isHangul(company) && label !== '' ? label : company;
}

/** Hangul names: the first syllable is the family name (the few of two syllables are the person's to mend); others: the last word. */
function splitName(name: string): { firstName: string; lastName: string } {
  const words = name.trim().split(/\s+/);
  if (words.length === 1 && isHangul(name)) return { lastName: name.slice(0, 1), firstName: name.slice(1) };
  return { firstName: words.slice(0, -1).join(' ') || name, lastName: words.length > 1 ? (words.at(-1) ?? '') : '' };
}
