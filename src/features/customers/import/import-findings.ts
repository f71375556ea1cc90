import { drafts } from '../../../assistant/drafts.ts';
import type { Contributions } from '../../../assistant/feature.ts';
import type { FileKind } from '../../../assistant/file-kind.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import type { FileLinks } from '../../../files/ticket.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Tx } from '../../../store/port.ts';
import type { Customer } from '../customer.ts';
import { headings } from '../export/export-row.ts';
import { linkCard } from '../export/file-link.ts';
import { COLUMNS, type Column } from '../rules/table/columns.ts';
import { writeTable } from '../rules/table/write-table.ts';
import { IMPORT, needsALook, reasons } from './import-cards.ts';
import { type Planned, planOf } from './import-plan.ts';

const FILE = 'customers.import';

/** A link to what needs a second look, to mend in a spreadsheet: the file can be pasted as it is. */
export async function giveFindings(turn: DraftTurn, tx: Tx, links: FileLinks | undefined): Promise<Card> {
  const { say, draft } = turn;
  const args = { draft: draft.id, token: draft.body.token };
  const data = ofDraft(draft);
  const { card } = await linkCard(turn, tx, links, {
    title: say('customers.import.file.button'),
    text: say('customers.import.file.text'),
    file: { what: FILE, args },
    buttons: [{ title: say('customers.import.toPreview'), verb: 'customer.import.show', data }],
  });
  return card;
}

/** The file behind it: every row that needs a look, why, and its cells; made of what was pasted by whoever fetches it. */
export const findingsFile = (everyone: Contributions): FileKind => ({
  name: FILE,
  who: ['staff', 'manager'],
  async make(viewer, { draft: id, token }, reader) {
    const draft = await reader.get(drafts, String(id));
    const isTheirs = draft?.body.form === IMPORT && draft.body.token === token;
    if (!isTheirs || draft.body.personId !== viewer.personId) return undefined;
    const planned = await planOf(viewer, draft.body.values.table ?? '', reader, everyone);
    if ('problem' in planned) return undefined;
    return {
      name: `import-${dayOf(viewer.now, viewer.timeZone)}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: findingsTable(viewer, planned),
    };
  },
});

function findingsTable(viewer: Viewer, { table, plan }: Planned): string {
  const { say } = viewer;
  const names = headings(say);
  const own = [
    say('customers.import.file.line'),
    say('customers.import.file.verdict'),
    say('customers.import.file.why'),
  ];
  const byLine = new Map(table.rows.map(({ line, cells }) => [line, cells]));
  const rows = plan.filter(needsALook).map((verdict) => {
    const cells = byLine.get(verdict.line) ?? cellsOf(verdict.customer?.body);
    const found = [say(`customers.import.verdict.${verdict.kind}`), reasons(viewer, verdict).join(' ')];
    return [String(verdict.line || ''), ...found, ...table.columns.map((column) => cells.get(column) ?? '')];
  });
  return writeTable([...own, ...table.columns.map((column) => names[COLUMNS.indexOf(column)] ?? column)], rows);
}

/** A customer that stands in no row. */
function cellsOf(customer: Customer | undefined): ReadonlyMap<Column, string> {
  return new Map([
    ['microsoftId', customer?.microsoftId ?? ''],
    ['companyName', customer?.companyName ?? ''],
  ]);
}
