import { CsvError, parse } from 'csv-parse/sync';
import { cleanText } from '../../../../shared/clean-text.ts';
import { type Column, isUsable, readHeadings } from './columns.ts';

/** Rows at once: as many customers as the store is measured with. */
export const MOST_ROWS = 5000;

/** One row by column, and the line of the pasted text that it begins on. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<Column, string>;
  /** Cells beyond the last heading, or without any that is known. */
  readonly tooMany: boolean;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns: readonly Column[];
  /** Headings that nobody here knows; their cells are not read. */
  readonly unknown: readonly string[];
}

/** Why a text is no table: nothing in it, no headings that are known, quotation marks that do not close (`line`), too many rows. */
export interface TableProblem {
  readonly code: 'empty' | 'noHeadings' | 'quotes' | 'tooManyRows';
  readonly line: number;
}

/**
 * Reads what was pasted: comma, semicolon or tab between the cells, with or without quotation marks, as a spreadsheet or
 * Partner Center gives it. The headings stand in the first row that has one.
 */
export function readTable(text: string): { readonly table: Table } | { readonly problem: TableProblem } {
  const records = readRecords(text.replace(/^\uFEFF/u, ''));
  if ('problem' in records) return records;
  const [head, ...others] = records.records;
  if (!head) return { problem: { code: 'empty', line: 1 } };
  const body = others.filter(({ cells }) => !isRepeatedHead(cells, head.cells));
  const columns = readHeadings(head.cells);
  if (!isUsable(columns)) return { problem: { code: 'noHeadings', line: head.line } };
  if (body.length > MOST_ROWS) return { problem: { code: 'tooManyRows', line: body[MOST_ROWS]?.line ?? head.line } };
  return {
    table: {
      columns: columns.filter((column) => column !== undefined),
      unknown: head.cells.filter((cell, at) => !columns[at] && cell !== ''),
      rows: body.map(({ line, cells }) => ({
        line,
        tooMany: cells.slice(head.cells.length).some((cell) => cell !== ''),
        cells: new Map(columns.flatMap((column, at) => (column ? [[column, cells[at] ?? ''] as const] : []))),
      })),
    },
  };
}

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRecords(text: string): { records: readonly RawRecord[] } | { problem: TableProblem } {
  try {
    const options = {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
    } as const;
    const parsed = parse(text, { ...options, relax_quotes: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const records = parsed.map(({ record, info }) => {
      const spread = record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
      return { line: info.lines - spread, cells: record.map(readCell) };
    });
    return { records: records.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: { code: 'quotes', line: typeof error.lines === 'number' ? error.lines : 1 } };
  }
}

/** What parts the cells of the first line with anything in it. */
function delimiterOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const count = (mark: string): number => first.split(mark).length;
  const [best = ','] = ['\t', ';', ','].sort((one, other) => count(other) - count(one));
  return best;
}

/** Our own export, and others, put a mark before what a spreadsheet would take for a formula. */
function readCell(cell: string): string {
  const text = cell.trim();
  return text.includes('\n') ? text : cleanText(text.replace(/^'(?=[=+\-@])/u, ''));
}

/** Pasting a table in several parts brings its first row again. */
function isRepeatedHead(cells: readonly string[], head: readonly string[]): boolean {
  return cells.length === head.length && cells.every((cell, at) => cell === head[at]);
}
