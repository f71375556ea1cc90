import { DateTime } from 'luxon';
import { saidDates } from '../../calendar/said-dates.ts';
import type { Day } from '../../shared/day.ts';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Stretches that are said by their distance: this one (0), the one before (1). The first that fits holds. */
const SPOKEN: readonly (readonly [RegExp, Unit, number])[] = [
  [/\btoday\b|오늘|금일/iu, 'day', 0],
  [/\byesterday\b|어제/iu, 'day', 1],
  [/\b(?:last|past|previous) week\b|(?:지난|저번|전) ?주|전주/iu, 'week', 1],
  [/\bthis week\b|이번 ?주|금주/iu, 'week', 0],
  [/\b(?:last|past|previous) month\b|(?:지난|저번|전) ?달|전월/iu, 'month', 1],
  [/\bthis month\b|이번 ?달|이달|당월|금월/iu, 'month', 0],
  [/\b(?:last|past|previous) quarter\b|(?:지난|저번|전) ?분기/iu, 'quarter', 1],
  [/\bthis quarter\b|이번 ?분기/iu, 'quarter', 0],
  [/\b(?:last|past|previous) year\b|작년|지난해/iu, 'year', 1],
  [/\bthis year\b|올해|금년/iu, 'year', 0],
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** "May" alone is a verb too: it needs a word before it or a year after it. */
const MONTH_EN =
  /\b(?:(?:in|of|from|since|during|for)\s+may|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|may(?=\s+\d{4}))\b(?:,?\s+(\d{4}))?/iu;
const MONTH_KO = /(?:(\d{4})년\s*)?(?<!\d)(1[0-2]|[1-9])월/u;
const SINCE = /\bsince\b|부터|이후/iu;
/** Before a single day, “from” is as open as “since”. */
const FROM = /\bfrom\b/iu;
const UNTIL = /\b(?:until|till|through|up to)\b|까지/iu;
const LAST_DAYS = /\b(?:last|past)\s+(\d{1,3})\s+days\b|(?:지난|최근)\s*(\d{1,3})\s*일/iu;
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The days that were spoken of: "last week", "지난달", "in October", "since 2026-10-01". Empty where none were. @param today in the reader's time zone */
export function saidDays(text: string, today: Day): Days {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  const last = lastDays(text, now);
  if (last) return last;
  const days = isoDays(text) ?? dates(text, now);
  if (days) return between(days, text);
  const stretch = spoken(text, now) ?? month(text, now);
  if (!stretch) return { from: '', to: '' };
  return SINCE.test(text) ? { from: stretch.from, to: '' } : stretch;
}

/** One day: that day, or everything since or until then. Two: from the one to the other. */
function between([first, second]: readonly [DateTime, DateTime?], text: string): Days {
  if (second) return { from: dayOf(first), to: dayOf(second) };
  if (SINCE.test(text) || FROM.test(text)) return { from: dayOf(first), to: '' };
  return { from: UNTIL.test(text) ? '' : dayOf(first), to: dayOf(first) };
}

function isoDays(text: string): readonly [DateTime, DateTime?] | undefined {
  const said = (text.match(ISO_DAY) ?? []).map((day) => DateTime.fromISO(day, { zone: 'utc' }));
  const [first, second] = said.filter(({ isValid }) => isValid);
  return first && (second ? [first, second] : [first]);
}

/** Dates without a year are the latest that have come; the second of two is the first after the other. */
function dates(text: string, now: DateTime): readonly [DateTime, DateTime?] | undefined {
  const [one, other] = saidDates(text);
  if (!one) return undefined;
  const month = one.month || other?.month || now.month;
  const said = DateTime.utc(one.year || other?.year || now.year, month, one.date);
  if (!said.isValid) return undefined;
  const isAhead = said > now && !one.year && !other?.year;
  const first = isAhead ? said.minus(one.month || other?.month ? { years: 1 } : { months: 1 }) : said;
  if (!other) return [first];
  const second = DateTime.utc(other.year || first.year, other.month || first.month, other.date);
  if (!second.isValid) return [first];
  return [first, second < first ? second.plus({ years: 1 }) : second];
}

function lastDays(text: string, now: DateTime): Days | undefined {
  const [, en, ko] = LAST_DAYS.exec(text) ?? [];
  const count = Number(en ?? ko);
  return count > 0 ? { from: dayOf(now.minus({ days: count - 1 })), to: dayOf(now) } : undefined;
}

function spoken(text: string, now: DateTime): Days | undefined {
  const found = SPOKEN.find(([pattern]) => pattern.test(text));
  if (!found) return undefined;
  const [, unit, before] = found;
  const at = now.minus({ [unit]: before });
  return { from: dayOf(at.startOf(unit)), to: dayOf(at.endOf(unit)) };
}

/** A month by its name: the latest that has begun, unless a year is said. */
function month(text: string, now: DateTime): Days | undefined {
  const [en = '', yearEn] = MONTH_EN.exec(text) ?? [];
  const [, yearKo, ko] = MONTH_KO.exec(text) ?? [];
  const named = MONTHS.findIndex((name) => new RegExp(`\\b${name}`, 'iu').test(en)) + 1;
  const number = named > 0 ? named : Number(ko ?? 0);
  if (number === 0) return undefined;
  const said = Number(yearEn ?? yearKo ?? 0);
  const at = now.set({ year: said || now.year, month: number, day: 1 });
  const begins = said === 0 && at > now ? at.minus({ years: 1 }) : at;
  return { from: dayOf(begins), to: dayOf(begins.endOf('month')) };
}

const dayOf = (at: DateTime): Day => at.toFormat('yyyy-MM-dd');
