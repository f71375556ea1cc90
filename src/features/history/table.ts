import { stringify } from 'csv-stringify/sync';
import type { Contributions } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { HistoryRecord, Reader } from '../../store/port.ts';
import { wording } from './lines.ts';

const COLUMNS = [
  'number',
  'at',
  'local',
  'deed',
  'who',
  'whoId',
  'about',
  'what',
  'kind',
  'id',
  'fields',
  'why',
  'facts',
  'hash',
] as const;

/**
 * Lines as comma separated values that a spreadsheet opens: UTF-8 with a byte order mark, lines ended by CR LF (RFC 4180),
 * and an apostrophe before a cell that would run as a formula (OWASP: CSV injection).
 */
export async function historyTable(
  viewer: Viewer,
  lines: readonly HistoryRecord[],
  reader: Reader,
  everyone: Contributions,
): Promise<string> {
  const { say, timeZone } = viewer;
  const wordsOf = wording(viewer, reader, everyone);
  // As spreadsheets read it, whatever their language: 2026-11-23 18:05:09.
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const rows: (readonly string[])[] = [COLUMNS.map((column) => say(`history.column.${column}`))];
  for (const line of lines) {
    const { deed, who, name } = await wordsOf(line);
    const { seq, at, what, record, fields = [], why = '', facts = {}, hash } = line;
    const more = Object.keys(facts).length > 0 ? JSON.stringify(facts) : '';
    const { kind, id } = record;
    rows.push([
      `${seq}`,
      at,
      local.format(new Date(at)),
      deed,
      who,
      line.who,
      name,
      what,
      kind,
      id,
      fields.join(' '),
      why,
      more,
      hash,
    ]);
  }
  return stringify(rows, { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** The same lines as they are kept, hashes and all, so that each can be checked; with the names of today beside. */
export async function historyJson(
  viewer: Viewer,
  lines: readonly HistoryRecord[],
  reader: Reader,
  everyone: Contributions,
): Promise<string> {
  const wordsOf = wording(viewer, reader, everyone);
  const texts: string[] = [];
  for (const line of lines) {
    const { deed, who, name } = await wordsOf(line);
    texts.push(JSON.stringify({ ...line, names: { deed, who, about: name } }));
  }
  return `[\n${texts.join(',\n')}\n]\n`;
}
