import { saidDates } from '../../calendar/said-dates.ts';
import { type Day, isDay, plusDays } from '../../shared/day.ts';

/** "12월 1일까지", "by Dec 1": a date and nothing else. */
const DATED =
  /^(?:(?:by|on|until|till)\s+)?(?:(?:20\d\d년\s*)?\d{1,2}월\s*\d{1,2}일(?:까지|에|부터)?|(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3,9})(?:,?\s+20\d\d)?)$/iu;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^(?:today|오늘)$/iu, 0],
  [/^(?:tomorrow|내일)$/iu, 1],
  [/^(?:the )?day after tomorrow$|^모레$/iu, 2],
  [/^(?:yesterday|어제)$/iu, -1],
];
const DAY = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u;

/** A day written as yyyy-mm-dd, also with dots or strokes. */
export function dayIn(value: string): Day | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(value) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** A day as it was called, the nearest one to today where no year was said: "Dec 1", "12월 1일", "내일". @param today empty where it is not known: then only yyyy-mm-dd is read */
export function dayCalled(value: string, today: Day | ''): Day | undefined {
  const written = dayIn(value);
  if (written || today === '') return written;
  const [, apart] = RELATIVE.find(([pattern]) => pattern.test(value)) ?? [];
  if (apart !== undefined) return plusDays(today, apart);
  const [said, another] = DATED.test(value) ? saidDates(value) : [];
  if (!said || another || said.month === 0) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const two = (number: number): string => String(number).padStart(2, '0');
  const days = (said.year ? [said.year] : [thisYear - 1, thisYear, thisYear + 1])
    .map((year) => `${year}-${two(said.month)}-${two(said.date)}`)
    .filter(isDay);
  const apartFrom = (day: Day): number => Math.abs(Date.parse(day) - Date.parse(today));
  const [nearest] = days.sort((one, other) => apartFrom(one) - apartFrom(other));
  return nearest;
}

/** Whether a date was said and nothing else: alone, "tomorrow" can mean much else. */
export function isDate(value: string): boolean {
  return DATED.test(value);
}
