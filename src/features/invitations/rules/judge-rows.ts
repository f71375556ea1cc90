import type { KnownCustomer } from '../../../assistant/customer-book.ts';
import { companyKey } from '../../../directory/company-key.ts';
import type { Doc } from '../../../store/port.ts';
import type { Invitation, MailLanguage } from '../invitation.ts';
import { canRetry, whatThereIs } from './already.ts';
import {
  type CheckedRecipients,
  checkRecipients,
  type JointChoice,
  type RecipientProblem,
} from './check-recipients.ts';
import { type Row, readRows } from './read-rows.ts';

/** What becomes of one row. */
export type Verdict =
  | {
      readonly row: Row;
      readonly kind: 'ready';
      readonly recipients: CheckedRecipients;
      readonly language: MailLanguage;
    }
  | { readonly row: Row; readonly kind: 'wrong'; readonly problem: RecipientProblem }
  | { readonly row: Row; readonly kind: 'twice' | 'connected' | 'invited' };

/** What holds for all rows alike. */
export interface ForAll {
  readonly language: MailLanguage;
  readonly country: string;
  readonly replyTo: string;
  readonly together: string;
}

/** One verdict for each row of a pasted table, in its order. */
export function judgeRows(
  table: string,
  forAll: ForAll,
  known: {
    readonly partner: { readonly market: string; readonly domains: readonly string[] };
    readonly joint: JointChoice | undefined;
    readonly customers: readonly KnownCustomer[];
    readonly invitations: readonly Doc<Invitation>[];
  },
): readonly Verdict[] {
  const addresses = new Set<string>();
  const names = new Set<string>();
  const find = whatThereIs(known.customers, known.invitations);
  return readRows(table).map((row): Verdict => {
    const typed = { ...forAll, company: row.company, to: row.email, cc: '' };
    const { problems, recipients } = checkRecipients(typed, known.partner, known.joint);
    const [problem] = problems;
    if (!recipients) return { row, kind: 'wrong', problem: problem ?? { field: 'to', code: 'missing' } };
    const found = find(recipients);
    if (found && !canRetry(found)) return { row, kind: found.what };
    const isTwice =
      recipients.to.some((to) => addresses.has(to.toLowerCase())) || names.has(companyKey(recipients.companyName));
    if (isTwice) return { row, kind: 'twice' };
    for (const to of recipients.to) addresses.add(to.toLowerCase());
    names.add(companyKey(recipients.companyName));
    return { row, kind: 'ready', recipients, language: row.language ?? forAll.language };
  });
}
