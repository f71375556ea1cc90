import assert from 'node:assert/strict';
import { install } from '../../src/assistant/contributions.ts';
import type { Feature } from '../../src/assistant/feature.ts';
import { DeliveryError, type DeliveryFailure, type Messenger } from '../../src/assistant/messenger.ts';
import { customers } from '../../src/features/customers/customer.ts';
import { allFeatures } from '../../src/features/index.ts';
import { createNotices, type Notices } from '../../src/notices/notices.ts';
import { queueNotice } from '../../src/notices/outbox.ts';
import { noteSentCard, type SentCard, sentCards } from '../../src/notices/sent-cards.ts';
import { people } from '../../src/partner/people.ts';
import { tasks } from '../../src/partnercenter/task.ts';
import { silentLog } from '../../src/shared/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { CUSTOMER } from '../features/relationships/contoso.ts';
import { aTask } from '../support/a-task.ts';
import { MINJI, TENANT } from '../support/factories.ts';

const NOW = '2026-11-23T01:00:00.000Z';

/** What is done unasked, with nobody around: features of our own, and a channel that fails when told to. */
function openNotices(extra: readonly Feature[] = []) {
  const store = createMemoryStore();
  const updated: string[] = [];
  /** In this order: the records that were told of, and `updated` for a card that was brought up to date. */
  const sent: string[] = [];
  const fails = new Map<string, DeliveryFailure>();
  let turns = 0;
  const messenger: Messenger = {
    async send(_to, { about }) {
      sent.push(about?.id ?? '');
      return `sent-${sent.length}`;
    },
    async update(_to, messageId) {
      updated.push(messageId);
      sent.push('updated');
      const failure = fails.get(messageId);
      if (failure) throw new DeliveryError(failure);
    },
  };
  const features = [
    ...extra.map((feature) => () => feature),
    ...allFeatures({ admins: [], readHistory: async function* () {} }),
  ];
  const notices: Notices = createNotices({
    ...{ store, messenger, log: silentLog, admins: [], everyone: install(features) },
    clock: { now: () => NOW },
    newTurnId: () => `turn-${++turns}`,
  });
  const transact = (work: Parameters<typeof store.transact>[1]) =>
    store.transact({ tenant: TENANT, at: NOW, turn: 'test' }, work);
  /** Messages in Minji's chats that show the task as it was before its last change. */
  const shows = (messages: readonly string[], chat = (message: string) => `chat-${message}`) =>
    transact(async (tx) => {
      await tx.put(people, MINJI.id, { name: MINJI.name, roles: ['staff'] }, 0);
      const { version } = await tx.put(tasks, 't1', aTask(), 0);
      for (const messageId of messages) {
        const card: SentCard = {
          ...{
            about: { kind: tasks.name, id: 't1' },
            viewerId: MINJI.id,
            address: { chat: chat(messageId) },
            messageId,
          },
          ...{ locale: 'ko', shows: version, sentAt: NOW, changedAt: NOW },
        };
        await noteSentCard(tx, messageId, card);
      }
      await tx.put(tasks, 't1', aTask({ due: '2027-11-26' }), version);
    });
  return { notices, store, updated, sent, fails, transact, shows };
}

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `m${index}`);

describe('What is done unasked is bounded:', () => {
  it('fifty cards are brought up to date in a round, the others in the next, each once', async () => {
    const { notices, updated, shows } = openNotices();
    await shows(numbered(120));
    const rounds: number[] = [];
    for (let round = 0; round < 4; round++) {
      const before = updated.length;
      await notices.tick();
      rounds.push(updated.length - before);
    }
    assert.deepEqual(rounds, [50, 50, 20, 0]);
    assert.equal(new Set(updated).size, 120);
  });

  it('cards that keep failing hold up none of the others', async () => {
    const { notices, updated, fails, shows } = openNotices();
    for (const message of numbered(60)) fails.set(message, { kind: 'unsure', reason: 'the channel says 500' });
    await shows([...numbered(60), 'last']);
    await notices.tick();
    await notices.tick();
    assert.ok(updated.includes('last'));
  });

  it('a card that fails counts as one of the fifty', async () => {
    const { notices, updated, fails, shows } = openNotices();
    for (const message of numbered(60)) fails.set(message, { kind: 'unsure', reason: '500' });
    await shows(numbered(60));
    await notices.tick();
    assert.equal(updated.length, 50);
  });

  it('when the service is busy the round stops trying, and the next one goes on, the card it stopped at last', async () => {
    const { notices, updated, fails, shows } = openNotices();
    await shows(numbered(5));
    fails.set('m2', { kind: 'later', reason: '429' });
    await notices.tick();
    assert.deepEqual(updated, ['m0', 'm1', 'm2']);
    fails.clear();
    await notices.tick();
    assert.deepEqual(updated, ['m0', 'm1', 'm2', 'm3', 'm4', 'm2']);
  });

  it('any other failure does not stop it', async () => {
    const { notices, updated, fails, shows } = openNotices();
    await shows(numbered(3));
    fails.set('m0', { kind: 'unsure', reason: '500' });
    await notices.tick();
    assert.deepEqual(updated, ['m0', 'm1', 'm2']);
  });

  it('the last three cards of a record in a chat are kept current, whatever is asked for in other chats', async () => {
    const { notices, updated, shows, store } = openNotices();
    await shows(numbered(10), (message) => (Number(message.slice(1)) % 2 === 0 ? 'one' : 'other'));
    await notices.tick();
    assert.deepEqual([...updated].sort(), ['m4', 'm5', 'm6', 'm7', 'm8', 'm9']);
    assert.equal((await store.reader(TENANT).list(sentCards)).length, 6);
  });

  it('a hundred notices leave in a round, the kinds of record in turns; then the others, each once', async () => {
    const { notices, sent, transact, shows } = openNotices();
    const note = { tone: 'accent', key: 'common.stale', params: {} } as const;
    await transact(async (tx) => {
      for (const person of numbered(50))
        await tx.put(people, person, { name: person, roles: ['staff', 'manager'], address: { chat: person } }, 0);
      for (const [index, id] of numbered(400).entries()) {
        await tx.put(tasks, id, aTask(), 0);
        const turn = { personId: 'system', now: NOW, newId: () => `notice-${index}` };
        await queueNotice(tx, turn, { to: `m${Math.floor(index / 8)}`, about: { kind: tasks.name, id }, note });
      }
      await tx.put(customers, 'contoso', CUSTOMER, 0);
      const turn = { personId: 'system', now: NOW, newId: () => 'notice-last' };
      await queueNotice(tx, turn, { to: 'm49', about: { kind: customers.name, id: 'contoso' }, note });
    });
    await shows(['standing']);
    await notices.tick();
    assert.deepEqual([sent.length, new Set(sent).size], [402, 402]);
    assert.ok(sent.indexOf('contoso') < 100, `the customer’s was number ${sent.indexOf('contoso')}`);
    assert.equal(sent.indexOf('updated'), 100, 'cards are brought up to date in between');
  });

  it('one feature that cannot say what is due does not hold up the others', async () => {
    const done: string[] = [];
    const due = (name: string) => async () => [{ what: name, apply: async () => void done.push(name) }];
    const broken = async () => Promise.reject(new Error('cannot say'));
    const { notices, transact } = openNotices([
      { name: 'first', title: 'tasks.list.title', due: due('first') },
      { name: 'broken', title: 'tasks.list.title', due: broken },
      { name: 'last', title: 'tasks.list.title', due: due('last') },
    ]);
    await transact(async (tx) => void (await tx.put(tasks, 't1', aTask({ due: '2026-11-23' }), 0)));
    await notices.tick();
    assert.deepEqual(done, ['first', 'last']);
  });
});
