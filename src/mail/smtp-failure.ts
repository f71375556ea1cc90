import type { MailFailure } from './transport.ts';

interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
}

/** Faults of the server's settings or of the way to it, whatever the mail (nodemailer's codes). */
const OF_THE_SERVER = ['EAUTH', 'ENOAUTH', 'ECONFIG', 'ETLS', 'EDNS', 'EPROXY'];
/** A server that says 554 or 421 to these would say it to any mail. */
const BEFORE_THE_MAIL = ['CONN', 'EHLO', 'HELO', 'STARTTLS'];
/** What the mail itself makes impossible although the server was not asked: an address that it cannot take. */
const OF_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];

/**
 * What an error of the SMTP conversation means for the mail.
 * @param began whether the message had begun to leave, that is, the server had said 354
 */
export function failureOf(error: unknown, began: boolean): MailFailure {
  const { code, responseCode, response, command }: SmtpError = typeof error === 'object' && error !== null ? error : {};
  const name = typeof code === 'string' ? code : 'unknown';
  if (OF_THE_SERVER.includes(name)) return { kind: 'unreachable', reason: name };
  const beforeTheMail = typeof command === 'string' && BEFORE_THE_MAIL.includes(command) && !began;
  if (typeof responseCode === 'number' && responseCode >= 400) {
    const reason = codesOf(responseCode, response);
    if (beforeTheMail) return { kind: 'unreachable', reason };
    return { kind: responseCode >= 500 ? 'refused' : 'later', reason };
  }
  if (began) return { kind: 'unsure', reason: name };
  if (OF_THE_MAIL.includes(name)) return { kind: 'refused', reason: name };
  return { kind: 'unreachable', reason: name };
}

/** The reply code and the enhanced one of RFC 3463, without the words: they can hold the address. */
function codesOf(responseCode: number, response: unknown): string {
  const [enhanced] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(typeof response === 'string' ? response : '') ?? [];
  return [responseCode, enhanced].filter(Boolean).join(' ');
}
