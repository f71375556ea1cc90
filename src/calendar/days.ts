import { type Day, plusDays } from '../shared/day.ts';

const DAY = String.raw`(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})[.일]?`;
const SPAN = new RegExp(String.raw`^${DAY}(?:\s*(?:[~–—]|-|to|부터)\s*${DAY}(?:까지)?)?$`);
/** Days of one span: nobody closes for longer, a slip of the year would. */
const LONGEST_SPAN = 92;

/**
 * Days as people write them: one after the other, by commas or lines, or as spans (`2026-12-28 ~ 2027-01-02`).
 * @returns the days in order, each once, and the pieces that are none
 */
export function parseDays(text: string): { readonly days: readonly Day[]; readonly wrong: readonly string[] } {
  const pieces = text
    .split(/[,;\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const read = pieces.map((piece) => ({ piece, days: spanOf(piece) }));
  const days = read.flatMap(({ days = [] }) => days);
  return {
    days: [...new Set(days)].sort(),
    wrong: read.filter(({ days }) => days === undefined).map(({ piece }) => piece),
  };
}

/** Days in the form in which they are typed, neighbours as one span. */
export function writeDays(days: readonly Day[]): string {
  return spansOf(days)
    .map(([first, last]) => (first === last ? first : `${first} ~ ${last}`))
    .join(', ');
}

/** Neighbouring days as spans: first and last day of each. @param days in order */
export function spansOf(days: readonly Day[]): readonly (readonly [Day, Day])[] {
  const spans: [Day, Day][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && plusDays(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

function spanOf(piece: string): readonly Day[] | undefined {
  const [, y1, m1, d1, y2, m2, d2] = SPAN.exec(piece) ?? [];
  const first = dayFrom(y1, m1, d1);
  const last = y2 === undefined ? first : dayFrom(y2, m2, d2);
  if (!first || !last || last < first || last > plusDays(first, LONGEST_SPAN - 1)) return undefined;
  const days: Day[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
}

function dayFrom(year = '', month = '', date = ''): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}
