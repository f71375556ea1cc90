import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { type Referral, referrals } from '../../src/features/referrals/referral.ts';
import { gatherings } from '../../src/notices/gatherings.ts';
import { notices, queueNotice } from '../../src/notices/outbox.ts';
import { people } from '../../src/partner/people.ts';
import { tasks } from '../../src/partnercenter/task.ts';
import { DAY, HOUR, MINUTE } from '../../src/shared/instant.ts';
import { aTask } from '../support/a-task.ts';
import { buttons, textOf } from '../support/card-reader.ts';
import { ADELE, incoming, MINJI, pressed, TENANT } from '../support/factories.ts';
import { type Office, openOffice } from '../support/office.ts';

const say = sayIn('en');
const sayKo = sayIn('ko');

describe('More than ten messages a day', () => {
  let office: Office;
  beforeEach(async () => {
    // 10:00 in Seoul.
    office = await openOffice({ now: '2026-11-23T01:00:00.000Z' });
  });

  let ids = 0;
  /** Tells Minji of so many tasks that Adele took over. */
  async function tells(count: number, to = MINJI.id): Promise<void> {
    for (let index = 0; index < count; index++) {
      const id = `task-${++ids}`;
      const turn = { personId: ADELE.id, now: office.now(), newId: () => `notice-${ids}` };
      const note = { tone: 'accent', key: 'tasks.take.told', params: { name: ADELE.name } } as const;
      await office.puts(async (tx) => {
        const task = aTask({ record: { kind: 'customer', id }, owner: ADELE.id, openedBy: to, openedAt: office.now() });
        await tx.put(tasks, id, task, 0);
        await queueNotice(tx, turn, { to, about: { kind: tasks.name, id }, note });
      });
    }
    await office.notices.tick();
  }

  async function prefers(change: object): Promise<void> {
    await office.puts(async (tx) => {
      const minji = await tx.get(people, MINJI.id);
      assert.ok(minji);
      await tx.put(people, MINJI.id, { ...minji.body, ...change }, minji.version);
    });
  }

  const sent = () => office.deliveries.filter(({ updated }) => !updated);
  const last = () => sent().at(-1)?.card ?? assert.fail('nothing was sent');

  it('come one by one up to ten, then together at the end of the day, none lost', async () => {
    await tells(14);
    assert.equal(sent().length, 10);
    office.moveTime(7 * HOUR - MINUTE);
    await office.notices.tick();
    assert.equal(sent().length, 10);
    office.moveTime(MINUTE);
    for (let round = 0; round < 3; round++) await office.notices.tick();
    assert.equal(sent().length, 11);
    assert.match(textOf(last()), /4 messages for you/);
    assert.deepEqual(await office.store.reader(TENANT).list(notices), []);
    await tells(1);
    office.moveTime(15 * HOUR + 30 * MINUTE);
    await office.notices.tick();
    assert.equal(sent().length, 12, 'what came after five comes in the morning');
    await tells(1);
    assert.equal(sent().length, 13, 'and a new day begins');
  });

  it('lead from the one message to each record, and back by “today”', async () => {
    await tells(12);
    office.moveTime(7 * HOUR);
    await office.notices.tick();
    const [line] = buttons(last()).filter(({ verb }) => verb === 'notice.gathered.open');
    assert.ok(line);
    const opened = await office.takes(incoming({ person: MINJI, what: pressed('notice.gathered.open', line.data) }));
    assert.equal(opened?.card.about?.id, `task-${ids - 1}`);
    assert.match(textOf(opened.card), /Adele Vance has taken this task over from you/);
    const today = await office.says(MINJI, 'today');
    assert.match(textOf(today), /One gathered message not looked at yet/);
    const [back] = buttons(today).filter(({ data }) => data?.kind === gatherings.name);
    assert.ok(back);
    const again = await office.takes(incoming({ person: MINJI, what: pressed('record.open', back.data) }));
    assert.ok(again);
    const seen = await office.presses(MINJI, again.card, 'notice.gathered.seen');
    assert.ok(!buttons(seen).some(({ verb }) => verb === 'notice.gathered.seen'));
    assert.doesNotMatch(textOf(await office.says(MINJI, 'today')), /gathered/);
  });

  it('are turned over page by page', async () => {
    await tells(22);
    office.moveTime(7 * HOUR);
    await office.notices.tick();
    const lines = (card: typeof first) => buttons(card).filter(({ verb }) => verb === 'notice.gathered.open').length;
    const first = last();
    const second = await office.presses(MINJI, first, 'notice.gathered.page');
    assert.deepEqual([lines(first), lines(second)], [8, 4]);
  });

  it('make another message after a hundred, none lost', async () => {
    await prefers({ together: true });
    await tells(130);
    office.moveTime(7 * HOUR);
    await office.notices.tick();
    assert.deepEqual(
      sent().map(({ card }) => /\d+ messages for you/.exec(textOf(card))?.[0]),
      ['100 messages for you', '30 messages for you'],
    );
    const items = (await office.store.reader(TENANT).list(gatherings)).flatMap(({ body }) => body.items);
    assert.equal(new Set(items.map(({ about }) => about.id)).size, 130);
  });

  it('are nobody else’s to open', async () => {
    await tells(12);
    office.moveTime(7 * HOUR);
    await office.notices.tick();
    for (const verb of ['notice.gathered.open', 'notice.gathered.seen'])
      assert.match(textOf(await office.presses(ADELE, last(), verb)), /belong to somebody else/);
    const [gathering] = await office.store.reader(TENANT).list(gatherings);
    const what = pressed('record.open', { kind: gatherings.name, record: gathering?.id ?? '' });
    const card = (await office.takes(incoming({ person: ADELE, what })))?.card ?? assert.fail();
    assert.match(textOf(card), /belong to somebody else/);
  });

  it('do not hold up a customer who waits for a call', async () => {
    await tells(10);
    const now = office.now();
    const hot: Referral = {
      ...{ name: 'Northwind', companyName: 'Northwind', country: 'KR', contacts: [], qualification: 'Direct' },
      ...{ source: 'contactMe', consent: {}, hot: true, team: [], needs: '', status: 'New', substatus: 'Received' },
      ...{ receivedAt: now, addedBy: ADELE.id, addedAt: now, owner: MINJI.id },
      clock: { hot: true, left: 14, reminded: 0 },
    };
    await office.puts(async (tx) => void (await tx.put(referrals, 'hot', hot, 0)));
    office.moveTime(24 * HOUR);
    await tells(11);
    const before = sent().length;
    const turn = { personId: ADELE.id, now: office.now(), newId: () => 'hot-notice' };
    const note = {
      tone: 'warning',
      key: 'referrals.reminder.answer',
      params: { name: 'Northwind', count: 13 },
    } as const;
    await office.puts((tx) =>
      queueNotice(tx, turn, { to: MINJI.id, about: { kind: referrals.name, id: 'hot' }, note }),
    );
    await office.notices.tick();
    assert.equal(sent().length, before + 1);
    assert.equal(last().about?.id, 'hot');
  });

  it('come together from the first one for whoever wants it, in their language, after their quiet hours', async () => {
    await prefers({ together: true, language: 'ko', quiet: { from: '16:00', to: '18:00' } });
    await tells(2);
    assert.equal(sent().length, 0);
    office.moveTime(7 * HOUR);
    await office.notices.tick();
    assert.equal(sent().length, 0);
    office.moveTime(HOUR);
    await office.notices.tick();
    assert.equal(sent().length, 1);
    assert.ok(textOf(last()).includes(sayKo('preferences.gathered.title', { count: 2 })));
    assert.ok(textOf(last()).includes(sayKo('tasks.take.told', { name: ADELE.name })));
  });

  it('that cannot be delivered together come back to their senders', async () => {
    await prefers({ together: true });
    await tells(2);
    office.failSending({ kind: 'unreachable', reason: '403' });
    office.moveTime(7 * HOUR);
    await office.notices.tick();
    office.failSending(undefined);
    await office.notices.tick();
    assert.deepEqual(
      sent().map(({ to }) => to),
      [{ chat: `chat-${ADELE.id}` }, { chat: `chat-${ADELE.id}` }],
    );
    assert.ok(textOf(last()).includes(say('common.notice.undelivered', { name: MINJI.name })));
  });

  it('say nothing of what is gone, and are forgotten after thirty days', async () => {
    await prefers({ together: true });
    await tells(2);
    await office.puts(async (tx) => {
      for (const { id, version } of await tx.list(tasks)) await tx.remove(tasks, id, version);
    });
    office.moveTime(7 * HOUR);
    await office.notices.tick();
    assert.ok(textOf(last()).includes(say('preferences.gathered.empty')));
    office.moveTime(30 * DAY);
    await office.notices.tick();
    assert.deepEqual(await office.store.reader(TENANT).list(gatherings), []);
  });
});
