import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Secret } from '../../src/config/secret.ts';
import { smtpTransport } from '../../src/mail/smtp.ts';
import type { MailTransport } from '../../src/mail/transport.ts';

/** What the server does with the next mails; changed between them. */
export type Manner =
  | 'takes'
  /** 451 to the recipient, as greylisting does. */
  | 'putsOff'
  /** 550 to the recipient. */
  | 'refuses'
  /** 550 to the recipients at `nobody@…` only. */
  | 'refusesSome'
  /** 554 after the message. */
  | 'refusesMessage'
  /** 452 after the message. */
  | 'putsOffMessage'
  /** Takes the message and says nothing. */
  | 'saysNothing'
  /** Takes the message, and breaks the connection before its 250 is out. */
  | 'losesItsAnswer'
  /** Breaks the connection in the middle of the message. */
  | 'cuts'
  /** Breaks the connection before the message. */
  | 'cutsEarly';

export interface MailServer {
  manner: Manner;
  /** What it has taken, read by a parser that is not ours. */
  readonly taken: ParsedMail[];
  /** What it was asked to deliver to. */
  readonly recipients: string[];
  /** How often a message began to arrive. */
  began: number;
  readonly transport: MailTransport;
  /** Its address, as the settings take it. */
  readonly url: string;
  close(): Promise<void>;
}

/** Long enough for a loaded machine, short enough to wait for in a test. */
const PATIENCE = 400;

const refusal = (message: string, responseCode: number): Error => Object.assign(new Error(message), { responseCode });

/** A mail server on this machine. */
export async function openMailServer(): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onRcptTo({ address }, _session, done) {
      if (desk.manner === 'putsOff') return done(refusal('4.7.1 greylisted, try again', 451));
      if (desk.manner === 'refuses') return done(refusal('5.1.1 no such user', 550));
      if (desk.manner === 'refusesSome' && address.startsWith('nobody@')) return done(refusal('5.1.1 no', 550));
      if (desk.manner === 'cutsEarly') return breakAll();
      recipients.push(address);
      return done();
    },
    onData(stream, _session, done) {
      desk.began++;
      if (desk.manner === 'cuts') {
        stream.once('data', breakAll);
        return stream.resume();
      }
      void simpleParser(stream).then((mail) => {
        if (desk.manner === 'refusesMessage') return done(refusal('5.7.1 looks like spam', 554));
        if (desk.manner === 'putsOffMessage') return done(refusal('4.3.1 disk full', 452));
        taken.push(mail);
        if (desk.manner === 'losesItsAnswer') return breakAll();
        return desk.manner === 'saysNothing' ? undefined : done();
      });
      return undefined;
    },
  });
  // The breaks are what is tested.
  server.on('error', () => {});
  const sockets = new Set<Socket>();
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const desk: MailServer = {
    ...{ manner: 'takes', began: 0, taken, recipients },
    url: `smtp://127.0.0.1:${portOf(server.server)}`,
    transport: transportTo(portOf(server.server)),
    close: () =>
      new Promise((resolve) => {
        breakAll();
        server.close(() => resolve());
      }),
  };
  return desk;
}

/** A transport to a port of this machine. */
export function transportTo(port: number, patience = PATIENCE): MailTransport {
  return smtpTransport({
    url: new Secret(`smtp://127.0.0.1:${port}`),
    from: '"한빛클라우드 파트너 데스크" <partners@hanbit.example>',
    patience,
  });
}

/** A port that accepts connections and never says a word. */
export async function openSilentPort(): Promise<{ port: number; close(): void }> {
  const server = createServer(() => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: portOf(server), close: () => void server.close() };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  connect(port, '127.0.0.1').on('error', () => {});
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('not listening');
  return address.port;
}
