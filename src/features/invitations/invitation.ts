import type { Day } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Locale } from '../../shared/locale.ts';
import { kind, type RecordRef } from '../../store/port.ts';

/**
 * Our own states: Microsoft neither tracks nor withdraws invitations. `sent` waits on the customer, `unsure` may or may
 * not have arrived, `expired` means that we stopped waiting, `cancelled` that we no longer want it; the link works on.
 */
export const INVITATION_STATES = [
  'draft',
  'queued',
  'sending',
  'sent',
  'failed',
  'unsure',
  'accepted',
  'expired',
  'cancelled',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const MAIL_LANGUAGES = ['ko', 'en', 'both'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** One time that it was sent, or tried to. */
export interface Sending {
  readonly at: Instant;
  readonly by: string;
  readonly way: 'server' | 'byHand';
  /** The mail in the outbox, whose id also names it to the server. */
  readonly mail?: string;
  readonly outcome?: 'sent' | 'failed' | 'unsure' | 'withdrawn';
  readonly reason?: string;
  /** Recipients that the server refused while it took the mail for the others. */
  readonly refused?: readonly string[];
}

/** An invitation to connect: who was asked, by whom, with which words, and what became of it. */
export interface Invitation {
  readonly state: InvitationState;
  readonly companyName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly language: MailLanguage;
  readonly subject: string;
  /** Plain text. Holds the link, or `{link}` while no admin has set one. */
  readonly body: string;
  /** The record that it came of, as the button that opened its form said. */
  readonly origin?: RecordRef;
  /** For ourselves. */
  readonly note: string;
  /** Country of the customer's tenant, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Where answers go: the mail address of whoever asks. */
  readonly replyTo: string;
  /** The customer that it is about, when we know one; the one that came of it, once accepted. */
  readonly customerId?: string;
  /** The company that it is sent together with: an indirect reseller's provider, or an indirect provider's reseller. */
  readonly partnershipId?: string;
  readonly invitedBy: string;
  readonly createdAt: Instant;
  readonly sendings: readonly Sending[];
  /** After how many days the last reminder was given, counted from the last sending. */
  readonly reminded?: number;
  /** Somebody said "stop reminding". */
  readonly hushed?: boolean;
  readonly closedAt?: Instant;
  readonly acceptedOn?: Day;
}

export const invitations = kind<Invitation>('invitation');

/** Everything that a mail of this language is written in. */
export function localesOf(language: MailLanguage): readonly Locale[] {
  return language === 'both' ? ['ko', 'en'] : [language];
}

/** When it was last sent, as far as we know. */
export function lastSentAt(invitation: Invitation): Instant | undefined {
  return invitation.sendings.findLast(({ outcome }) => outcome === 'sent' || outcome === 'unsure')?.at;
}
