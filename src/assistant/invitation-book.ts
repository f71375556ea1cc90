import type { Reader, Tx } from '../store/port.ts';
import type { Turn } from './turn.ts';

/** An invitation that may have reached its customer and that nobody has recorded as accepted. */
export interface WaitingInvitation {
  readonly id: string;
  readonly version: number;
  readonly companyName: string;
  readonly country: string;
  /** The customer that it is about, when we know one. */
  readonly customerId?: string;
  /** Whom it went to first. */
  readonly email: string;
  /** Domains of the company, by the addresses that it went to. */
  readonly domains: readonly string[];
  /** Directory object id. */
  readonly invitedBy: string;
  readonly sentAt: string;
}

/** What the feature that keeps the invitations tells others, and does for them. */
export interface InvitationBook {
  /** Those that can still turn out to be accepted: what we wait for comes first, then the latest. */
  waiting(reader: Reader): Promise<readonly WaitingInvitation[]>;
  /** Records that one was accepted. Throws when it is not one that waits. @param by the customer that came of it, and the calendar day */
  accepted(turn: Turn, tx: Tx, id: string, by: { readonly customer: string; readonly since: string }): Promise<void>;
}
