import { parseDays, writeDays } from '../../calendar/days.ts';
import { publicHolidays } from '../../calendar/holidays.ts';
import { parseTime } from '../../calendar/time-of-day.ts';
import { type OwnWorkingTime, USUAL } from '../../calendar/working-time.ts';

export const WORKING_FIELDS = ['weekdays', 'from', 'to', 'closedOn', 'openOn'] as const;
export type WorkingField = (typeof WORKING_FIELDS)[number];

export interface WorkingProblem {
  readonly field: WorkingField;
  readonly code: 'none' | 'time' | 'order' | 'days' | 'many' | 'noHoliday' | 'both';
  /** The pieces that were not understood, or do not fit. */
  readonly what?: string;
}

/** More would be a calendar of closed days. */
const MOST_DAYS = 366;

/** The working time as the form holds it. */
export function typedWorkingTime({
  workingTime = {},
}: {
  readonly workingTime?: OwnWorkingTime;
}): Record<WorkingField, string> {
  return {
    weekdays: (workingTime.weekdays ?? USUAL.weekdays).join(','),
    from: workingTime.from ?? USUAL.from,
    to: workingTime.to ?? USUAL.to,
    closedOn: writeDays(workingTime.closedOn ?? []),
    openOn: writeDays(workingTime.openOn ?? []),
  };
}

/**
 * The working time that somebody typed, or what is wrong with it, all at once. What is as usual is left out, so that it
 * stays as usual when that changes.
 * @param market whose public holidays are kept (ISO 3166-1 alpha-2)
 */
export function readWorkingTime(
  typed: Readonly<Record<string, string>>,
  market: string,
): { readonly problems: readonly WorkingProblem[]; readonly workingTime?: OwnWorkingTime } {
  const weekdays = [...new Set((typed.weekdays ?? '').split(',').map(Number))]
    .filter((day) => day >= 1 && day <= 7)
    .sort();
  const [from, to] = [parseTime(typed.from ?? ''), parseTime(typed.to ?? '')];
  const closed = parseDays(typed.closedOn ?? '');
  const open = parseDays(typed.openOn ?? '');
  const holidays = publicHolidays(market);
  const noHolidays = open.days.filter((day) => !holidays.has(day));
  const inBoth = open.days.filter((day) => closed.days.includes(day));
  const problems: WorkingProblem[] = [];
  if (weekdays.length === 0) problems.push({ field: 'weekdays', code: 'none' });
  if (!from) problems.push({ field: 'from', code: 'time' });
  if (!to) problems.push({ field: 'to', code: 'time' });
  if (from && to && from >= to) problems.push({ field: 'to', code: 'order' });
  for (const [field, { days, wrong }] of [
    ['closedOn', closed],
    ['openOn', open],
  ] as const) {
    if (wrong.length > 0) problems.push({ field, code: 'days', what: wrong.join(', ') });
    else if (days.length > MOST_DAYS) problems.push({ field, code: 'many' });
  }
  if (open.wrong.length === 0 && noHolidays.length > 0)
    problems.push({ field: 'openOn', code: 'noHoliday', what: writeDays(noHolidays) });
  else if (open.wrong.length === 0 && inBoth.length > 0)
    problems.push({ field: 'openOn', code: 'both', what: writeDays(inBoth) });
  if (problems.length > 0) return { problems };
  return {
    problems,
    workingTime: {
      ...(weekdays.join() !== USUAL.weekdays.join() && { weekdays }),
      ...(from && from !== USUAL.from && { from }),
      ...(to && to !== USUAL.to && { to }),
      ...(closed.days.length > 0 && { closedOn: closed.days }),
      ...(open.days.length > 0 && { openOn: open.days }),
    },
  };
}
