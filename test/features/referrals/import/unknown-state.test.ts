import assert from 'node:assert/strict';
import type { Card } from '../../../../src/assistant/reply.ts';
import { type Referral, referrals } from '../../../../src/features/referrals/referral.ts';
import { stateOf } from '../../../../src/features/referrals/rules/states.ts';
import { tasks } from '../../../../src/partnercenter/task.ts';
import type { JsonObject } from '../../../../src/shared/json.ts';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MINJI, pressed, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { write } from '../../../support/write.ts';
import { handoff } from '../rules/make.ts';

type Someone = { readonly id: string; readonly name: string };

/** What Partner Center says of Northwind. */
const came = (status: string, substatus: string): JsonObject => ({
  ...{ id: 'c5fbb3b6-0000-4000-8000-000000000001', createdDateTime: '2026-11-22T02:05:23Z', status, substatus },
  ...{ name: 'Northwind mail', qualification: 'Direct', customerProfile: { name: 'Northwind' } },
});

async function pastes(office: Office, status: string, substatus: string): Promise<Card> {
  return office.says(ALEX, JSON.stringify([came(status, substatus)]));
}

async function imports(office: Office, status: string, substatus: string): Promise<Card> {
  return office.presses(ALEX, await pastes(office, status, substatus), 'referral.paste.submit');
}

async function northwind(office: Office): Promise<{ id: string; version: number; body: Referral }> {
  const all = await office.store.reader(TENANT).list(referrals);
  assert.equal(all.length, 1);
  return all[0] ?? assert.fail();
}

async function opens(office: Office, person: Someone): Promise<Card> {
  const what = pressed('record.open', { kind: referrals.name, record: (await northwind(office)).id });
  return (await office.takes(incoming({ person, what })))?.card ?? assert.fail();
}

async function sets(office: Office, typed: JsonObject, person: Someone = MINJI): Promise<Card> {
  const form = await office.presses(person, await opens(office, person), 'referral.state');
  return office.presses(person, form, 'referral.state.submit', typed);
}

describe('A referral that came in a state that we do not know', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    await imports(office, 'Parked', 'Warm');
  });

  const state = async () => stateOf((await northwind(office)).body, office.now());

  it('is set by hand, with how that is known, and can then be moved on', async () => {
    const card = await sets(office, { state: 'new', why: 'seen', words: 'Adele showed me' });
    assert.equal(await state(), 'new');
    assert.match(
      textOf(card),
      /State set by hand\nParked\/Warm → new: it stands so in Partner Center\nAdele showed me/,
    );
    assert.ok(buttons(card).some(({ verb }) => verb === 'referral.take'));
    assert.ok(!buttons(card).some(({ verb }) => verb === 'referral.state'));
    assert.deepEqual((await northwind(office)).body.unknown, []);
    assert.deepEqual((await office.history()).map(({ what, why }) => [what, why]).at(-1), [
      'referral.stateSet',
      'seen',
    ]);
    assert.doesNotMatch(JSON.stringify(await office.history()), /showed me/);
    assert.deepEqual(
      await office.store.reader(TENANT).list(tasks),
      [],
      'nothing changed that Microsoft had to be told',
    );
  });

  it('comes back with what is missing, at each field', async () => {
    const card = await sets(office, { state: '', why: 'other', words: '' });
    assert.match(textOf(card), /Choose where it stands/);
    assert.match(textOf(card), /Please say how you know/);
    assert.equal(inputs(card).why?.value, 'other');
    assert.equal(await state(), 'other');
  });

  it('cannot be new when its days to answer have passed', async () => {
    office.moveTime(20 * 24 * 3_600_000);
    assert.match(textOf(await sets(office, { state: 'new', why: 'seen', words: '' })), /cannot be new any more/);
    await sets(office, { state: 'expired', why: 'seen', words: '' });
    assert.equal(await state(), 'expired');
  });

  it('is set by support, managers, and staff whose it is; not by others', async () => {
    const { id, body } = await northwind(office);
    await write(office, referrals, id, { ...body, owner: ADELE.id, team: [MINJI.id] });
    const offered = async (person: Someone) =>
      buttons(await opens(office, person)).some(({ verb }) => verb === 'referral.state');
    assert.deepEqual([await offered(MINJI), await offered(ALEX), await offered(ADELE)], [false, true, true]);
  });

  it('is set also while somebody was asked to take it over', async () => {
    const { id, body } = await northwind(office);
    await write(office, referrals, id, { ...body, handoff: handoff({ from: ALEX.id, to: MINJI.id }) });
    await sets(office, { state: 'active', why: 'told', words: '' });
    assert.ok(buttons(await opens(office, MINJI)).some(({ verb }) => verb === 'referral.handoff.accept'));
  });

  it('is brought up to date by what is pasted later, and keeps whose it is and what was noted', async () => {
    const { id, body } = await northwind(office);
    await write(office, referrals, id, { ...body, owner: MINJI.id, team: [ADELE.id], notes: 'call on Friday' });
    const preview = await pastes(office, 'Active', 'Accepted');
    assert.match(textOf(preview), /1 referral can be brought up to date/);
    assert.match(textOf(preview), /is known, but not where it stood/);
    const list = await office.presses(ALEX, preview, 'referral.paste.submit');
    assert.match(textOf(list), /1 referral was brought up to date/);
    const after = (await northwind(office)).body;
    assert.deepEqual(
      [await state(), after.owner, after.team, after.notes],
      ['active', MINJI.id, [ADELE.id], 'call on Friday'],
    );
    assert.equal(after.unknown, undefined);
    assert.equal((await office.history()).at(-1)?.what, 'referral.updated');
  });

  it('is moved by a pasted text only for those who could set it by hand: not for staff, when it is a colleague’s', async () => {
    const { id, body } = await northwind(office);
    await write(office, referrals, id, { ...body, owner: ADELE.id });
    const crafted = JSON.stringify([{ ...came('Closed', 'Lost'), customerProfile: { name: 'Somebody else' } }]);
    const card = await office.says(MINJI, crafted);
    assert.match(textOf(card), /is known already; it is left out/);
    assert.ok(!buttons(card).some(({ verb }) => verb === 'referral.paste.submit'));
    assert.deepEqual([await state(), (await northwind(office)).body.companyName], ['other', 'Northwind']);
  });

  it('is not moved back by what was saved earlier', async () => {
    const pasted = (standing: JsonObject, updatedDateTime: string) =>
      office.says(ALEX, JSON.stringify([{ ...standing, updatedDateTime }]));
    const newer = await pasted(came('Parked', 'Cold'), '2026-11-22T12:00:00Z');
    await office.presses(ALEX, newer, 'referral.paste.submit');
    assert.match(textOf(await pasted(came('New', 'Received'), '2026-11-22T03:00:00Z')), /is known already/);
    assert.match(textOf(await pasted(came('Active', 'Accepted'), '2026-11-22T13:00:00Z')), /can be brought up to date/);
  });

  it('is left out when nothing new is pasted', async () => {
    assert.match(textOf(await pastes(office, 'Parked', 'Warm')), /is known already; it is left out/);
  });

  it('is put right by a later import when it was set wrongly, but not by what we had seen then', async () => {
    await sets(office, { state: 'new', why: 'told', words: '' });
    assert.match(textOf(await pastes(office, 'Parked', 'Warm')), /is known already/);
    await imports(office, 'Closed', 'Declined');
    assert.equal(await state(), 'declined');
    assert.equal((await northwind(office)).body.setByHand, undefined);
  });

  it('is left alone by imports once it was moved on here', async () => {
    await sets(office, { state: 'active', why: 'told', words: '' });
    await office.presses(MINJI, await opens(office, MINJI), 'referral.take');
    const form = await office.presses(MINJI, await opens(office, MINJI), 'referral.close');
    await office.presses(MINJI, form, 'referral.close.submit', { outcome: 'won', value: '', reason: '', words: '' });
    assert.match(textOf(await pastes(office, 'Active', 'Accepted')), /is known already/);
    assert.equal(await state(), 'won');
  });
});
