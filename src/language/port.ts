import type { Locale } from '../shared/locale.ts';

/** Every intent of the catalogue. The names are fixed: tests, tools and features rely on them. */
export const INTENTS = [
  'help',
  'greet',
  'cancel',
  'language.set',
  'customer.add',
  'customer.list',
  'customer.show',
  'customer.edit',
  'customer.import',
  'customer.export',
  'invitation.send',
  'invitation.list',
  'invitation.resend',
  'invitation.cancel',
  'relationship.end',
  'relationship.withdraw',
  'approval.list',
  'approval.show',
  'referral.list',
  'referral.add',
  'referral.show',
  'referral.accept',
  'referral.decline',
  'referral.handoff',
  'referral.close',
  'profile.show',
  'profile.edit',
  'provider.connect',
  'role.list',
  'role.grant',
  'role.revoke',
  'history.show',
  'today.show',
  'report.show',
  'task.list',
  'preferences.edit',
  'settings.edit',
  'none',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What was said beside the intent. Entities that were not said are absent; nothing is guessed. */
export interface Entities {
  readonly topic?: string;
  readonly language?: Locale;
  /** A company's name as the person wrote it, without particles, quotes or trailing politeness. */
  readonly company?: string;
  readonly customer?: string;
  readonly domain?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly email?: string;
  readonly person?: string;
  readonly phone?: string;
  readonly query?: string;
  readonly status?: string;
  readonly mine?: 'true';
  readonly reason?: string;
  readonly assignee?: string;
  readonly outcome?: 'won' | 'lost';
  readonly role?: 'staff' | 'manager' | 'support' | 'admin';
  readonly period?: 'week' | 'month' | 'quarter' | 'year';
}

export interface Recognition {
  readonly text: string;
  readonly intent: Intent;
  /** 0 to 1. Below `DOUBT` the assistant asks instead of acting. */
  readonly confidence: number;
  readonly locale: Locale;
  readonly entities: Entities;
  /** Other readings, best first, for suggestions when in doubt. Never holds `none` or `intent` itself. */
  readonly alternatives: readonly { readonly intent: Intent; readonly confidence: number }[];
}

/** Below this confidence a recognition is a guess: the assistant offers suggestions and does nothing. */
export const DOUBT = 0.5;

/** Text in, meaning out. Pure and in memory; never sees records. */
export interface Recognizer {
  recognize(text: string): Recognition;
  /** What a message that is no request says of a company and whom to talk to there. */
  readMessage(text: string): Entities;
}
