import { parse } from 'csv-parse/sync';
import type { MailLanguage } from '../invitation.ts';

/** Our own number: what one preview can still be read through. */
export const MOST_ROWS = 500;

/** One row as somebody pasted it. */
export interface Row {
  readonly line: number;
  readonly company: string;
  readonly email: string;
  /** Undefined when the row names none; the form's own choice then holds. */
  readonly language?: MailLanguage;
}

const LANGUAGES: Readonly<Record<string, MailLanguage>> = {
  ...{ ko: 'ko', kr: 'ko', 'ko-kr': 'ko', korean: 'ko', 한국어: 'ko', 국문: 'ko' },
  ...{ en: 'en', 'en-us': 'en', 'en-gb': 'en', english: 'en', 영어: 'en', 영문: 'en' },
  ...{ both: 'both', 'ko/en': 'both', 'en/ko': 'both', 둘다: 'both', '둘 다': 'both', 국영문: 'both' },
};

/**
 * Reads a pasted table: company, e-mail, language in any order, separated by tabs (as a spreadsheet copies them),
 * semicolons or commas. What holds an @ is the address, what names a language the language, the first of the rest the
 * company. A head line, which has no @ though others have, and empty lines are passed over.
 */
export function readRows(table: string): readonly Row[] {
  const bare = table.replace(/"[^"\n]*"/g, '');
  const separator = ['\t', ';', ','].find((mark) => bare.includes(mark)) ?? '\t';
  const rows = cellsOf(table, separator).map(({ line, cells }) => rowOf(line, cells));
  const [head] = rows;
  return head?.email === '' && rows.length > 1 ? rows.slice(1) : rows;
}

function rowOf(line: number, values: readonly string[]): Row {
  const email = values.find((value) => value.includes('@')) ?? '';
  const language = values.find((value) => languageOf(value) !== undefined);
  const company = values.find((value) => value !== '' && value !== email && value !== language) ?? '';
  const known = language === undefined ? undefined : languageOf(language);
  return { line, company, email, ...(known && { language: known }) };
}

function languageOf(text: string): MailLanguage | undefined {
  const key = text.toLowerCase();
  return Object.hasOwn(LANGUAGES, key) ? LANGUAGES[key] : undefined;
}

interface Info {
  readonly lines: number;
}

/** The cells of each line. A quote that is never closed does not swallow what follows: then lines are simply split. */
function cellsOf(table: string, delimiter: string): readonly { line: number; cells: readonly string[] }[] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, trim: true, skip_empty_lines: true };
  try {
    const records = parse(table, { ...options, info: true }) as unknown as { info: Info; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch {
    return table
      .split('\n')
      .map((text, index) => ({ line: index + 1, cells: text.split(delimiter).map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  }
}
