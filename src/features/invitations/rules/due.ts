import { type Day, dayOf, plusDays } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import { type Invitation, lastSentAt } from '../invitation.ts';
import type { InvitationSettings } from '../invitation-settings.ts';

export type DueStep = { readonly step: 'expire' } | { readonly step: 'remind'; readonly days: number };

/** From this hour on, in the partner's time zone. */
const FROM_HOUR = 9;

/**
 * What has become due for an invitation that waits on the customer: it lapses, or its inviter is reminded. Reminders come
 * on working days from nine o'clock; after a pause only the latest that was missed. Both count from the last sending.
 */
export function dueStep(
  invitation: Invitation,
  { expiryDays, reminderDays }: InvitationSettings,
  now: Instant,
  timeZone: string,
): DueStep | undefined {
  const sentAt = lastSentAt(invitation);
  if (invitation.state !== 'sent' || sentAt === undefined) return undefined;
  const sent = dayOf(sentAt, timeZone);
  const today = dayOf(now, timeZone);
  if (today >= plusDays(sent, expiryDays)) return { step: 'expire' };
  if (invitation.hushed || hourOf(now, timeZone) < FROM_HOUR) return undefined;
  const reached = reminderDays.filter((days) => workingDay(plusDays(sent, days)) <= today);
  const days = Math.max(0, ...reached);
  return days > (invitation.reminded ?? 0) ? { step: 'remind', days } : undefined;
}

/** The day itself, or the Monday after a weekend. */
function workingDay(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return plusDays(day, 2);
  return weekday === 0 ? plusDays(day, 1) : day;
}

function hourOf(now: Instant, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(new Date(now)));
}
