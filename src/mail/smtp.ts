import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Secret } from '../config/secret.ts';
import { SECOND } from '../shared/instant.ts';
import type { Letter } from './mail.ts';
import { failureOf } from './smtp-failure.ts';
import { MailError, type MailTransport } from './transport.ts';

export interface SmtpSettings {
  /** `smtp://` (TLS when the server offers it, required when a password is sent) or `smtps://`, with user and password in it. */
  readonly url: Secret;
  readonly from: string;
  /** Milliseconds until a silent server is given up. */
  readonly patience?: number;
}

/** RFC 5321 4.5.3.2 allows minutes; nobody waits at the other end here, and the mail is kept anyway. */
const PATIENCE = 60 * SECOND;

/**
 * A mail server, spoken to mail by mail. Uses the connection of nodemailer itself rather than its transport: only so is it
 * known whether a break came before or after the message began to leave.
 */
export function smtpTransport({ url, from, patience = PATIENCE }: SmtpSettings): MailTransport {
  return {
    async send(id, letter, giveUp) {
      const composed = compose(id, letter, from);
      const message = await composed.build();
      let began = false;
      const stream = Readable.from(
        (function* () {
          began = true;
          yield message;
        })(),
      );
      const server = new URL(url.reveal());
      const connection = new SMTPConnection(connectionOptions(server, patience));
      try {
        const envelope = composed.getEnvelope();
        const { rejected } = await speak(
          { connection, server, patience, giveUp },
          { ...envelope, size: message.length },
          stream,
        );
        return { refused: rejected };
      } catch (error) {
        throw new MailError(failureOf(error, began), error);
      } finally {
        stream.destroy();
        connection.close();
      }
    },
  };
}

function compose(id: string, letter: Letter, from: string) {
  const domain = /@([^\s<>@]+?)>?$/.exec(from)?.[1] ?? 'localhost';
  return new MailComposer({
    from,
    to: letter.to.map((address) => ({ name: '', address })),
    cc: letter.cc.map((address) => ({ name: '', address })),
    // A copy: documents of the store are frozen, and nodemailer writes into what it is given.
    replyTo: { ...letter.replyTo },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${id}@${domain}>`,
    headers: { 'Content-Language': letter.languages.join(', ') },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

function connectionOptions(server: URL, patience: number) {
  const secure = server.protocol === 'smtps:';
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname);
  return {
    host: server.hostname.replace(/^\[(.*)\]$/, '$1'),
    ...(server.port && { port: Number(server.port) }),
    secure,
    // A server between that strips STARTTLS must not see the password.
    requireTLS: !secure && server.username !== '' && !isLoopback,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  };
}

type Envelope = Parameters<SMTPConnection['send']>[0];

interface Conversation {
  readonly connection: SMTPConnection;
  readonly server: URL;
  readonly patience: number;
  readonly giveUp: AbortSignal;
}

/** One conversation, bounded in time as a whole too: a server that dribbles is no better than a silent one. */
function speak(
  { connection, server, patience, giveUp }: Conversation,
  envelope: Envelope,
  stream: Readable,
): Promise<{ rejected: readonly string[] }> {
  return new Promise((resolve, reject) => {
    const giveIn = (code: string) => () => fail(Object.assign(new Error('the conversation was ended'), { code }));
    const abort = giveIn('EABORT');
    const timer = setTimeout(giveIn('ETIMEDOUT'), patience * 3);
    const over = (): void => {
      clearTimeout(timer);
      giveUp.removeEventListener('abort', abort);
    };
    const fail = (error: unknown): void => {
      over();
      reject(error);
    };
    const send = (): void =>
      connection.send(envelope, stream, (error, sent) => {
        if (error) return fail(error);
        over();
        resolve({ rejected: sent.rejected });
        connection.quit();
      });
    giveUp.addEventListener('abort', abort);
    connection.on('error', fail);
    connection.on('end', giveIn('ECONNECTION'));
    connection.connect((error) => {
      if (error) return fail(error);
      if (!server.username) return send();
      const user = decodeURIComponent(server.username);
      const pass = decodeURIComponent(server.password);
      connection.login({ user, pass }, (refusal) => (refusal ? fail(refusal) : send()));
    });
  });
}
