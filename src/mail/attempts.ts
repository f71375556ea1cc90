import { HOUR, type Instant, MINUTE } from '../shared/instant.ts';
import type { MailFailure } from './transport.ts';

const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = HOUR;
/** A greylisting server lets a mail in after minutes (RFC 6647 advises up to an hour); after a day a person should know. */
const TRIED_FOR = 24 * HOUR;

export type NextStep = { readonly state: 'queued'; readonly afterMs: number } | { readonly state: 'failed' | 'unsure' };

/**
 * What becomes of a mail after a failure. What may have arrived is never sent again by itself.
 * @param attempts how many were made, this one included
 */
export function nextStep(failure: MailFailure, attempts: number, queuedAt: Instant, now: Instant): NextStep {
  if (failure.kind === 'unsure') return { state: 'unsure' };
  if (failure.kind === 'refused') return { state: 'failed' };
  if (Date.parse(now) - Date.parse(queuedAt) >= TRIED_FOR) return { state: 'failed' };
  return { state: 'queued', afterMs: Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT) };
}
