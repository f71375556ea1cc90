import { formatCountry } from '../../catalogue/format.ts';
import type { Say } from '../../catalogue/say.ts';
import { isTextKey, type TextKey } from '../../catalogue/texts.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Locale } from '../../shared/locale.ts';
import type { CheckedCustomer } from './rules/check-customer.ts';
import { findCountry } from './rules/countries.ts';
import { fieldsFor } from './rules/fields.ts';
import { FIELD_IDS, type FieldId, type Finding } from './rules/finding.ts';

/** What a field is called in a country: "State", "시/도", "CNPJ". */
export function labelOf(field: FieldId, country: string, say: Say): string {
  const rule = fieldsFor(country).find(({ id }) => id === field);
  return say(textKey(rule?.labelKey ?? `customers.field.${field}.label`));
}

/** What is wrong with a field, or worth a second look, as a sentence. */
export function findingText(finding: Finding, say: Say): string {
  const params = { ...finding.params };
  for (const name of ['country', 'market'] as const) {
    if (typeof params[name] === 'string') params[name] = formatCountry(params[name], say.locale);
  }
  return say(textKey(`customers.finding.${finding.code}`), params);
}

/**
 * The address in one line, ordered by its own script: a Korean, Japanese or Chinese one begins with the largest part, the
 * same address in Latin letters with the street. The state's name goes with the script, else with the reader's language.
 */
export function addressLine(customer: CheckedCustomer, locale: Locale): string {
  const { addressLine1, addressLine2, city, state, postalCode, country } = customer;
  const facts = findCountry(country);
  const street = [addressLine1, addressLine2];
  const isLocal = facts?.addressOrder === 'large-first' && EAST_ASIAN_SCRIPT.test([city, ...street].join(''));
  const known = facts?.states?.find(({ code }) => code === state);
  const named = (isLocal ? (known?.local ?? known?.ko) : known?.[locale]) ?? state;
  const joined = (isLocal ? [named, city, ...street] : [...street, city, named])
    .filter(Boolean)
    .join(isLocal ? ' ' : ', ');
  const place = `${joined}${postalCode ? ` (${postalCode})` : ''}`;
  return [place, formatCountry(country, locale)].filter(Boolean).join(' · ');
}

const EAST_ASIAN_SCRIPT = /\p{sc=Hangul}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

/** The rules name texts by key; the catalogue's test walks every key they can name. */
export function textKey(key: string): TextKey {
  if (!isTextKey(key)) throw new Error(`no text for ${key}`);
  return key;
}

/** How long ago something was, as people say it: "1 minute ago", "3일 전". */
export function formatAgo(at: Instant, now: Instant, locale: Locale): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  if (seconds < 3600) return format.format(-Math.max(1, Math.round(seconds / 60)), 'minute');
  if (seconds < 86_400) return format.format(-Math.round(seconds / 3600), 'hour');
  return format.format(-Math.round(seconds / 86_400), 'day');
}

/** What a field of the customer is called, one of the form's or one that only our records have. */
export function fieldName(field: string, country: string, say: Say): string {
  const detail = FIELD_IDS.find((id) => id === field);
  if (detail) return labelOf(detail, country, say);
  const key = [`customers.merge.field.${field}`, `customers.ours.${field}`, `customers.rights.field.${field}`].find(
    isTextKey,
  );
  return key ? say(textKey(key)) : field;
}
