import { stringify } from 'csv-stringify/sync';
import type { Say } from '../../catalogue/say.ts';
import type { Report } from './report-card.ts';

/** A report as comma separated values that Excel opens: byte order mark, CR LF (RFC 4180), no cell run as a formula. */
export function reportTable({ title, groups }: Report, say: Say): string {
  const headings = [say('reports.table.group'), say('reports.table.figure'), title, say('reports.table.before')];
  const rows = groups.flatMap(({ heading, rows: own }) =>
    own.map(({ label, present, before }) => [heading, label, present, before]),
  );
  return stringify([headings, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
