import type { Reader, Tx } from '../store/port.ts';

/** The customer whose card is being shown, as far as other features need it. */
export interface CustomerRef {
  readonly id: string;
  readonly companyName: string;
  readonly status: 'prepared' | 'active' | 'ending' | 'ended';
}

/** What the feature that keeps the customers tells others, and does for them: they never see its documents. */
export interface CustomerBook {
  find(id: string, reader: Reader): Promise<KnownCustomer | undefined>;
  list(reader: Reader): Promise<readonly KnownCustomer[]>;
  /** Moves a customer to another status and writes its history. Throws when there is no such customer. */
  change(turn: { readonly personId: string }, tx: Tx, id: string, to: CustomerRef['status']): Promise<void>;
}

export interface KnownCustomer extends CustomerRef {
  /** Everything it is found by, its name first. */
  readonly names: readonly string[];
  /** Directory object id of whoever looks after it. */
  readonly owner: string;
  readonly tags?: readonly string[];
  readonly domain?: string;
  readonly microsoftId?: string;
  /** The day on which it was created at Microsoft. */
  readonly activeSince?: string;
}

/** A customer that accepted our invitation: it exists at Microsoft already, and buys through us from now on. */
export interface AcceptedCustomer {
  /** One that we know; without it a new one is made. */
  readonly id?: string;
  readonly companyName: string;
  readonly country: string;
  readonly email: string;
  readonly domain?: string;
  /** The calendar day of the acceptance. */
  readonly since: string;
  readonly owner: string;
}
