import { stringify } from 'csv-stringify/sync';

/**
 * Comma separated values as Excel opens them: UTF-8 with a byte order mark, lines ended by CR LF (RFC 4180), and an
 * apostrophe before a cell that a spreadsheet would run as a formula (OWASP: CSV injection).
 */
export function writeTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([headings, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
