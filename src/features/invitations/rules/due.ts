import { isWorking, type WorkingTime } from '../../../calendar/working-time.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import { type Invitation, lastSentAt } from '../invitation.ts';
import type { InvitationSettings } from '../link/invitation-settings.ts';

export type DueStep = { readonly step: 'expire' } | { readonly step: 'remind'; readonly days: number };

/**
 * What has become due for an invitation that waits on the customer: it lapses, or its inviter is reminded. Reminders come
 * while people work; after a pause only the latest that was missed. Both count from the last sending.
 */
export function dueStep(
  invitation: Invitation,
  { expiryDays, reminderDays }: InvitationSettings,
  now: Instant,
  time: WorkingTime,
): DueStep | undefined {
  const sentAt = lastSentAt(invitation);
  if (invitation.state !== 'sent' || sentAt === undefined) return undefined;
  const sent = dayOf(sentAt, time.timeZone);
  const today = dayOf(now, time.timeZone);
  if (today >= plusDays(sent, expiryDays)) return { step: 'expire' };
  if (invitation.hushed || !isWorking(now, time)) return undefined;
  const days = Math.max(0, ...reminderDays.filter((count) => plusDays(sent, count) <= today));
  return days > (invitation.reminded ?? 0) ? { step: 'remind', days } : undefined;
}
