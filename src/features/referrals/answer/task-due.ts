import type { Turn } from '../../../assistant/turn.ts';
import { type Day, dayOf, plusDays } from '../../../shared/day.ts';
import type { Referral } from '../referral.ts';
import { expiryOf } from '../rules/states.ts';

/** The day by which Microsoft has to be told of an answer: tomorrow, and before the referral expires there. */
export function answerDue(turn: Turn, referral: Referral): Day {
  const { timeZone } = turn.partner;
  const today = dayOf(turn.now, timeZone);
  const end = expiryOf(referral);
  const tomorrow = plusDays(today, 1);
  const last = end ? plusDays(dayOf(end, timeZone), -1) : tomorrow;
  // Tomorrow is the next day there is: what ends by then is for today.
  return last <= today ? today : tomorrow;
}

/** The day by which Microsoft has to be told of anything that has no clock there. Our own number. */
export function otherDue(turn: Turn): Day {
  return plusDays(dayOf(turn.now, turn.partner.timeZone), 2);
}
