import { DeliveryError } from '../assistant/messenger.ts';
import type { Timers } from './timers.ts';

/** Waits between attempts, in milliseconds; with the sends themselves this ends before Teams gives a turn up (15 s). */
const WAITS = [500, 1500, 3500];
/** The longest wait that the channel may ask for. */
const LONGEST_WAIT = 5000;

/**
 * Tries again what failed only for now (`later`), as Learn "Optimize your bot with rate limiting" asks: exponential
 * waits with jitter, `Retry-After` when it is given and short. What may have arrived is never repeated. Throws the last
 * `DeliveryError`.
 */
export async function patiently<Result>(
  work: () => Promise<Result>,
  timers: Timers,
  random: () => number = Math.random,
): Promise<Result> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.failure.kind !== 'later') throw error;
      const asked = error.failure.retryAfterMs;
      if (asked !== undefined && asked > LONGEST_WAIT) throw error;
      const ms = asked ?? wait * (1 + random() / 2);
      await new Promise<void>((resolve) => timers.after(ms, resolve));
    }
  }
  return work();
}
