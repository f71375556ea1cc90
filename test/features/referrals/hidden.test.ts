import assert from 'node:assert/strict';
import { viewerOf } from '../../../src/assistant/open-turn.ts';
import { referrals } from '../../../src/features/referrals/referral.ts';
import { PARTNER_ID, partners } from '../../../src/partner/partner.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { buttonOf, buttons, textOf } from '../../support/card-reader.ts';
import { ADELE, incoming, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { accepted, added, joins } from './stories.ts';

const LYNNE = { id: 'aaaaaaaa-0000-4000-8000-000000000008', name: 'Lynne Robbins' };
const TASK = /Accept the referral from Northwind Traders/;

async function taskOf(office: Office) {
  const [task] = await office.store.reader(TENANT).list(tasks);
  assert.ok(task);
  return task;
}

async function opensTask(office: Office, person: { id: string; name: string }) {
  const { id } = await taskOf(office);
  const what = pressed('record.open', { kind: tasks.name, record: id });
  const answer = await office.takes(incoming({ person, what }));
  assert.ok(answer);
  return answer.card;
}

describe('What a colleague may not see of a referral', () => {
  it('is not in the list of tasks, on its task, nor theirs by taking the task over', async () => {
    const office = await openOffice();
    await joins(office, LYNNE, ['staff']);
    await accepted(office, MINJI);
    assert.match(textOf(await office.says(MINJI, 'my Partner Center tasks')), TASK);
    const list = 'what is left to do in Partner Center?';
    assert.match(textOf(await office.says(ADELE, list)), TASK);
    assert.doesNotMatch(textOf(await office.says(LYNNE, list)), TASK);

    const managers = await opensTask(office, ADELE);
    assert.match(textOf(managers), /₩7,000,000/);
    const card = await opensTask(office, LYNNE);
    assert.doesNotMatch(textOf(card), /₩7,000,000/);
    assert.ok(buttons(card).every(({ verb }) => verb !== 'task.take'));

    const { data } = buttonOf(managers, 'task.take');
    const refused = await office.takes(incoming({ person: LYNNE, what: pressed('task.take', data) }));
    assert.ok(refused);
    assert.match(textOf(refused.card), /cannot take it over/);
    assert.equal((await taskOf(office)).body.owner, MINJI.id);
  });

  it('keeps the note of a finished task to those who may see it', async () => {
    const office = await openOffice();
    await joins(office, LYNNE, ['staff']);
    await accepted(office, MINJI);
    const form = await office.presses(MINJI, await opensTask(office, MINJI), 'task.done');
    await office.presses(MINJI, form, 'task.done.submit', { date: '2026-11-23', note: 'Kim was on leave' });
    assert.match(textOf(await opensTask(office, ADELE)), /Kim was on leave/);
    assert.doesNotMatch(textOf(await opensTask(office, LYNNE)), /Kim was on leave/);
  });

  it('gives the values only to those who may see the referral and to the owner of the task', async () => {
    const office = await openOffice();
    await joins(office, LYNNE, ['staff']);
    await accepted(office, MINJI);
    const kind = office.installed.taskKind('referral.accept');
    const task = await taskOf(office);
    const count = async (person: { id: string; name: string }) =>
      (await kind?.values(await staff(office, person), task.body.record, office.store.reader(TENANT)))?.length;
    assert.equal(await count(LYNNE), 0);
    assert.ok(await count(MINJI));
    await office.puts(async (tx) => {
      await tx.put(tasks, task.id, { ...task.body, owner: LYNNE.id }, task.version);
    });
    assert.ok(await count(LYNNE));
    assert.match(textOf(await office.says(LYNNE, 'my Partner Center tasks')), TASK);
  });

  it('is only counted among what hangs on a customer', async () => {
    const office = await openOffice();
    await joins(office, LYNNE, ['staff']);
    await accepted(office, MINJI);
    const feature = office.installed.features.find(({ name }) => name === 'referrals');
    const hanging = async (person: { id: string; name: string }) =>
      feature?.hangsOn?.(
        await staff(office, person),
        { id: 'c', companyName: 'Northwind Traders', status: 'active' },
        office.store.reader(TENANT),
      );
    assert.deepEqual(await hanging(LYNNE), ['1 open referral that a colleague works on']);
    assert.match((await hanging(MINJI))?.join() ?? '', /^Open referral: active · .* · 김민지$/);
  });
});

describe('Why a referral ended', () => {
  for (const [move, typed] of [
    ['decline', { reason: 'noCapacity', words: 'Kim Abercrombie was rude' }],
    ['close', { outcome: 'lost', reason: 'price', words: 'Kim Abercrombie was rude' }],
  ] as const) {
    it(`stands in the history as a reason of the list, in the referral with the words (${move})`, async () => {
      const office = await openOffice();
      const card = move === 'close' ? await accepted(office, MINJI) : await added(office, MINJI);
      const form = await office.presses(MINJI, card, `referral.${move}`);
      await office.presses(MINJI, form, `referral.${move}.submit`, typed);
      const history = await office.history();
      assert.ok(history.some(({ why }) => why === typed.reason));
      assert.doesNotMatch(JSON.stringify(history), /rude/);
      const [referral] = await office.store.reader(TENANT).list(referrals);
      assert.equal(referral?.body.closedFor?.words, typed.words);
    });
  }
});

/** Somebody of staff, as they look in their own chat. */
async function staff(office: Office, { id, name }: { id: string; name: string }) {
  const partner = await office.store.reader(TENANT).get(partners, PARTNER_ID);
  assert.ok(partner);
  return viewerOf(
    id,
    { name, roles: ['staff'] },
    { tenant: TENANT, now: office.now(), roles: ['staff'], partner: partner.body, locale: 'en' },
  );
}
