import { DateTime } from 'luxon';
import { saidDates } from '../../calendar/said-dates.ts';
import type { Day } from '../../shared/day.ts';

/** The first and the last day of an absence; empty where none was said. */
interface SaidAbsence {
  readonly awayFrom: Day | '';
  readonly awayUntil: Day | '';
}

const NEXT_WEEK = /\bnext week\b|다음 ?주|담주|차주/iu;
const NOTHING: SaidAbsence = { awayFrom: '', awayUntil: '' };
const UNTIL = /\b(?:until|till|through)\b|까지/iu;
const SINCE = /\bfrom\b|부터/iu;

/** Said by their distance from today. Weeks end on Friday: nobody is missed on a Sunday. */
const DISTANT: readonly (readonly [RegExp, (today: DateTime) => readonly [DateTime, DateTime]])[] = [
  [NEXT_WEEK, (today) => week(today.plus({ weeks: 1 }).startOf('week'))],
  [/\bthis week\b|이번 ?주|금주/iu, week],
  [/\bnext month\b|다음 ?달|담달/iu, (today) => month(today.plus({ months: 1 }))],
  [/\bday after tomorrow\b|모레/iu, (today) => day(today.plus({ days: 2 }))],
  [/\btomorrow\b|내일/iu, (today) => day(today.plus({ days: 1 }))],
  [/\btoday\b|오늘/iu, day],
];

const WEEKDAYS = [
  /\bmon(?:day)?\b|월요일/iu,
  /\btue(?:s|sday)?\b|화요일/iu,
  /\bwed(?:nesday)?\b|수요일/iu,
  /\bthu(?:rs|rsday)?\b|목요일/iu,
  /\bfri(?:day)?\b|금요일/iu,
  /\bsat(?:urday)?\b|토요일/iu,
  /\bsun(?:day)?\b|일요일/iu,
];

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The days of an absence that were spoken of: "next week", "1 to 5 December", "12월 1일부터 5일까지". @param today where the person is */
export function saidAbsence(text: string, today: Day): SaidAbsence {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  const [first, second] = namedDays(text, now);
  if (first && second) return second < first ? NOTHING : absence(first, second);
  if (first) return UNTIL.test(text) && !SINCE.test(text) ? absence(now, first) : absence(first, first);
  const distant = DISTANT.find(([pattern]) => pattern.test(text))?.[1](now);
  return distant ? absence(UNTIL.test(text) ? now : distant[0], distant[1]) : NOTHING;
}

/** Days called by their date or by the name of the weekday, in the order in which they were said; the next ones to come. */
function namedDays(text: string, now: DateTime): readonly DateTime[] {
  const iso = (text.match(ISO_DAY) ?? []).map((each) => DateTime.fromISO(each, { zone: 'utc' }));
  if (iso.length > 0) return iso.filter(({ isValid }) => isValid);
  const dated = datedDays(text, now);
  return dated.length > 0 ? dated : weekdays(text, now);
}

function datedDays(text: string, now: DateTime): readonly DateTime[] {
  const said = saidDates(text);
  const days: DateTime[] = [];
  for (const [index, { year, month, date }] of said.entries()) {
    const from = days[index - 1] ?? now;
    const inMonth = month || (days[index - 1]?.month ?? said[index + 1]?.month ?? 0) || now.month;
    const at = DateTime.utc(year || from.year, inMonth, date);
    if (!at.isValid) return [];
    days.push(
      at >= from ? at : at.plus(month === 0 && said.every((each) => each.month === 0) ? { months: 1 } : { years: 1 }),
    );
  }
  return days;
}

/** In the week that was said, else the next ones to come; each after the one said before it. */
function weekdays(text: string, now: DateTime): readonly DateTime[] {
  const isNextWeek = NEXT_WEEK.test(text);
  const monday = now.plus({ weeks: 1 }).startOf('week');
  const days: DateTime[] = [];
  const found = WEEKDAYS.map((pattern, index) => ({ at: text.search(pattern), index }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at);
  for (const { index } of found) {
    const coming = isNextWeek ? monday.plus({ days: index }) : now.plus({ days: (index + 1 - now.weekday + 7) % 7 });
    const before = days.at(-1);
    days.push(before && coming < before ? coming.plus({ weeks: 1 }) : coming);
  }
  return days;
}

function week(from: DateTime): readonly [DateTime, DateTime] {
  return [from, from.startOf('week').plus({ days: 4 })];
}

function month(within: DateTime): readonly [DateTime, DateTime] {
  return [within.startOf('month'), within.endOf('month')];
}

function day(at: DateTime): readonly [DateTime, DateTime] {
  return [at, at];
}

function absence(from: DateTime, until: DateTime): SaidAbsence {
  return until < from ? NOTHING : { awayFrom: from.toFormat('yyyy-MM-dd'), awayUntil: until.toFormat('yyyy-MM-dd') };
}
