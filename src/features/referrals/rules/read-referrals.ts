import type { Instant } from '../../../shared/instant.ts';
import type { Referral } from '../referral.ts';
import { fromMicrosoft, tooLongTogether, unknownValues } from './from-microsoft.ts';
import { itemLines } from './item-lines.ts';
import { cutToLimits } from './limits.ts';
import { microsoftReferral } from './microsoft-json.ts';
import { isNews } from './set-state.ts';

export type Imported = Omit<Referral, 'addedBy' | 'addedAt'>;

/** Something about one item of the text, by the line on which the item begins. */
export type ImportFinding =
  | {
      readonly line: number;
      readonly code: 'notJson' | 'noReferrals' | 'duplicate' | 'known' | 'updated';
      readonly id?: string;
    }
  | { readonly line: number; readonly code: 'field' | 'tooLong'; readonly field: string }
  | { readonly line: number; readonly code: 'unknownValue'; readonly field: string; readonly value: string };

export interface ReadReferrals {
  /** Ready to be added; empty as long as anything is wrong. */
  readonly referrals: readonly Imported[];
  /** Ones that we have, but do not know where they stand: what came says it. Empty as long as anything is wrong. */
  readonly updates: readonly Imported[];
  /** What keeps the whole text from being imported. */
  readonly problems: readonly ImportFinding[];
  /** What to mind: repeated and known ones are left out or bring one up to date, unknown values kept, too long ones cut. */
  readonly notes: readonly ImportFinding[];
}

/**
 * Reads referrals as Partner Center gives them: one, an array, or `{"value": […]}`. Everything that is wrong is told at
 * once, by line; as long as something is, none is taken.
 * @param known the referrals that we have already, by their id at Microsoft
 * @param mayUpdate which of these whoever brings the text may bring up to date; the others count as known
 */
export function readReferrals(
  text: string,
  known: ReadonlyMap<string, Referral>,
  now: Instant,
  mayUpdate: (referral: Referral) => boolean = () => true,
): ReadReferrals {
  const items = itemsOf(text);
  if (!items) return failed({ line: lineOfFault(text), code: 'notJson' });
  if (items.length === 0) return failed({ line: 1, code: 'noReferrals' });
  const lines = itemLines(text);
  const seen = new Set<string>();
  const referrals: Imported[] = [];
  const updates: Imported[] = [];
  const problems: ImportFinding[] = [];
  const notes: ImportFinding[] = [];
  for (const [index, item] of items.entries()) {
    const line = lines[index] ?? 1;
    const read = microsoftReferral.safeParse(item);
    if (!read.success) {
      const fields = new Set(read.error.issues.map(({ path }) => path.join('.') || 'id'));
      problems.push({ line, code: 'field', field: [...fields].join(', ') });
      continue;
    }
    const { id, createdDateTime } = read.data;
    const ours = known.get(id);
    if (Number.isNaN(Date.parse(createdDateTime))) {
      problems.push({ line, code: 'field', field: 'createdDateTime' });
    } else if (seen.has(id) || (ours && !(mayUpdate(ours) && isNews(ours, read.data, now)))) {
      notes.push({ line, code: seen.has(id) ? 'duplicate' : 'known', id });
    } else {
      seen.add(id);
      const { referral, cut } = cutToLimits(read.data);
      notes.push(...unknownValues(referral).map((each) => ({ line, code: 'unknownValue' as const, ...each })));
      const long = [...cut, ...tooLongTogether(referral)];
      if (long.length > 0) notes.push({ line, code: 'tooLong', field: long.join(', ') });
      if (ours) notes.push({ line, code: 'updated', id });
      (ours ? updates : referrals).push(fromMicrosoft(referral, now));
    }
  }
  return problems.length > 0
    ? { referrals: [], updates: [], problems, notes }
    : { referrals, updates, problems, notes };
}

/** Whether a text is meant as referrals from Partner Center: JSON with keys that they have. */
export function isPasted(text: string): boolean {
  return /^\s*[[{]/.test(text) && /"(?:customerProfile|substatus|createdDateTime)"/.test(text);
}

function itemsOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return [];
    return 'value' in value && Array.isArray(value.value) ? value.value : [value];
  } catch {
    return undefined;
  }
}

function failed(problem: ImportFinding): ReadReferrals {
  return { referrals: [], updates: [], problems: [problem], notes: [] };
}

/** V8 tells the place of a fault in its message, as an offset or as a line; the last line when it does not. */
function lineOfFault(text: string): number {
  const lines = text.split('\n').length;
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const line = /line (\d+)/.exec(message)?.[1];
    const offset = /position (\d+)/.exec(message)?.[1];
    if (line) return Number(line);
    if (offset) return text.slice(0, Number(offset)).split('\n').length;
  }
  return lines;
}
