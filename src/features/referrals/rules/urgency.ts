import { DAY } from '../../../shared/instant.ts';
import type { Referral } from '../referral.ts';
import { isHot } from './clock.ts';
import { expiryOf, stateOf } from './states.ts';

/** A customer who waits for a call, a hand-off that waits for whoever looks, or a day left to answer: by the hour, not by the day. */
export function cannotWait(
  { personId, now }: { readonly personId: string; readonly now: string },
  referral: Referral,
): boolean {
  const state = stateOf(referral, now);
  if (state !== 'new' && state !== 'active') return false;
  const { handoff } = referral;
  if (handoff?.state === 'waiting' && (handoff.to === personId || handoff.stuck)) return true;
  const end = expiryOf(referral);
  const lapses = end !== undefined && Date.parse(end) - Date.parse(now) < 2 * DAY;
  return state === 'new' && (isHot(referral, now) || lapses);
}
