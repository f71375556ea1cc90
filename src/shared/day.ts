import { dateFormat } from './date-format.ts';
import type { Instant } from './instant.ts';

/** A calendar day: `2026-11-23`. Sorts as text. */
export type Day = string;

/** The calendar day of an instant in a time zone (IANA name). */
export function dayOf(at: Instant, timeZone: string): Day {
  return dateFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));
}

/** The day that lies `count` days after another. */
export function plusDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a calendar day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
