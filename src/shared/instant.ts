/** A moment in time: ISO 8601, UTC, milliseconds ("2026-11-23T09:31:09.000Z"). Sorts as text, is JSON. */
export type Instant = string;

/** Where the time comes from; tests hand in one that they move by hand. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The instant that lies `ms` milliseconds after (before, when negative) another. */
export function plus(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
