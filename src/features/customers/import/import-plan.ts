import type { Contributions } from '../../../assistant/feature.ts';
import type { InvitationBook } from '../../../assistant/invitation-book.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { Reader } from '../../../store/port.ts';
import { customers } from '../customer.ts';
import { countVerdicts, planImport, type Verdict } from '../rules/table/plan-import.ts';
import { readTable, type Table, type TableProblem } from '../rules/table/read-table.ts';

/** A table that was read, and what would become of its rows. */
export interface Planned {
  readonly table: Table;
  readonly plan: readonly Verdict[];
}

/** Reads a pasted table and says of every row what importing it would do. */
export async function planOf(
  { partner }: Viewer,
  text: string,
  reader: Reader,
  everyone: Contributions,
): Promise<Planned | { problem: TableProblem }> {
  const read = readTable(text);
  if ('problem' in read) return read;
  const waiting = (await bookOf(everyone)?.waiting(reader)) ?? [];
  const context = { market: partner.market, partnerDomains: partner.domains, waiting };
  return { table: read.table, plan: planImport(read.table, await reader.list(customers), context) };
}

/** What the feature that keeps the invitations does for us, if one is installed. */
export function bookOf({ features }: Contributions): InvitationBook | undefined {
  return features.find(({ invitationBook }) => invitationBook)?.invitationBook;
}

/** Tells two plans apart: what was confirmed has to be what is done. */
export function digest(verdicts: readonly Verdict[]): string {
  const versions = verdicts
    .map(({ customer, invitation }) => (customer?.version ?? 0) + (invitation?.version ?? 0))
    .reduce((sum, version) => sum + version, 0);
  return [...Object.values(countVerdicts(verdicts)), versions].join(' ');
}
