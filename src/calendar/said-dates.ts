/** A date as it was said. `month` 1 to 12, 0 where none was said; `year` 0 where none was said. */
export interface SaidDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATE_EN = new RegExp(
  `(?:\\b(${MONTH})\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s+(?:of\\s+)?(${MONTH})\\b)?(?:,?\\s+(20\\d\\d)\\b)?`,
  'giu',
);
const DATE_KO = /(?:(20\d\d)년\s*)?(?:(1[0-2]|[1-9])월\s*)?(?<!\d)(\d{1,2})일(?!간| ?동안)/gu;

/** The dates in a text, in the order in which they were said: "1 to 5 December", "12월 1일부터 5일까지". */
export function saidDates(text: string): readonly SaidDate[] {
  const korean = [...text.matchAll(DATE_KO)].map(([, year, month, date]) => ({
    year: Number(year ?? 0),
    month: Number(month ?? 0),
    date: Number(date),
  }));
  return korean.length > 0 ? korean : englishDates(text);
}

/** Numbers are dates only beside the name of a month: "2 weeks" is none. */
function englishDates(text: string): readonly SaidDate[] {
  const found = [...text.matchAll(DATE_EN)].map(([, before = '', date, after = '', year]) => ({
    year: Number(year ?? 0),
    month: MONTHS.indexOf((before || after).slice(0, 3).toLowerCase()) + 1,
    date: Number(date),
  }));
  return found.some(({ month }) => month > 0) ? found : [];
}
