import type { DeliveryFailure } from '../assistant/messenger.ts';
import { HOUR, SECOND } from '../shared/instant.ts';

const MOST_ATTEMPTS = 8;
/** It may have arrived: once more, since a card that comes twice harms less than one that never comes. */
const MOST_UNSURE = 2;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = HOUR;

/**
 * Whether to try again after a failure, and when: the wait doubles with each attempt, or is what the service asked for
 * (Learn: "Optimize your bot with rate limiting").
 * @param attempts how many were made, this one included
 */
export function nextStep(
  failure: DeliveryFailure,
  attempts: number,
): { again: true; afterMs: number } | { again: false } {
  if (failure.kind === 'unreachable') return { again: false };
  if (attempts >= (failure.kind === 'unsure' ? MOST_UNSURE : MOST_ATTEMPTS)) return { again: false };
  const doubled = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  const asked = failure.kind === 'later' ? (failure.retryAfterMs ?? 0) : 0;
  return { again: true, afterMs: Math.max(doubled, asked) };
}
