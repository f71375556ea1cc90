import type { Role } from '../../partner/roles.ts';
import { isMicrosoftId } from '../../partnercenter/microsoft-id.ts';
import type { PartnerCenterTask } from '../../partnercenter/task.ts';
import { isDay } from '../../shared/day.ts';

/** Somebody may say a task done when it is theirs, or as a manager. */
export function mayFinish(task: PartnerCenterTask, personId: string, roles: readonly Role[]): boolean {
  return task.state === 'open' && (task.owner === personId || roles.includes('manager'));
}

/** Staff and managers may take over an open task of somebody else: what has to be done must not wait for one person. */
export function mayTake(task: PartnerCenterTask, personId: string, roles: readonly Role[]): boolean {
  return task.state === 'open' && task.owner !== personId && (roles.includes('staff') || roles.includes('manager'));
}

/** Whether the owner is to be reminded: once for each due day, from that day on. @param today a calendar day in the partner's time zone */
export function remindsOn(task: PartnerCenterTask, today: string): boolean {
  return task.state === 'open' && task.due <= today && task.remindedFor !== task.due;
}

export type ResultProblem = 'microsoftId' | 'dateMissing' | 'dateAhead' | 'dateBefore';

/** What is wrong with the result that somebody typed. @param days calendar days: today, and when the task was opened */
export function checkResult(
  typed: { date: string; microsoftId: string },
  asksMicrosoftId: boolean,
  days: { today: string; opened: string },
): readonly ResultProblem[] {
  const problems: ResultProblem[] = [];
  if (asksMicrosoftId && !isMicrosoftId(typed.microsoftId)) problems.push('microsoftId');
  if (!isDay(typed.date)) problems.push('dateMissing');
  else if (typed.date > days.today) problems.push('dateAhead');
  else if (typed.date < days.opened) problems.push('dateBefore');
  return problems;
}

function _isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
