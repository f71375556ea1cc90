import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { people } from '../../src/partner/people.ts';
import { DAY, MINUTE } from '../../src/shared/instant.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { guidOf } from '../support/teams-activities.ts';
import { actionOf, inputsOf } from '../support/teams-card.ts';
import { actionsOf, type Turn } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO, MICROSOFT_ID } from './contoso.ts';
import { officeForEach } from './office-for-each.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import type { RunningOffice } from './start-office.ts';

const say = sayIn('en');

/** Which delivery was answered, which message shows what. */
const BOOKKEEPING = ['mark', 'sentcard', 'noticeday', 'gathering'];

describe('What a press claims', () => {
  let office: RunningOffice;
  officeForEach((started) => {
    office = started;
  });

  async function state(): Promise<unknown> {
    return {
      documents: (await office.documents()).filter(({ kind }) => !BOOKKEEPING.includes(kind)),
      history: await office.history(),
    };
  }

  async function assertChangesNothing(press: () => Promise<Turn>): Promise<Turn> {
    const before = await state();
    const turn = await press();
    assert.deepEqual(await state(), before);
    return turn;
  }

  const added = async (): Promise<number> =>
    (await office.history()).filter(({ what }) => what === 'customer.added').length;

  it('does nothing with a card that shows an older version, and shows what is now', async () => {
    const { megan } = office;
    const person = await megan.presses(await megan.says('list roles'), 'Nora Lee');
    const stale = actionOf(person.card, say('people.card.grant', { role: 'staff' }));
    await megan.presses(person, say('people.card.grant', { role: 'support' }));
    const late = await assertChangesNothing(() => megan.executes(stale.verb, stale.data));
    assertShows(late.card, say('common.stale'), say('people.card.revoke', { role: 'support' }));
  });

  it('adds one customer when the button is pressed twice, one after the other or at once, and shows it each time', async () => {
    const { minji } = office;
    const form = await minji.says('add customer');
    const review = await minji.presses(form, 'customer.add.review', CONTOSO);
    const { verb, data } = actionOf(review.card, 'customer.add.submit');
    const turns = await Promise.all([1, 2, 3].map(() => minji.executes(verb, data)));
    turns.push(await minji.executes(verb, data));
    for (const turn of turns) assertShows(turn.card, CONTOSO.companyName, say('customers.world.prepared'));
    assert.equal(await added(), 1);
  });

  it('does nothing twice when Teams delivers again: the same id, now, later, and after a restart', async () => {
    const { minji } = office;
    await addsContoso(minji);
    const check = async () => {
      const again = await assertChangesNothing(() => minji.redelivers());
      assertShows(again.card, CONTOSO.companyName, say('customers.world.prepared'));
    };
    await check();
    office.moveTime(11 * MINUTE);
    await check();
    await office.restarts();
    await check();
    assert.equal(await added(), 1);
  });

  it('does not undo by an old press that is delivered again what was pressed after it, even after a restart', async () => {
    const { stand } = office;
    const [first, second] = [stand.person('minji'), stand.person('minji')];
    await first.executes('language.set', { language: 'ko' });
    await second.executes('language.set', { language: 'en' });
    await first.redelivers();
    assert.equal((await second.says('도움말')).card.lang, 'en');
    await office.restarts();
    await first.redelivers();
    assert.equal((await second.says('도움말')).card.lang, 'en');
  });

  it('does not answer words again that are delivered again', async () => {
    await office.minji.says('show my customers');
    assert.deepEqual((await office.minji.redelivers()).messages, []);
  });

  it('shows the form again when a press on it is delivered again after a restart', async () => {
    const { minji } = office;
    const form = await minji.says('add customer');
    await minji.presses(form, 'customer.add.review', { ...CONTOSO, email: 'nobody' });
    await office.restarts();
    assert.equal(inputsOf((await minji.redelivers()).card).companyName, CONTOSO.companyName);
  });

  it('does not let anybody use a form of somebody else', async () => {
    const { minji, adele } = office;
    const review = await minji.presses(await minji.says('add customer'), 'customer.add.review', CONTOSO);
    const { verb, data } = actionOf(review.card, 'customer.add.submit');
    await adele.says('add customer Fabrikam');
    const other = await assertChangesNothing(() => adele.executes(verb, data));
    assertShows(other.card, say('common.form.goneTitle'));
    assertHides(other.card, CONTOSO.companyName);
    assertShows(
      (await assertChangesNothing(() => adele.executes('form.cancel', data))).card,
      say('common.form.goneTitle'),
    );
    assertShows((await minji.presses(review, 'customer.add.submit')).card, CONTOSO.companyName);
    assertShows((await adele.executes(verb, data)).card, say('common.form.goneTitle'));
  });

  it('does not find records and forms of another tenant', async () => {
    const { stand, minji } = office;
    const stranger = stand.person('eve', { tenant: 'bbbbbbbb-0000-4000-8000-000000000002', name: 'Eve' });
    await office.store.transact({ tenant: stranger.tenant, at: office.now(), turn: 'test' }, (tx) =>
      tx.put(people, stranger.id, { name: 'Eve', roles: ['staff', 'manager', 'support', 'admin'] }, 0),
    );
    const card = await addsContoso(minji);
    const record = String(actionsOf(card.card).find(({ data }) => data.kind === 'task')?.data.record);
    const customer = (await office.documents()).find(({ kind }) => kind === 'customer')?.id ?? '';
    const before = await state();
    for (const data of [
      { kind: 'customer', record: customer },
      { kind: 'task', record },
    ]) {
      const turn = await stranger.executes('record.open', data);
      assertShows(turn.card, say('common.unknown.title'));
    }
    for (const verb of ['task.done', 'task.take', 'role.toggle'])
      assertShows((await stranger.executes(verb, { record, version: 1 })).card, say('common.unknown.title'));
    assertShows((await stranger.says('show my customers')).card, say('customers.list.empty'));
    assertHides((await stranger.says('show the history')).card, CONTOSO.companyName);
    assert.deepEqual(await state(), before);
  });

  it('knows no verb, record or version that was made up', async () => {
    const { megan } = office;
    const person = await megan.presses(await megan.says('list roles'), 'Nora Lee');
    const { data } = actionOf(person.card, say('people.card.grant', { role: 'support' }));
    for (const verb of ['customer.add.everything', 'constructor', 'role.toggle.', 'ROLE.TOGGLE', '']) {
      const turn = await assertChangesNothing(() => megan.executes(verb, data));
      assert.equal(turn.status, 200);
    }
    const forged: JsonObject[] = [
      { ...data, version: Number(data.version) + 1 },
      { ...data, version: String(data.version) },
      { ...data, version: null },
      { ...data, version: 0 },
      { role: data.role ?? '', change: 'grant', record: data.record ?? '' },
      { ...data, record: 'nobody' },
      { ...data, record: '__proto__' },
      { ...data, role: 'owner' },
      { ...data, role: 'constructor' },
    ];
    for (const each of forged) await assertChangesNothing(() => megan.executes('role.toggle', each));
  });

  it('believes no rights: neither roles in the data nor a button that the card did not have', async () => {
    const { nora, alex, minji } = office;
    const card = await addsContoso(minji);
    const task = await minji.presses(card, say('customers.button.task'));
    const { data } = actionOf(task.card, 'task.done');
    const roles = { roles: ['admin'], role: 'admin', change: 'grant', version: 1, record: guidOf('nora') };
    for (const verb of ['role.toggle', 'settings.edit', 'customer.list.show', 'history.show', 'command.run'])
      await assertChangesNothing(() => nora.executes(verb, { ...roles, intent: 'settings.edit' }));
    await assertChangesNothing(() => alex.executes('task.take', data));
    await assertChangesNothing(() => alex.executes('task.done', data));
  });

  it('changes nothing by a refresh that a client makes by itself, whatever its verb', async () => {
    const { minji, megan } = office;
    // Without a message that could be updated, so that whatever is sent from here on comes from the refreshes.
    const form = await minji.says('add customer');
    const review = await minji.executes('customer.add.review', { ...actionsOf(form.card)[0]?.data, ...CONTOSO });
    const person = await megan.executes('record.open', { kind: 'person', record: guidOf('nora') });
    const automatic = (verb: string, data: JsonObject) => ({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'automatic' },
    });
    const submit = actionOf(review.card, 'customer.add.submit');
    const grant = actionOf(person.card, say('people.card.grant', { role: 'support' }));
    const sent = office.stand.connector.requests.length;
    const add = { verb: 'command.run', data: { intent: 'customer.add' } };
    for (const { verb, data } of [submit, grant, add])
      await assertChangesNothing(() => minji.posts(automatic(verb, data)));
    await assertChangesNothing(() => megan.posts(automatic(grant.verb, grant.data)));
    const unheard = office.stand.person('somebody new').in(office.stand.groupChat());
    await assertChangesNothing(() =>
      unheard.posts(automatic('record.open', { kind: 'person', record: guidOf('nora') })),
    );
    assert.equal(office.stand.connector.requests.length, sent);
  });

  it('drops a form after a day', async () => {
    const { minji } = office;
    const form = await minji.says('add customer Contoso');
    office.moveTime(DAY);
    assertShows((await minji.presses(form, 'customer.add.review', CONTOSO)).card, say('common.form.goneTitle'));
    await office.app.notices.tick();
    assert.ok(!(await office.documents()).some(({ kind }) => kind === 'draft'));
  });

  it('works from a client without universal actions, whose buttons come as messages', async () => {
    const { minji } = office;
    const form = await minji.says('add customer');
    const { data } = actionOf(form.card, 'customer.add.review');
    const value = { ...data, ...inputsOf(form.card), ...CONTOSO, verb: 'customer.add.review' };
    await minji.posts({ type: 'message', value, ...(form.messageId && { replyToId: form.messageId }) });
    assertShows(form.message.card, say('customers.add.reviewTitle'));
    const submit = actionOf(form.message.card, 'customer.add.submit');
    await minji.posts({
      type: 'message',
      value: { ...submit.data, verb: submit.verb },
      ...(form.messageId && { replyToId: form.messageId }),
    });
    assertShows(form.message.card, CONTOSO.companyName, say('customers.world.prepared'));
    assert.equal(await added(), 1);
  });

  it('takes one of two answers to the same task, and shows the other person what is', async () => {
    const { minji, adele } = office;
    const task = await minji.presses(await addsContoso(minji), say('customers.button.task'));
    const mine = await minji.presses(task, 'task.done');
    const list = await adele.says('what is left to do in Partner Center?');
    const hers = await adele.presses(await adele.presses(list, 'record.open'), 'task.done');
    const result = { microsoftId: MICROSOFT_ID, date: '2026-11-23' };
    const [one, other] = await Promise.all([
      minji.presses(mine, 'task.done.submit', result),
      adele.presses(hers, 'task.done.submit', result),
    ]);
    const texts = [one, other].map(({ card }) => JSON.stringify(card));
    assert.equal(texts.filter((text) => text.includes(say('tasks.done.thanks'))).length, 1);
    assert.equal(texts.filter((text) => text.includes(say('tasks.done.already'))).length, 1);
    assert.equal((await office.history()).filter(({ what }) => what === 'task.done').length, 1);
  });
});
