import type { Letter } from './mail.ts';

/** How handing a mail to the server ended, when it did not take it. */
export type MailFailure =
  /** The server cannot be reached or used at all: the next mail would fare no better. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Not now (4xx: greylisting, quota, maintenance). */
  | { readonly kind: 'later'; readonly reason: string }
  /** Never (5xx: no such mailbox, refused). */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The connection broke after the message began to leave: it may or may not have been taken. */
  | { readonly kind: 'unsure'; readonly reason: string };

export class MailError extends Error {
  override readonly name = 'MailError';
  readonly failure: MailFailure;
  constructor(failure: MailFailure, cause?: unknown) {
    super(`${failure.kind}: ${failure.reason}`, { cause });
    this.failure = failure;
  }
}

/** Hands mails to a server. */
export interface MailTransport {
  /**
   * Resolves once the server has taken the mail, with the recipients that it refused meanwhile; throws `MailError`.
   * @param id the same at every attempt; becomes the Message-ID
   * @param giveUp ends a conversation that nobody can wait for any longer
   */
  send(id: string, letter: Letter, giveUp: AbortSignal): Promise<{ readonly refused: readonly string[] }>;
}
