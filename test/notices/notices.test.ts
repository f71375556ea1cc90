import assert from 'node:assert/strict';
import { marks } from '../../src/assistant/deliveries/marks.ts';
import { drafts } from '../../src/assistant/drafts.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import { sentToday } from '../../src/notices/by-itself.ts';
import { type Notice, notices, queueNotice } from '../../src/notices/outbox.ts';
import { sentCards } from '../../src/notices/sent-cards.ts';
import { type Person, people } from '../../src/partner/people.ts';
import { type PartnerCenterTask, tasks } from '../../src/partnercenter/task.ts';
import { DAY, HOUR, type Instant, MINUTE, plus, SECOND } from '../../src/shared/instant.ts';
import { aTask } from '../support/a-task.ts';
import { textOf } from '../support/card-reader.ts';
import { ADELE, incoming, MINJI, TENANT } from '../support/factories.ts';
import { type Office, openOffice } from '../support/office.ts';
import { write } from '../support/write.ts';

const say = sayIn('en');

describe('Notices', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });

  const stored = async () => (await office.store.reader(TENANT).list(notices)).map(({ body }) => body);

  /** A task of Minji's, due in two days, and what Adele has to tell her about it. */
  async function task(change: Partial<PartnerCenterTask> = {}): Promise<void> {
    await write(office, tasks, 't1', aTask({ openedAt: office.now(), due: '2026-11-25', ...change }));
  }

  let ids = 0;
  async function tells(to: string, change: Partial<Pick<Notice, 'about'>> = {}): Promise<void> {
    const turn = { personId: ADELE.id, now: office.now(), newId: () => `notice-${++ids}` };
    const about = { kind: tasks.name, id: 't1' };
    const note = { tone: 'accent', key: 'tasks.take.told', params: { name: ADELE.name } } as const;
    await office.puts((tx) => queueNotice(tx, turn, { to, about, note, ...change }));
  }

  it('show the record as the recipient may see it, and why it comes', async () => {
    await task();
    await tells(MINJI.id);
    await office.notices.tick();
    const [delivery, ...more] = office.deliveries;
    assert.equal(more.length, 0);
    assert.deepEqual(delivery?.to, { chat: `chat-${MINJI.id}` });
    assert.match(textOf(delivery.card), /Adele Vance has taken this task over from you/);
    assert.deepEqual(delivery.card.about, { kind: 'task', id: 't1', version: 1 });
    assert.deepEqual(await stored(), []);
  });

  it('leave once, however often it ticks and how many ticks overlap', async () => {
    await task();
    await tells(MINJI.id);
    await Promise.all([office.notices.tick(), office.notices.tick(), office.notices.tick()]);
    await office.notices.tick();
    assert.equal(office.deliveries.length, 1);
  });

  it('are not sent about what is gone, or is not theirs to see', async () => {
    await task();
    await tells(MINJI.id, { about: { kind: 'task', id: 'nothing' } });
    await tells(MINJI.id, { about: { kind: 'person', id: ADELE.id } });
    await tells(MINJI.id, { about: { kind: 'unheard-of', id: 'x' } });
    await office.notices.tick();
    assert.equal(office.deliveries.length, 0);
    assert.deepEqual(await stored(), []);
  });

  it('wait as long as the service asks, then leave once', async () => {
    await task();
    await tells(MINJI.id);
    office.failSending({ kind: 'later', reason: '429', retryAfterMs: 90 * SECOND });
    await office.notices.tick();
    assert.deepEqual(
      (await stored()).map(({ state, attempts, notBefore }) => ({ state, attempts, notBefore })),
      [{ state: 'queued', attempts: 1, notBefore: plus(office.now(), 90 * SECOND) }],
    );
    office.failSending(undefined);
    office.moveTime(90 * SECOND - 1);
    await office.notices.tick();
    assert.equal(office.deliveries.length, 0);
    office.moveTime(1);
    await office.notices.tick();
    assert.equal(office.deliveries.length, 1);
  });

  it('are given up after eight attempts, and the sender is told once it goes again', async () => {
    await task();
    await tells(MINJI.id);
    office.failSending({ kind: 'later', reason: '503' });
    for (let attempt = 0; attempt < 8; attempt++) {
      await office.notices.tick();
      office.moveTime(HOUR);
    }
    const [notice] = await stored();
    assert.deepEqual([notice?.state, notice?.attempts, notice?.reason], ['failed', 8, 'later']);
    office.failSending(undefined);
    await office.notices.tick();
    assert.deepEqual(
      office.deliveries.map(({ to }) => to),
      [{ chat: `chat-${ADELE.id}` }],
    );
    assert.ok(
      textOf(office.deliveries[0]?.card ?? assert.fail()).includes(
        say('common.notice.undelivered', { name: MINJI.name }),
      ),
    );
  });

  it('that may have arrived are sent at most twice', async () => {
    await task();
    await tells(MINJI.id);
    office.failSending({ kind: 'unsure', reason: '500' });
    for (let attempt = 0; attempt < 5; attempt++) {
      await office.notices.tick();
      office.moveTime(HOUR);
    }
    const [notice] = (await stored()).filter(({ to }) => to === MINJI.id);
    assert.deepEqual([notice?.state, notice?.attempts], ['failed', 2]);
  });

  it('nobody is told that a telling did not arrive', async () => {
    await task();
    await tells(MINJI.id);
    office.failSending({ kind: 'unreachable', reason: '403' });
    for (let round = 0; round < 4; round++) await office.notices.tick();
    const all = await stored();
    assert.deepEqual(all.map(({ to, state }) => [to, state]).sort(), [
      [MINJI.id, 'failed'],
      [ADELE.id, 'failed'],
    ]);
  });

  it('that a crash left in the middle are sent again', async () => {
    await task();
    await tells(MINJI.id);
    await office.puts(async (tx) => {
      const [notice] = await tx.list(notices);
      assert.ok(notice);
      await tx.put(notices, notice.id, { ...notice.body, state: 'sending', attempts: 1 }, notice.version);
    });
    await office.notices.tick();
    assert.equal(office.deliveries.length, 1);
  });

  it('to somebody who never opened the assistant come back to the sender', async () => {
    await task();
    await office.puts(async (tx) => {
      const minji = await tx.get(people, MINJI.id);
      assert.ok(minji);
      const { address: _none, ...body } = minji.body;
      await tx.put(people, MINJI.id, body, minji.version);
    });
    await tells(MINJI.id);
    await office.notices.tick();
    await office.notices.tick();
    assert.deepEqual(
      office.deliveries.map(({ to }) => to),
      [{ chat: `chat-${ADELE.id}` }],
    );
  });

  describe('keep cards current:', () => {
    async function delivered(): Promise<void> {
      await task();
      await tells(MINJI.id);
      await office.notices.tick();
      office.deliveries.length = 0;
    }

    it('each one that shows an older version, once', async () => {
      await delivered();
      await office.notices.tick();
      assert.equal(office.deliveries.length, 0);
      await task({ state: 'done' });
      await office.notices.tick();
      await office.notices.tick();
      assert.deepEqual(
        office.deliveries.map(({ messageId, updated }) => [messageId, updated]),
        [['sent-1', true]],
      );
      assert.ok(textOf(office.deliveries[0]?.card ?? assert.fail()).includes(say('tasks.state.done')));
    });

    it('again with the next round when the service was busy', async () => {
      await delivered();
      await task({ state: 'done' });
      office.failSending({ kind: 'later', reason: '429' });
      await office.notices.tick();
      office.failSending(undefined);
      await office.notices.tick();
      assert.equal(office.deliveries.length, 1);
    });

    it('not one that is gone', async () => {
      await delivered();
      await task({ state: 'done' });
      office.failSending({ kind: 'unreachable', reason: '404' });
      await office.notices.tick();
      office.failSending(undefined);
      await office.notices.tick();
      assert.equal(office.deliveries.length, 0);
    });

    it('for somebody who may not see it any more by saying only that, once, until they may again', async () => {
      const roles = (held: Person['roles']) =>
        office.puts(async (tx) => {
          const minji = await tx.get(people, MINJI.id);
          assert.ok(minji);
          await tx.put(people, MINJI.id, { ...minji.body, roles: held }, minji.version);
        });
      await delivered();
      await roles([]);
      await task({ state: 'done' });
      await office.notices.tick();
      await task({ state: 'dropped' });
      await office.notices.tick();
      const [closed] = office.deliveries.splice(0);
      assert.ok(closed?.updated);
      assert.match(textOf(closed.card), /may no longer see/);
      assert.doesNotMatch(JSON.stringify(closed.card), /Partner Center/);
      await roles(['staff']);
      await office.notices.tick();
      assert.match(textOf(office.deliveries[0]?.card ?? closed.card), /Partner Center/);
      assert.equal(office.deliveries.length, 1);
    });

    it('what a message shows instead is what counts', async () => {
      await delivered();
      const what = { kind: 'said', text: 'x' } as const;
      const address = { chat: `chat-${MINJI.id}` };
      const card = await office.says(MINJI, 'help');
      await office.notices.sent(incoming({ person: MINJI, what, address }), { card }, 'sent-1');
      await task({ state: 'done' });
      await office.notices.tick();
      assert.equal(office.deliveries.length, 0);
    });

    it('until thirty days after the last change', async () => {
      await delivered();
      office.moveTime(30 * DAY - 1);
      await office.notices.tick();
      assert.equal((await office.store.reader(TENANT).list(sentCards)).length > 0, true);
      office.deliveries.length = 0;
      office.moveTime(31 * DAY);
      await office.notices.tick();
      await office.notices.tick();
      const kept = (await office.store.reader(TENANT).list(sentCards)).map(({ body }) => body.changedAt);
      assert.ok(kept.every((at) => Date.parse(office.now()) - Date.parse(at) < 30 * DAY));
    });
  });

  describe('what is due', () => {
    const reminders = () => office.deliveries.filter(({ card }) => textOf(card).includes(say('tasks.reminder')));

    it('is told on its day, not before, and once', async () => {
      await task();
      office.moveTime(DAY);
      await office.notices.tick();
      assert.equal(reminders().length, 0);
      office.moveTime(DAY);
      for (let round = 0; round < 3; round++) await office.notices.tick();
      assert.equal(reminders().length, 1);
    });

    it('is told once however long the assistant was off', async () => {
      await task();
      office.moveTime(400 * DAY);
      for (let round = 0; round < 3; round++) await office.notices.tick();
      assert.equal(reminders().length, 1);
      office.moveTime(DAY);
      await office.notices.tick();
      assert.equal(reminders().length, 1);
    });

    it('does not keep other things from being done when it cannot be done itself', async () => {
      await task();
      await tells(MINJI.id);
      const { transact: really } = office.store;
      let failed = 0;
      office.store.transact = (stamp, work) =>
        really(stamp, async (tx) => {
          const put: typeof tx.put = async (kind, id, body, expected) => {
            if (kind.name === tasks.name && failed++ >= 0) throw new Error('cannot be done');
            return tx.put(kind, id, body, expected);
          };
          return work({ ...tx, put });
        });
      office.moveTime(10 * DAY);
      await office.notices.tick();
      assert.ok(failed > 0);
      assert.equal(office.deliveries.length, 1);
    });
  });

  describe('sweeping', () => {
    it('removes lapsed forms and marks after a day, failed notices after thirty, and nothing sooner', async () => {
      const at: Instant = office.now();
      await office.says(MINJI, 'add customer');
      const notice: Notice = {
        to: MINJI.id,
        about: { kind: 'task', id: 't1' },
        note: { tone: 'accent', key: 'tasks.reminder', params: {} },
        from: 'system',
        queuedAt: at,
        notBefore: at,
        attempts: 8,
        state: 'failed',
      };
      await office.puts((tx) => tx.put(notices, 'failed', notice, 0));
      const left = async () => {
        const reader = office.store.reader(TENANT);
        return [await reader.list(drafts), await reader.list(marks), await reader.list(notices)].map(
          ({ length }) => length,
        );
      };
      office.moveTime(DAY - MINUTE);
      await office.notices.tick();
      assert.deepEqual(await left(), [1, 1, 1]);
      office.moveTime(MINUTE);
      await office.notices.tick();
      assert.deepEqual(await left(), [0, 0, 1]);
      office.moveTime(29 * DAY);
      await office.notices.tick();
      assert.deepEqual(await left(), [0, 0, 0]);
    });

    it('removes how many messages somebody got on a day once that day is over everywhere', async () => {
      await office.puts((tx) => tx.put(sentToday, MINJI.id, { day: '2026-11-23', count: 3 }, 0));
      const counts = async () => (await office.store.reader(TENANT).list(sentToday)).length;
      office.moveTime(DAY);
      await office.notices.tick();
      assert.equal(await counts(), 1);
      office.moveTime(DAY);
      await office.notices.tick();
      assert.equal(await counts(), 0);
    });
  });
});
