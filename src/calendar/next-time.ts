import { DateTime } from 'luxon';
import type { Instant } from '../shared/instant.ts';

/**
 * The next moment after `at` at which a clock shows one of these times of day.
 * @param times `08:30`, ascending, at least one
 * @param timeZone IANA name of whoever looks at the clock
 */
export function nextTime(at: Instant, times: readonly string[], timeZone: string): Instant {
  const today = DateTime.fromISO(at, { zone: timeZone }).startOf('day');
  const moments = [today, today.plus({ days: 1 })].flatMap((day) =>
    times.map((time) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return new Date(day.set({ hour, minute }).toMillis()).toISOString();
    }),
  );
  return moments.find((moment) => moment > at) ?? at;
}
