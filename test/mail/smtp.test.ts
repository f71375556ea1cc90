import { strict as assert } from 'node:assert';
import type { Letter } from '../../src/mail/mail.ts';
import { MailError, type MailFailure, type MailTransport } from '../../src/mail/transport.ts';
import {
  closedPort,
  type MailServer,
  type Manner,
  openMailServer,
  openSilentPort,
  transportTo,
} from './mail-server.ts';

const letter = (change: Partial<Letter> = {}): Letter => ({
  to: ['kim@fabrikam.com'],
  cc: [],
  replyTo: { name: '김민지', address: 'minji@hanbit.example' },
  subject: '[한빛클라우드 주식회사] Microsoft 재판매인 관계 연결 요청',
  text: '파브리캄 담당자님, 안녕하세요.\n\nhttps://admin.microsoft.com/x?a=1&b=2',
  html: '<p>파브리캄 담당자님, 안녕하세요.</p>',
  languages: ['ko', 'en'],
  ...change,
});

const never = new AbortController().signal;

async function failure(transport: MailTransport, of: Letter = letter()): Promise<MailFailure> {
  const error: unknown = await transport.send('id-1', of, never).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof MailError, String(error));
  return error.failure;
}

describe('A mail by SMTP', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await openMailServer();
  });
  afterEach(() => server.close());

  it('arrives as it was written: Korean subject, names and text, answers to the person who asks', async () => {
    await server.transport.send('id-1', letter({ cc: ['lee@fabrikam.com'] }), never);
    const [mail] = server.taken;
    assert.ok(mail && !Array.isArray(mail.to) && !Array.isArray(mail.cc));
    assert.equal(mail.subject, letter().subject);
    assert.equal(mail.text?.trim(), letter().text);
    assert.match(String(mail.html), /파브리캄 담당자님/);
    assert.equal(mail.from?.value[0]?.name, '한빛클라우드 파트너 데스크');
    assert.deepEqual(mail.replyTo?.value, [{ address: 'minji@hanbit.example', name: '김민지' }]);
    assert.equal(mail.to?.text, 'kim@fabrikam.com');
    assert.equal(mail.cc?.text, 'lee@fabrikam.com');
    assert.equal(mail.messageId, '<id-1@hanbit.example>');
    assert.equal(mail.headers.get('content-language'), 'ko, en');
    assert.deepEqual(server.recipients, ['kim@fabrikam.com', 'lee@fabrikam.com']);
  });

  it('reaches addresses with a plus sign and hosts that are not in Latin letters', async () => {
    await server.transport.send('id-1', letter({ to: ['kim+csp@fabrikam.com', 'kim@콘토소.한국'] }), never);
    assert.deepEqual(server.recipients, ['kim+csp@fabrikam.com', 'kim@콘토소.한국']);
  });

  it('lets nobody add a header or a recipient through a name, a subject or an address', async () => {
    const injected = 'Hello\r\nBcc: victim@example.com\r\n\r\nother text';
    await server.transport.send(
      'id-1',
      letter({ subject: injected, replyTo: { name: injected, address: 'minji@hanbit.example' } }),
      never,
    );
    const [mail] = server.taken;
    assert.equal(mail?.bcc, undefined);
    assert.deepEqual(server.recipients, ['kim@fabrikam.com']);
    assert.equal(mail?.text?.trim(), letter().text);
  });

  const cases: readonly [Manner, MailFailure['kind'], string][] = [
    ['putsOff', 'later', '451 4.7.1'],
    ['refuses', 'refused', '550 5.1.1'],
    ['refusesMessage', 'refused', '554 5.7.1'],
    ['putsOffMessage', 'later', '452 4.3.1'],
    ['cuts', 'unsure', 'ECONNECTION'],
    ['saysNothing', 'unsure', 'ETIMEDOUT'],
    ['losesItsAnswer', 'unsure', 'ECONNECTION'],
    ['cutsEarly', 'unreachable', 'ECONNECTION'],
  ];
  for (const [manner, kind, reason] of cases) {
    it(`is ${kind} when the server ${manner}`, async () => {
      server.manner = manner;
      assert.deepEqual(await failure(server.transport), { kind, reason });
    });
  }

  it('says which recipients were refused while the others were served', async () => {
    server.manner = 'refusesSome';
    const { refused } = await server.transport.send('id-1', letter({ cc: ['nobody@fabrikam.com'] }), never);
    assert.deepEqual(refused, ['nobody@fabrikam.com']);
    assert.equal(server.taken.length, 1);
  });

  it('is unreachable when nobody listens, or nobody speaks', async () => {
    assert.equal((await failure(transportTo(await closedPort()))).kind, 'unreachable');
    const silent = await openSilentPort();
    assert.equal((await failure(transportTo(silent.port))).kind, 'unreachable');
    silent.close();
  });

  it('can be given up, and is in doubt when its message had begun to leave', async () => {
    server.manner = 'saysNothing';
    const controller = new AbortController();
    const sending = server.transport.send('id-1', letter(), controller.signal);
    const settled = assert.rejects(sending, (error) => error instanceof MailError && error.failure.kind === 'unsure');
    while (server.taken.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await settled;
  });

  it('never holds an address in what it says about a failure', async () => {
    server.manner = 'refuses';
    assert.doesNotMatch((await failure(server.transport)).reason, /@/);
  });
});
