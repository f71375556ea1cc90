import { DateTime } from 'luxon';
import type { Day } from '../../shared/day.ts';

/** The first and the last day of an absence; empty where none was said. */
interface SaidAbsence {
  readonly awayFrom: Day | '';
  readonly awayUntil: Day | '';
}

const NOTHING: SaidAbsence = { awayFrom: '', awayUntil: '' };
const UNTIL = /\b(?:until|till|through)\b|까지/iu;
const SINCE = /\bfrom\b|부터/iu;

/** Said by their distance from today. Weeks end on Friday: nobody is missed on a Sunday. */
const DISTANT: readonly (readonly [RegExp, (today: DateTime) => readonly [DateTime, DateTime]])[] = [
  [/\bnext week\b|다음 ?주|담주|차주/iu, (today) => week(today.plus({ weeks: 1 }).startOf('week'))],
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY_EN = new RegExp(
  `(?:\\b(${MONTH})\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s+(?:of\\s+)?(${MONTH})\\b)?`,
  'giu',
);
const DAY_KO = /(?:(1[0-2]|[1-9])월\s*)?(?<!\d)(\d{1,2})일/gu;
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
  const korean = [...text.matchAll(DAY_KO)].map(([, month, date]) => ({
    month: Number(month ?? 0),
    date: Number(date),
  }));
  const said = korean.length > 0 ? korean : englishDays(text);
  const days: DateTime[] = [];
  for (const [index, { month, date }] of said.entries()) {
    const from = days[index - 1] ?? now;
    const inMonth = month || (days[index - 1]?.month ?? said[index + 1]?.month ?? 0) || now.month;
    const at = DateTime.utc(from.year, inMonth, date);
    if (!at.isValid) return [];
    days.push(
      at >= from ? at : at.plus(month === 0 && said.every((each) => each.month === 0) ? { months: 1 } : { years: 1 }),
    );
  }
  return days;
}

/** Numbers are days only beside the name of a month: "2 weeks" is none. */
function englishDays(text: string): readonly { readonly month: number; readonly date: number }[] {
  const found = [...text.matchAll(DAY_EN)].map(([, before = '', date, after = '']) => ({
    month: MONTHS.indexOf((before || after).slice(0, 3).toLowerCase()) + 1,
    date: Number(date),
  }));
  return found.some(({ month }) => month > 0) ? found : [];
}

function weekdays(text: string, now: DateTime): readonly DateTime[] {
  return WEEKDAYS.flatMap((pattern, index) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ at, day: now.plus({ days: (index + 1 - now.weekday + 7) % 7 }) }];
  })
    .sort((left, right) => left.at - right.at)
    .map(({ day: said }) => said);
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
