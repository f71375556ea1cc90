import type { Instant } from '../../../shared/instant.ts';
import { kind } from '../../../store/port.ts';
import type { MailLanguage } from '../invitation.ts';

/** One of many: what was typed, and what became of it. */
export interface BatchRow {
  readonly company: string;
  readonly to: readonly string[];
  readonly language: MailLanguage;
  /** `waiting` has not been made into an invitation yet; `made` waits to be sent by hand; `takenBack` was cancelled before it left. */
  readonly state: 'waiting' | 'queued' | 'made' | 'sent' | 'failed' | 'unsure' | 'passedOver' | 'takenBack';
  readonly invitation?: string;
  readonly reason?: string;
}

/** Many invitations asked for by one press. */
export interface Batch {
  readonly by: string;
  /** As it stands in the mails. */
  readonly byName: string;
  readonly at: Instant;
  readonly country: string;
  readonly replyTo: string;
  readonly partnershipId?: string;
  readonly way: 'server' | 'byHand';
  readonly rows: readonly BatchRow[];
}

export const batches = kind<Batch>('invitationbatch');

/** How many rows stand where. */
export function countRows({ rows }: Batch): Readonly<Record<BatchRow['state'], number>> {
  const counts = { waiting: 0, queued: 0, made: 0, sent: 0, failed: 0, unsure: 0, passedOver: 0, takenBack: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}

/** The rows that can be tried again: one in doubt is decided for itself, one that was passed over has its reason. */
export function retryRows({ rows }: Batch): readonly BatchRow[] {
  return rows.filter(({ state }) => state === 'failed');
}

/** The rows that did not become what was wanted. */
export function failedRows({ rows }: Batch): readonly BatchRow[] {
  return rows.filter(({ state }) => state === 'failed' || state === 'unsure' || state === 'passedOver');
}
