import { DateTime } from 'luxon';
import type { Day } from '../shared/day.ts';
import { HOUR, type Instant } from '../shared/instant.ts';
import { publicHolidays } from './holidays.ts';

/** When people of a partner work. */
export interface WorkingTime {
  /** IANA name. */
  readonly timeZone: string;
  /** Days of the week, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Time of day, `09:00`; `from` lies before `to`. */
  readonly from: string;
  readonly to: string;
  readonly isHoliday: (day: Day) => boolean;
}

/** What a partner's settings say about its working time; all but the time zone has a default. */
export interface WorkingTimeSettings {
  readonly timeZone: string;
  /** Country whose public holidays are kept. */
  readonly market: string;
  readonly workingTime?: OwnWorkingTime;
}

/** What a partner's admins decided about it; what is absent is as usual. */
export interface OwnWorkingTime {
  /** 1 Monday to 7 Sunday; at least one. */
  readonly weekdays?: readonly number[];
  /** Time of day, `09:00`. */
  readonly from?: string;
  readonly to?: string;
  /** Further days on which nobody works: the company's own holidays. */
  readonly closedOn?: readonly Day[];
  /** Public holidays on which people work all the same. */
  readonly openOn?: readonly Day[];
}

export const USUAL = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' } as const;

/** Monday to Friday, 9:00 to 18:00, or as the partner has it, but for public holidays and the partner's own. */
export function workingTimeOf(settings: WorkingTimeSettings): WorkingTime {
  const holidays = publicHolidays(settings.market);
  const own = settings.workingTime ?? {};
  const closed = new Set(own.closedOn ?? []);
  const open = new Set(own.openOn ?? []);
  return {
    timeZone: settings.timeZone,
    weekdays: own.weekdays ?? USUAL.weekdays,
    from: own.from ?? USUAL.from,
    to: own.to ?? USUAL.to,
    isHoliday: (day) => closed.has(day) || (holidays.has(day) && !open.has(day)),
  };
}

/** Whether a calendar day is one on which people work. */
export function isWorkingDay(day: Day, time: Pick<WorkingTime, 'weekdays' | 'isHoliday'>): boolean {
  return time.weekdays.includes(DateTime.fromISO(day, { zone: 'utc' }).weekday) && !time.isHoliday(day);
}

/** Whether people work at this moment; the closing minute no longer counts. */
export function isWorking(at: Instant, time: WorkingTime): boolean {
  const shift = shiftOf(inZone(at, time), time);
  return shift !== undefined && at >= instant(shift.start) && at < instant(shift.end);
}

/** The moment itself when people work then, else the next opening. */
export function nextWorking(at: Instant, time: WorkingTime): Instant {
  if (isWorking(at, time)) return at;
  for (const day of daysFrom(inZone(at, time), 1)) {
    const shift = shiftOf(day, time);
    if (shift && instant(shift.start) >= at) return instant(shift.start);
  }
  return at;
}

/** The last moment before `at`, `spare` milliseconds ahead of the end of a working day, at which people work. */
export function lastWorking(at: Instant, spare: number, time: WorkingTime): Instant {
  for (const day of daysFrom(inZone(at, time), -1)) {
    const shift = shiftOf(day, time);
    if (!shift) continue;
    const moment = instant(shift.end.minus(spare));
    if (moment <= at) return moment;
  }
  return at;
}

/** The moment by which so many working hours have passed. @param hours may be a fraction, not negative */
export function plusWorkingHours(at: Instant, hours: number, time: WorkingTime): Instant {
  let left = hours * HOUR;
  for (const day of daysFrom(inZone(at, time), 1)) {
    const shift = shiftOf(day, time);
    if (!shift) continue;
    const start = Math.max(shift.start.toMillis(), Date.parse(at));
    const length = shift.end.toMillis() - start;
    if (length <= 0) continue;
    if (left <= length) return new Date(start + left).toISOString();
    left -= length;
  }
  return at;
}

/** Far more than the longest row of closed days; a calendar without any working day ends the search. */
const FARTHEST = 400;

function* daysFrom(first: DateTime, step: 1 | -1): Generator<DateTime> {
  const start = first.startOf('day');
  for (let count = 0; count < FARTHEST; count++) yield start.plus({ days: count * step });
}

function shiftOf(day: DateTime, time: WorkingTime): { start: DateTime; end: DateTime } | undefined {
  if (!isWorkingDay(day.toISODate() ?? '', time)) return undefined;
  return { start: timeOfDay(day, time.from), end: timeOfDay(day, time.to) };
}

/** A time of day that the clock change skips becomes the one an hour later, as luxon has it. */
function timeOfDay(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}

function inZone(at: Instant, time: WorkingTime): DateTime {
  return DateTime.fromISO(at, { zone: time.timeZone });
}

function instant(at: DateTime): Instant {
  return new Date(at.toMillis()).toISOString();
}
