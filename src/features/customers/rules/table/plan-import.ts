import type { WaitingInvitation } from '../../../../assistant/invitation-book.ts';
import { companyKey } from '../../../../directory/company-key.ts';
import type { Doc } from '../../../../store/port.ts';
import type { Customer } from '../../customer.ts';
import { hasError } from '../finding.ts';
import { type CheckedRow, checkRow, type RowCode, type RowValues } from './check-row.ts';
import { type FindInvitation, invitationsByRow } from './invited.ts';
import type { Table } from './read-table.ts';

/**
 * What becomes of a row; `accepted` are customers that we had invited, `gone` customers of ours that a list of Microsoft's
 * does not have.
 */
export const VERDICTS = ['wrong', 'doubtful', 'accepted', 'new', 'changed', 'same', 'gone'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

type PlanCode = RowCode | 'twice' | 'sameInvitation' | 'sameName' | 'otherId' | 'ended' | 'gone';

export interface Verdict {
  readonly kind: VerdictKind;
  /** 0 for what stands in no row. */
  readonly line: number;
  readonly name: string;
  readonly row?: CheckedRow;
  readonly codes: readonly PlanCode[];
  /** The line or the customer that a code speaks of. */
  readonly other?: string;
  readonly customer?: Doc<Customer>;
  /** Of `changed` and `accepted`: the fields that differ. */
  readonly fields?: readonly string[];
  /** Of `accepted`: the invitation. */
  readonly invitation?: WaitingInvitation;
}

/** Says of every row what importing it would do. Pure: the same table and customers give the same plan. */
export function planImport(
  table: Table,
  known: readonly Doc<Customer>[],
  context: { market: string; partnerDomains: readonly string[]; waiting?: readonly WaitingInvitation[] },
): readonly Verdict[] {
  const namesCountry = table.columns.includes('country');
  const index = { ...indexOf(known), namesCountry, invitation: invitationsByRow(context.waiting ?? []) };
  const seen = new Map<string, number>();
  const verdicts = table.rows.map((row) => judge(checkRow(row, context), index, seen));
  return [...verdicts, ...goneOf(table, known, verdicts)];
}

/** How many verdicts of each kind there are. */
export function countVerdicts(plan: readonly Verdict[]): Readonly<Record<VerdictKind, number>> {
  const counts = { wrong: 0, doubtful: 0, accepted: 0, new: 0, changed: 0, same: 0, gone: 0 };
  for (const { kind } of plan) counts[kind]++;
  return counts;
}

interface Index {
  readonly byId: ReadonlyMap<string, Doc<Customer>>;
  readonly byPrefix: ReadonlyMap<string, Doc<Customer>>;
  readonly byDomain: ReadonlyMap<string, Doc<Customer>>;
  readonly byNumber: ReadonlyMap<string, Doc<Customer>>;
  readonly byName: ReadonlyMap<string, Doc<Customer>>;
  /** Whether the table says where its customers are; otherwise an invitation may know. */
  readonly namesCountry: boolean;
  readonly invitation: FindInvitation;
}

function indexOf(known: readonly Doc<Customer>[]): Omit<Index, 'namesCountry' | 'invitation'> {
  const by = (key: (customer: Customer) => string | undefined): ReadonlyMap<string, Doc<Customer>> =>
    new Map(
      known.flatMap((doc) => {
        const value = key(doc.body);
        return value ? [[value, doc] as const] : [];
      }),
    );
  return {
    byId: by(({ microsoftId }) => microsoftId),
    byPrefix: by(({ prefix }) => prefix),
    byDomain: by(({ domain }) => domain),
    byNumber: by(({ registrationNumber }) => registrationNumber),
    byName: by(({ country, companyName }) => nameKey(country, companyName)),
  };
}

const nameKey = (country: string, name: string): string => `${country} ${companyKey(name)}`;

function judge(row: CheckedRow, index: Index, seen: Map<string, number>): Verdict {
  const { values, line } = row;
  const verdict = { line, name: values.companyName || (values.microsoftId ?? ''), row };
  const wrong = row.codes.filter((code) => code !== 'notReseller');
  if (wrong.length > 0 || hasError(row.findings)) return { ...verdict, kind: 'wrong', codes: row.codes };
  const twice = firstSeen(values, line, seen);
  if (twice !== undefined) return { ...verdict, kind: 'wrong', codes: ['twice'], other: String(twice) };
  if (row.codes.length > 0) return { ...verdict, kind: 'doubtful', codes: row.codes };
  const found = asAccepted(compare(verdict, values, index), row, index);
  const isWork = found.kind === 'changed' || found.kind === 'accepted';
  const before = isWork && found.customer && firstLine(found.customer.id, line, seen);
  if (before) return { ...verdict, kind: 'wrong', codes: ['twice'], other: String(before) };
  const sooner = found.invitation && firstLine(found.invitation.id, line, seen);
  return sooner ? { ...verdict, kind: 'doubtful', codes: ['sameInvitation'], other: String(sooner) } : found;
}

/** The earlier line that took the same thing, if one did. */
function firstLine(key: string, line: number, seen: Map<string, number>): number | undefined {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, line);
  return before;
}

/** An invitation settles the doubts that its acceptance explains: the same name, or a relationship that had ended. */
function asAccepted(found: Verdict, row: CheckedRow, index: Index): Verdict {
  if (found.codes.includes('otherId')) return found;
  const { customer, line, name } = found;
  const invitation = index.invitation(row.values, customer);
  if (!invitation) return found;
  const accepted = { kind: 'accepted', codes: [], line, name, invitation } as const;
  if (customer) return { ...accepted, row, customer, fields: differences(row.values, customer.body) };
  const country = index.namesCountry ? row.values.country : invitation.country;
  return { ...accepted, row: { ...row, values: { ...row.values, country } } };
}

/** The line that had the same Microsoft ID, onmicrosoft.com name or own domain before: each belongs to one customer. */
function firstSeen(values: RowValues, line: number, seen: Map<string, number>): number | undefined {
  const prefix = values.prefix && `${values.prefix}.onmicrosoft.com`;
  const keys = [values.microsoftId, prefix, values.domain].filter((key): key is string => Boolean(key));
  const before = keys.map((key) => seen.get(key)).find((at) => at !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, line);
  return before;
}

function compare(verdict: Pick<Verdict, 'line' | 'name' | 'row'>, values: RowValues, index: Index): Verdict {
  const sure =
    (values.microsoftId && index.byId.get(values.microsoftId)) ||
    (values.prefix && index.byPrefix.get(values.prefix)) ||
    (values.registrationNumber && index.byNumber.get(values.registrationNumber)) ||
    (values.domain && index.byDomain.get(values.domain)) ||
    undefined;
  const customer = sure ?? index.byName.get(nameKey(values.country, values.companyName));
  if (!customer) return { ...verdict, kind: 'new', codes: [] };
  const doubt = doubtAbout(values, customer.body, sure !== undefined);
  if (doubt) return { ...verdict, kind: 'doubtful', codes: [doubt], other: customer.body.companyName, customer };
  const fields = differences(values, customer.body);
  return { ...verdict, kind: fields.length > 0 ? 'changed' : 'same', codes: [], customer, fields };
}

function doubtAbout(values: RowValues, customer: Customer, sure: boolean): PlanCode | undefined {
  if (!sure) return 'sameName';
  if (values.microsoftId && customer.microsoftId && values.microsoftId !== customer.microsoftId) return 'otherId';
  return customer.status === 'ended' ? 'ended' : undefined;
}

/** Fields that the row fills and that differ. A row never empties a field. */
function differences(values: RowValues, customer: Customer): readonly string[] {
  const now = new Map<string, unknown>(Object.entries(customer));
  return Object.entries(values)
    .filter(([field, value]) => !COUNTRY_SETS.has(field) && JSON.stringify(value) !== JSON.stringify(now.get(field)))
    .map(([field]) => field);
}

/** Follow from the country, which never changes. */
const COUNTRY_SETS: ReadonlySet<string> = new Set(['country', 'culture', 'language']);

/** Only a list with Microsoft's ids can say that a customer is gone; it is told, nothing is done. */
function goneOf(table: Table, known: readonly Doc<Customer>[], verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!table.columns.includes('microsoftId')) return [];
  const there = new Set(table.rows.map(({ cells }) => (cells.get('microsoftId') ?? '').toLowerCase()));
  if (verdicts.every(({ row }) => row?.values.microsoftId === undefined)) return [];
  return known
    .filter(({ body }) => body.microsoftId && body.status === 'active' && !there.has(body.microsoftId))
    .map((customer) => ({ kind: 'gone', line: 0, name: customer.body.companyName, codes: ['gone'], customer }));
}
