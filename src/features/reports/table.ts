import { stringify } from 'csv-stringify/sync';
import type { Say } from '../../catalogue/say.ts';
import type { Report } from './report-card.ts';

/**
 * A report as comma separated values that Excel opens: byte order mark, CR LF (RFC 4180), no cell run as a formula.
 * Numbers stand as such, times in hours, so that a spreadsheet can go on with them.
 */
export function reportTable({ title, whose, span, totals, groups }: Report, say: Say): string {
  const headings = [say('reports.table.group'), say('reports.table.figure'), title, say('reports.table.before')];
  const rows = groups.flatMap(({ heading, rows: own }) =>
    own.map(({ label, values, isTimed }) => [
      heading,
      isTimed ? say('reports.table.inHours', { figure: label }) : label,
      rounded(values.present),
      rounded(values.before),
    ]),
  );
  const now = totals.flatMap(({ label, count, states }) => [
    [say('reports.now'), label, String(count), ''],
    ...states.map((state) => [say('reports.now'), `${label}: ${state.label}`, String(state.count), '']),
  ]);
  const about = [say('reports.table.about'), `${whose} ${span}`, '', ''];
  return stringify([headings, ...now, ...rows, about], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** To a tenth; an empty cell for none. */
function rounded(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 10) / 10);
}
