import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { tasks } from '../../src/partnercenter/task.ts';
import { DAY, SECOND } from '../../src/shared/instant.ts';
import type { Message, Turn } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO, MICROSOFT_ID } from './contoso.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

const say = sayIn('en');

describe('What comes without being asked', () => {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  /** The task to create Contoso, as a message of its own in the person's chat. */
  async function opensTask(person: RunningOffice['minji']): Promise<Turn> {
    const list = await person.says('what is left to do in Partner Center?');
    return person.presses(list, 'record.open');
  }

  const failed = async () =>
    (await office.documents()).filter(
      ({ kind, body }) => kind === 'notice' && (body as { state: string }).state !== 'done',
    );

  it('keeps the cards of two people who look at the same task current, in place', async () => {
    const { minji, adele } = office;
    await addsContoso(minji);
    const hers = await opensTask(adele);
    const mine = await opensTask(minji);
    const card = (turn: Turn, person: RunningOffice['minji']): Message => {
      const found = person.messages.find(({ id }) => id === turn.messageId);
      assert.ok(found);
      return found;
    };
    await card(hers, adele).reaches(2);
    await card(mine, minji).reaches(2);
    const form = await minji.presses(mine, 'task.done');
    await minji.presses(form, 'task.done.submit', { microsoftId: MICROSOFT_ID, date: '2026-11-23' });
    await card(hers, adele).reaches(3);
    await card(mine, minji).reaches(3);
    for (const message of [card(hers, adele), card(mine, minji)]) {
      assertShows(message.card, say('tasks.state.done'), MICROSOFT_ID);
      assertHides(message.card, say('tasks.button.done'));
    }
    const customers = minji.messages.filter(({ card }) =>
      JSON.stringify(card).includes(say('customers.card.category')),
    );
    for (const message of customers) assertShows(message.card, say('customers.status.active'));
  });

  it('writes an update in the language of who reads it', async () => {
    const { adele, stand } = office;
    const minji = stand.person('minji', { name: '김민지', locale: 'ko-KR' });
    await addsContoso(minji);
    const hers = await opensTask(adele);
    const before = minji.messages.length;
    await adele.presses(hers, 'task.take');
    const told = await stand.until(() => minji.messages[before], 'Minji to be told');
    assert.equal(told.card.lang, 'ko');
    assertShows(told.card, sayIn('ko')('tasks.take.told', { name: 'Adele Vance' }));
  });

  it('tries again when the service is busy, not before it asked for, and delivers once', async () => {
    const { nora, megan, stand } = office;
    const before = megan.messages.length;
    // The answer to Nora's press is no message, so the first send is Megan's notice.
    stand.connector.fails({ with: 429, retryAfter: '30', on: 'send' });
    await nora.executes('access.ask');
    await office.app.notices.tick();
    office.moveTime(29 * SECOND);
    await office.app.notices.tick();
    assert.equal(megan.messages.length, before);
    office.moveTime(SECOND);
    await office.app.notices.tick();
    assert.equal(megan.messages.length, before + 1);
    office.moveTime(DAY);
    await office.app.notices.tick();
    assert.equal(megan.messages.length, before + 1);
  });

  it('tells the sender plainly when somebody cannot be reached, and does not try again', async () => {
    const { nora, megan, stand } = office;
    const before = { nora: nora.messages.length, megan: megan.messages.length };
    stand.connector.fails({ with: 403, code: 'MessageWritesBlocked', on: 'send' });
    await nora.executes('access.ask');
    await office.app.notices.tick();
    await office.app.notices.tick();
    const [told] = nora.messages.slice(before.nora);
    assert.ok(told);
    assertShows(told.card, say('common.notice.undelivered', { name: 'Megan Bowen' }));
    office.moveTime(DAY);
    await office.app.notices.tick();
    assert.equal(megan.messages.length, before.megan);
    assert.equal(nora.messages.length, before.nora + 1);
  });

  it('tells the sender of an admin whom nobody knows yet', async () => {
    await office.close();
    office = await startOffice({ opened: false });
    await office.store.transact({ tenant: office.nora.tenant, at: office.now(), turn: 'test' }, async (tx) => {
      for (const { kind, id, version } of await office.documents())
        if (kind === 'person' && id === office.megan.id) await tx.remove({ name: kind }, id, version);
    });
    await office.nora.installs();
    await office.nora.executes('access.ask');
    await office.app.notices.tick();
    await office.app.notices.tick();
    assertShows(
      office.nora.messages.at(-1)?.card ?? {},
      say('common.notice.undelivered', { name: say('common.role.admin') }),
    );
  });

  it('tries an answer again that the service did not take at once', async () => {
    office.stand.connector.fails({ with: 429, retryAfter: '0', on: 'send', times: 2 });
    assertShows((await office.minji.says('help')).card, say('basics.help.title'));
    assert.deepEqual(office.faults(), []);
  });

  it('gives up on a card that is gone, and keeps the others current', async () => {
    const { minji, adele, stand } = office;
    await addsContoso(minji);
    await opensTask(adele);
    await opensTask(minji);
    await office.app.notices.tick();
    stand.connector.fails({ with: 404, code: 'ActivityNotFoundInConversation', on: 'update' });
    await office.puts(async (tx) => {
      const [task] = await tx.list(tasks);
      assert.ok(task);
      await tx.put(tasks, task.id, { ...task.body, state: 'dropped' }, task.version);
    });
    await office.app.notices.tick();
    const updates = stand.connector.requests.filter(({ kind }) => kind === 'update').length;
    await office.app.notices.tick();
    assert.equal(stand.connector.requests.filter(({ kind }) => kind === 'update').length, updates);
  });

  it('reminds of what is due once, however long the assistant was off', async () => {
    const { minji } = office;
    await addsContoso(minji);
    const before = minji.messages.length;
    office.moveTime(40 * DAY);
    await office.restarts();
    await office.app.notices.tick();
    await office.app.notices.tick();
    const told = minji.messages
      .slice(before)
      .filter(({ card }) => JSON.stringify(card).includes(say('tasks.reminder')));
    assert.equal(told.length, 1);
    office.moveTime(DAY);
    await office.restarts();
    await office.app.notices.tick();
    assert.equal(minji.messages.length, before + 1);
    assertShows(told[0]?.card ?? {}, say('customers.create.title', { name: CONTOSO.companyName }));
    assert.deepEqual(await failed(), []);
  });
});
