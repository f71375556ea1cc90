import { strict as assert } from 'node:assert';
import { install } from '../../src/assistant/contributions.ts';
import { type Mail, type MailStep, mails, queueMail, withdrawMail } from '../../src/mail/mail.ts';
import { createPostOffice, type PostOffice } from '../../src/mail/post-office.ts';
import { MailError, type MailFailure, type MailTransport } from '../../src/mail/transport.ts';
import { HOUR, type Instant, MINUTE, plus } from '../../src/shared/instant.ts';
import { silentLog } from '../../src/shared/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';
import { TENANT } from '../support/factories.ts';

const ABOUT = { kind: 'invitation', id: 'i-1' };
const LETTER: Mail['letter'] = {
  ...{ to: ['kim@fabrikam.com'], cc: [], replyTo: { name: '김민지', address: 'minji@hanbit.example' } },
  ...{ subject: '요청', text: '안녕하세요', html: '<p>안녕하세요</p>', languages: ['ko'] },
};

/** A post office whose server does what it is told, and that remembers what it told the features. */
function openDesk(store: Store = createMemoryStore()) {
  let time: Instant = '2026-11-23T01:00:00.000Z';
  let turns = 0;
  const steps: string[] = [];
  const sent: string[] = [];
  const desk = {
    store,
    steps,
    sent,
    answer: undefined as MailFailure | 'hangs' | undefined,
    /** What happens while a mail is with the server. */
    meanwhile: async (): Promise<void> => {},
    moveTime: (ms: number) => {
      time = plus(time, ms);
    },
    open(): PostOffice {
      const transport: MailTransport = {
        async send(id, _letter, giveUp) {
          if (desk.answer === 'hangs') await new Promise((resolve) => giveUp.addEventListener('abort', resolve));
          await desk.meanwhile();
          sent.push(id);
          if (desk.answer && desk.answer !== 'hangs') throw new MailError(desk.answer);
          return { refused: [] };
        },
      };
      const listener = {
        ...{ name: 'listener', title: 'common.button.help' as const },
        onMail: async (_turn: unknown, _tx: unknown, { state, reason }: MailStep) => {
          steps.push([state, reason].filter(Boolean).join(' '));
        },
      };
      return createPostOffice({
        ...{ store, transport, everyone: install([() => listener]), log: silentLog, moved: () => {} },
        clock: { now: () => time },
        newTurnId: () => `turn-${turns++}`,
      });
    },
    queue: (about = ABOUT) =>
      store.transact({ tenant: TENANT, at: time, turn: `queue-${turns++}` }, (tx) =>
        queueMail(tx, { now: time, newId: () => `mail-${turns++}` }, { letter: LETTER, about }),
      ),
    waiting: async () => (await store.reader(TENANT).list(mails)).map(({ body }) => body.state),
  };
  return desk;
}

describe('The post office', () => {
  it('sends each mail once, and keeps nothing of it', async () => {
    const desk = openDesk();
    await desk.queue();
    const post = desk.open();
    await Promise.all([post.tick(), post.tick(), post.tick()]);
    assert.equal(desk.sent.length, 1);
    assert.deepEqual(desk.steps, ['sending', 'sent']);
    assert.deepEqual(await desk.waiting(), []);
  });

  it('sends what is queued during a flood of another kind long before the flood is over, and all of it', async () => {
    const desk = openDesk();
    for (let count = 0; count < 100; count++) await desk.queue();
    let referral = '';
    desk.meanwhile = async () => {
      referral ||= await desk.queue({ kind: 'referral', id: 'r-1' });
    };
    await desk.open().tick();
    assert.equal(new Set(desk.sent).size, 101);
    assert.ok(desk.sent.indexOf(referral) < 40, `it was number ${desk.sent.indexOf(referral)}`);
  });

  it('has “sending” on disk before it speaks to the server', async () => {
    const desk = openDesk();
    await desk.queue();
    desk.answer = 'hangs';
    const post = desk.open();
    const round = post.tick();
    while (desk.steps.length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(await desk.waiting(), ['sending']);
    assert.deepEqual(desk.sent, []);
    await Promise.race([round, Promise.resolve()]);
  });

  it('tries again after a 4xx, more and more slowly, with the same id', async () => {
    const desk = openDesk();
    const id = await desk.queue();
    desk.answer = { kind: 'later', reason: '451 4.7.1' };
    const post = desk.open();
    const attempts: number[] = [];
    for (let minute = 0; minute < 16; minute++) {
      const before = desk.sent.length;
      await post.tick();
      if (desk.sent.length > before) attempts.push(minute);
      desk.moveTime(MINUTE);
    }
    assert.deepEqual(attempts, [0, 1, 3, 7, 15]);
    desk.answer = undefined;
    desk.moveTime(HOUR);
    await post.tick();
    assert.deepEqual(new Set(desk.sent), new Set([id]));
    assert.equal(desk.steps.at(-1), 'sent');
  });

  it('gives up after a day, and says why', async () => {
    const desk = openDesk();
    await desk.queue();
    desk.answer = { kind: 'later', reason: '451 4.7.1' };
    const post = desk.open();
    for (let hour = 0; hour < 26; hour++) {
      await post.tick();
      desk.moveTime(HOUR);
    }
    assert.equal(desk.steps.at(-1), 'failed 451 4.7.1');
    assert.deepEqual(await desk.waiting(), []);
  });

  it('does not try again what was refused, nor what may have arrived', async () => {
    for (const [kind, reason] of [
      ['refused', '550 5.1.1'],
      ['unsure', 'ETIMEDOUT'],
    ] as const) {
      const desk = openDesk();
      await desk.queue();
      desk.answer = { kind, reason };
      const post = desk.open();
      for (let hour = 0; hour < 3; hour++) {
        await post.tick();
        desk.moveTime(HOUR);
      }
      assert.equal(desk.sent.length, 1);
      assert.equal(desk.steps.at(-1), `${kind === 'refused' ? 'failed' : 'unsure'} ${reason}`);
    }
  });

  it('does not wear out a server that is down: one attempt a round, all others wait', async () => {
    const desk = openDesk();
    for (let count = 0; count < 5; count++) await desk.queue();
    desk.answer = { kind: 'unreachable', reason: 'ECONNECTION' };
    const post = desk.open();
    await post.tick();
    assert.equal(desk.sent.length, 1);
    desk.answer = undefined;
    desk.moveTime(MINUTE);
    await post.tick();
    assert.equal(new Set(desk.sent).size, 5);
    assert.deepEqual(await desk.waiting(), []);
  });

  it('after a crash doubts what was under way, and sends what was queued', async () => {
    const desk = openDesk();
    const interrupted = await desk.queue();
    const queued = await desk.queue();
    await desk.store.transact({ tenant: TENANT, at: '2026-11-23T01:00:00.000Z', turn: 'crash' }, async (tx) => {
      const mail = await tx.get(mails, interrupted);
      assert.ok(mail);
      await tx.put(mails, interrupted, { ...mail.body, state: 'sending' }, mail.version);
    });
    const post = desk.open();
    await post.start();
    await post.tick();
    await post.stop();
    assert.deepEqual(desk.steps, ['unsure interrupted', 'sending', 'sent']);
    assert.deepEqual(desk.sent, [queued]);
  });

  it('can take a mail back while it waits, and not once it is with the server', async () => {
    const desk = openDesk();
    const id = await desk.queue();
    const take = () =>
      desk.store.transact({ tenant: TENANT, at: '2026-11-23T01:00:00.000Z', turn: 'take' }, (tx) =>
        withdrawMail(tx, id),
      );
    desk.answer = 'hangs';
    const round = desk.open().tick();
    while (desk.steps.length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await take(), false);
    await Promise.race([round, Promise.resolve()]);
    const other = openDesk();
    const waiting = await other.queue();
    const taken = await other.store.transact({ tenant: TENANT, at: '2026-11-23T01:00:00.000Z', turn: 'take' }, (tx) =>
      withdrawMail(tx, waiting),
    );
    assert.equal(taken, true);
    await other.open().tick();
    assert.deepEqual(other.sent, []);
  });
});
