import { dateFormat } from '../shared/date-format.ts';
import type { Instant } from '../shared/instant.ts';
import type { Locale } from '../shared/locale.ts';
import { isHangul } from './is-hangul.ts';

const TAGS: Record<Locale, string> = { en: 'en-GB', ko: 'ko-KR' };

/** A calendar day as the reader writes it: "23 Nov 2026", "2026년 11월 23일". */
export function formatDate(at: Instant, locale: Locale, timeZone: string): string {
  const month = locale === 'ko' ? 'long' : 'short';
  return dateFormat(TAGS[locale], { year: 'numeric', month, day: 'numeric', timeZone }).format(new Date(at));
}

/** Day and minute: "23 Nov 2026, 18:05", "2026년 11월 23일 18:05". */
export function formatMoment(at: Instant, locale: Locale, timeZone: string): string {
  const month = locale === 'ko' ? 'long' : 'short';
  return dateFormat(TAGS[locale], {
    year: 'numeric',
    month,
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
}

/** A country's name in the reader's language; the code itself when it is none. */
export function formatCountry(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(TAGS[locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A person's name in the order of its script: family name first in Hangul (the store keeps the parts apart). */
export function formatPersonName(given: string, family: string): string {
  const korean = isHangul(given + family);
  return korean ? `${family}${given}` : `${given} ${family}`.trim();
}

/** Words one after the other as the language lists them: "A, B or C", "A, B 또는 C". */
export function formatAny(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAGS[locale], { type: 'disjunction' }).format(words);
}

/** A calendar day (`2026-11-23`), whatever the time zone. */
export function formatDay(day: string, locale: Locale): string {
  return formatDate(`${day}T12:00:00.000Z`, locale, 'UTC');
}

/** Words one after the other: "A, B and C", "A, B 및 C". */
export function formatAll(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(words);
}

/** A day of the week in the reader's language. @param weekday 1 Monday to 7 Sunday */
export function formatWeekday(weekday: number, locale: Locale): string {
  // 1 January 2024 was a Monday.
  return dateFormat(TAGS[locale], { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));
}
