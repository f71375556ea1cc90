import type { Instant } from '../shared/instant.ts';
import type { Locale } from '../shared/locale.ts';
import { kind, type RecordRef, type Tx } from '../store/port.ts';

/** What a mail says and to whom. Addresses are bare (`kim@fabrikam.com`, IDN as people read it), texts plain but for `html`. */
export interface Letter {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly languages: readonly Locale[];
}

/**
 * A mail on its way. It is in the store from the press that asks for it until its end is known; then its record keeps
 * what became of it, and the letter is gone from here.
 */
export interface Mail {
  readonly letter: Letter;
  readonly about: RecordRef;
  /** `sending` is durable before the server is spoken to, so that a crash in between is known. */
  readonly state: 'queued' | 'sending';
  readonly queuedAt: Instant;
  /** Not before this moment. */
  readonly notBefore: Instant;
  readonly attempts: number;
}

export const mails = kind<Mail>('mail');

/** A step of a mail: under way, put off, or at its end. */
export interface MailStep {
  readonly mail: string;
  readonly about: RecordRef;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'unsure';
  /** The server's codes ("550 5.1.1"), or a word for what went wrong; never an address. */
  readonly reason?: string;
  /** Recipients that the server refused while it took the mail for the others. */
  readonly refused?: readonly string[];
}

/** Queues a mail in the transaction of the change that it belongs to: both happen or neither. Its id also names it to the server, at every attempt. */
export async function queueMail(
  tx: Tx,
  turn: { readonly now: Instant; newId(): string },
  mail: { readonly letter: Letter; readonly about: RecordRef },
): Promise<string> {
  const id = turn.newId();
  await tx.put(mails, id, { ...mail, state: 'queued', queuedAt: turn.now, notBefore: turn.now, attempts: 0 }, 0);
  return id;
}

/** Takes a mail back while it still waits. False when it is with the server already, or gone. */
export async function withdrawMail(tx: Tx, id: string): Promise<boolean> {
  const mail = await tx.get(mails, id);
  if (mail?.body.state !== 'queued') return false;
  await tx.remove(mails, id, mail.version);
  return true;
}
