import type { KnownCustomer } from '../../assistant/customer-book.ts';
import type { Contributions } from '../../assistant/feature.ts';
import type { Reader } from '../../store/port.ts';

/** Who invites: sends, changes, withdraws, says what became of it. Everybody may look. */
export const INVITERS = ['staff', 'manager'] as const;

/** What the feature works with. */
export interface InvitationParts {
  readonly everyone: Contributions;
  /** Whether a mail server is set: otherwise people send by hand. */
  readonly sendsMail: boolean;
  readonly admins: readonly string[];
}

/** The customers, as far as others may know them. */
export async function knownCustomers(everyone: Contributions, reader: Reader): Promise<readonly KnownCustomer[]> {
  const keeper = everyone.features.find(({ customerBook }) => customerBook !== undefined);
  return (await keeper?.customerBook?.list(reader)) ?? [];
}
