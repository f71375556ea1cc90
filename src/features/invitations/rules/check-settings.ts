import { checkLink, type LinkOwner, type LinkProblem } from '../../../partner/relationship-link.ts';
import type { InvitationSettings } from '../link/invitation-settings.ts';

export interface SettingsProblem {
  readonly field: 'link' | 'expiryDays' | 'reminderDays';
  readonly code: LinkProblem | 'expiryDays' | 'reminderDays';
}

const LONGEST_WAIT = 365;
const MOST_REMINDERS = 6;

/** Checks what an admin typed about invitations. No link is allowed: then drafts can be written, and nothing be sent. */
export function checkInvitationSettings(
  typed: { readonly link: string; readonly expiryDays: string; readonly reminderDays: string },
  owner: LinkOwner,
): { readonly problems: readonly SettingsProblem[]; readonly settings?: InvitationSettings } {
  const link = typed.link.trim();
  const linkProblem = link === '' ? undefined : checkLink(link, owner);
  const expiryDays = dayCount(typed.expiryDays);
  const words = typed.reminderDays.split(/[\s,;]+/).filter(Boolean);
  const reminderDays = [...new Set(words.map(dayCount))].sort((one, other) => (one ?? 0) - (other ?? 0));
  const days = reminderDays.filter((count) => count !== undefined);
  const problems: SettingsProblem[] = [];
  if (linkProblem) problems.push({ field: 'link', code: linkProblem });
  if (expiryDays === undefined) problems.push({ field: 'expiryDays', code: 'expiryDays' });
  if (days.length < reminderDays.length || days.length > MOST_REMINDERS || days.some((day) => day >= (expiryDays ?? 0)))
    problems.push({ field: 'reminderDays', code: 'reminderDays' });
  if (problems.length > 0 || expiryDays === undefined) return { problems };
  return { problems, settings: { ...(link && { link }), expiryDays, reminderDays: days } };
}

function dayCount(text: string): number | undefined {
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= LONGEST_WAIT ? count : undefined;
}
