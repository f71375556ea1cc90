import { DateTime } from 'luxon';
import type { Instant } from '../shared/instant.ts';

/** The hours in which somebody wants nothing sent unasked. `from` after `to` goes over midnight; equal means never. */
export interface QuietHours {
  /** IANA name of the person's own time zone. */
  readonly timeZone: string;
  /** Time of day, `22:00`. */
  readonly from: string;
  readonly to: string;
}

/** The moment itself outside the quiet hours, else their end. */
export function afterQuiet(at: Instant, quiet: QuietHours): Instant {
  if (quiet.from === quiet.to) return at;
  const local = DateTime.fromISO(at, { zone: quiet.timeZone });
  const time = local.toFormat('HH:mm');
  const overMidnight = quiet.from > quiet.to;
  const isQuiet = overMidnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
  if (!isQuiet) return at;
  const [hour = 0, minute = 0] = quiet.to.split(':').map(Number);
  const day = overMidnight && time >= quiet.from ? local.plus({ days: 1 }) : local;
  return new Date(day.set({ hour, minute, second: 0, millisecond: 0 }).toMillis()).toISOString();
}
