import { strict as assert } from 'node:assert';
import { cardSize } from '../../../src/cards/guard-size.ts';
import { customers } from '../../../src/features/customers/customer.ts';
import { endings } from '../../../src/features/relationships/ending.ts';
import { PARTNER_ID, partners, readPartner } from '../../../src/partner/partner.ts';
import { people } from '../../../src/partner/people.ts';
import { DAY, HOUR } from '../../../src/shared/instant.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import {
  ALL_DONE,
  ask,
  begin,
  CONTOSO,
  DANIEL,
  deeds,
  giveRoles,
  lastTo,
  officeWithCustomer,
  opens,
  requestNow,
  stateNow,
} from './support.ts';

async function setRules(office: Office, typed: { coolingHours?: string; tag?: string; days?: string }): Promise<void> {
  const list = await office.says(MEGAN, 'what needs my approval?');
  const form = await office.presses(MEGAN, list, 'relationship.rules.edit');
  const saved = await office.presses(MEGAN, form, 'relationship.rules.save', {
    coolingHours: '24',
    tag: '',
    days: '3',
    ...typed,
  });
  assert.match(textOf(saved), /The rules are saved/);
}

describe('Who decides, and how many', () => {
  it('asks the admins when the only manager asks', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, MEGAN, []);
    await ask(office, ADELE);
    await office.notices.tick();
    await office.presses(MEGAN, lastTo(office, MEGAN), 'relationship.end.approve');
    assert.equal(await stateNow(office), 'cooling');
  });

  it('waits when there is nobody, says what to do, and asks whoever is made manager', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, ADELE, []);
    await giveRoles(office, MEGAN, ['manager', 'admin']);
    const card = await ask(office, MEGAN);
    assert.match(textOf(card), /An admin has to make a second person manager/);
    await giveRoles(office, DANIEL, ['manager']);
    await office.notices.tick();
    assert.match(textOf(lastTo(office, DANIEL)), /Megan Bowen asks for the end/);
    await office.presses(DANIEL, lastTo(office, DANIEL), 'relationship.end.approve');
    assert.equal(await stateNow(office), 'cooling');
  });

  it('takes two approvals for a customer with the tag, in any order and by two people', async () => {
    const office = await officeWithCustomer({}, { tags: ['Gold'] });
    await giveRoles(office, DANIEL, ['manager']);
    await setRules(office, { tag: 'gold' });
    await ask(office);
    const first = await office.presses(DANIEL, await opens(office, DANIEL), 'relationship.end.approve');
    assert.match(textOf(first), /One more is needed/);
    assert.ok(!buttons(first).some(({ verb }) => verb === 'relationship.end.approve'));
    const { id, version } = await requestNow(office);
    const data = { record: id, version };
    const twice = await office.takes(incoming({ person: DANIEL, what: pressed('relationship.end.approve', data) }));
    assert.ok(twice);
    assert.match(textOf(twice.card), /You have approved this already/);
    assert.equal(await stateNow(office), 'asked');
    await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.approve');
    assert.equal(await stateNow(office), 'cooling');
    assert.deepEqual(
      (await requestNow(office)).body.approvals.map(({ by }) => by),
      [DANIEL.id, ADELE.id],
    );
  });

  it('lets a deputy decide from the first day of the absence to the last, by the absent one’s calendar', async () => {
    const office = await officeWithCustomer();
    const list = await office.says(ADELE, 'what needs my approval?');
    const form = await office.presses(ADELE, list, 'command.run');
    const typed = {
      awayFrom: '2026-11-24',
      awayUntil: '2026-11-25',
      deputy: ALEX.id,
      digest: 'none',
      language: 'none',
    };
    await office.presses(ADELE, form, 'preferences.edit.save', typed);
    await ask(office);
    const mayDecide = async () =>
      buttons(await opens(office, ALEX)).some(({ verb }) => verb === 'relationship.end.approve');
    assert.equal(await mayDecide(), false);
    // 10:00 in Seoul: 14 hours to the first day, 48 more to the day after the last.
    office.moveTime(14 * HOUR - 1);
    assert.equal(await mayDecide(), false);
    office.moveTime(1);
    await office.notices.tick();
    assert.match(textOf(lastTo(office, ALEX)), /김민지 asks for the end/);
    assert.equal(await mayDecide(), true);
    const late = lastTo(office, ALEX);
    office.moveTime(2 * DAY);
    assert.equal(await mayDecide(), false);
    assert.match(textOf(await office.presses(ALEX, late, 'relationship.end.approve')), /Managers decide this/);
    assert.equal(await stateNow(office), 'asked');
  });

  it('sends a deputy one card, not one in each capacity', async () => {
    const office = await officeWithCustomer();
    const adele = await office.store.reader(TENANT).get(people, ADELE.id);
    assert.ok(adele);
    const away = { from: '2026-11-23', until: '2026-11-25', deputy: ALEX.id };
    await write(office, people, ADELE.id, { ...adele.body, away });
    await ask(office);
    await office.notices.tick();
    const received = office.deliveries.filter(({ to, updated }) => to.chat === `chat-${ALEX.id}` && !updated);
    assert.equal(received.length, 1);
    await office.presses(ALEX, lastTo(office, ALEX), 'relationship.end.approve');
    assert.equal(await stateNow(office), 'cooling');
  });

  it('brings it to one more, whom somebody who decides has called in', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, MEGAN, []);
    await ask(office);
    const form = await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.pass');
    await office.presses(ADELE, form, 'relationship.end.pass.submit', { person: MEGAN.id });
    await office.notices.tick();
    assert.match(textOf(lastTo(office, MEGAN)), /Adele Vance asks you to decide this/);
    await office.presses(MEGAN, lastTo(office, MEGAN), 'relationship.end.approve');
    assert.equal(await stateNow(office), 'cooling');
  });

  it('is left to somebody else: nothing waits on who left it, who still may decide', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, DANIEL, ['manager']);
    await ask(office);
    const form = await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.pass');
    const typed = { person: DANIEL.id, how: 'instead' };
    const left = await office.presses(ADELE, form, 'relationship.end.pass.submit', typed);
    assert.match(textOf(left), /Left it to others\nAdele Vance/);
    assert.doesNotMatch(textOf(await office.says(ADELE, 'today')), /Contoso/);
    assert.match(textOf(await office.says(DANIEL, 'today')), /Contoso/);
    await office.notices.tick();
    const before = office.deliveries.length;
    await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.nudge');
    await office.notices.tick();
    const reminded = office.deliveries.slice(before).filter(({ updated }) => !updated);
    assert.deepEqual(
      reminded.map(({ to }) => to.chat),
      [`chat-${DANIEL.id}`],
    );
    const back = await office.presses(DANIEL, await opens(office, DANIEL), 'relationship.end.pass');
    await office.presses(DANIEL, back, 'relationship.end.pass.submit', { person: ADELE.id, how: 'instead' });
    assert.match(textOf(await office.says(ADELE, 'today')), /Contoso/);
    await office.presses(DANIEL, await opens(office, DANIEL), 'relationship.end.approve');
    assert.equal(await stateNow(office), 'cooling');
  });

  it('reminds when a decision is due, and goes to the admins when that does not help', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, MEGAN, []);
    await ask(office);
    office.moveTime(3 * DAY);
    await office.notices.tick();
    assert.match(textOf(lastTo(office, ADELE)), /is due/);
    office.moveTime(3 * DAY);
    await office.notices.tick();
    assert.match(textOf(lastTo(office, MEGAN)), /waited too long for a manager/);
    assert.match(textOf(lastTo(office, MINJI)), /the admins are asked too/);
    await office.notices.tick();
    assert.deepEqual(
      (await deeds(office)).filter((what) => /reminded|escalated/.test(what)),
      ['relationship.reminded', 'relationship.escalated'],
    );
  });

  it('lets the requester remind once a day', async () => {
    const office = await officeWithCustomer();
    const card = await ask(office);
    const nudged = await office.presses(MINJI, card, 'relationship.end.nudge');
    await office.notices.tick();
    assert.match(textOf(lastTo(office, ADELE)), /김민지 reminds you/);
    assert.match(textOf(await office.presses(MINJI, nudged, 'relationship.end.nudge')), /less than a day ago/);
  });
});

describe('Carrying it out', () => {
  it('asks the checklist again at once when there is no cooling-off, and stays when something is open', async () => {
    const office = await officeWithCustomer();
    await setRules(office, { coolingHours: '0' });
    await ask(office);
    await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.approve');
    assert.equal(await stateNow(office), 'checking');
    const form = await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.confirm');
    const again = await office.presses(MINJI, form, 'relationship.end.confirm.submit', { ...ALL_DONE, gdap: 'open' });
    assert.match(textOf(again), /Stop the request, or settle it first/);
    assert.equal(await stateNow(office), 'checking');
  });

  it('is a ready-written request to the provider for an indirect reseller', async () => {
    const office = await officeWithCustomer({ partner: { partnerType: 'indirectReseller' } });
    await setRules(office, { coolingHours: '0' });
    await ask(office);
    await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.approve');
    const form = await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.confirm');
    const card = await office.presses(MINJI, form, 'relationship.end.confirm.submit', ALL_DONE);
    const task = textOf(await office.presses(MINJI, card, 'record.open'));
    assert.match(task, /Ask our provider to end the relationship with Contoso/);
    assert.match(task, /Microsoft ID b44bb1fb-c595-45b0-9e4a-1d8b5a2b1c3d, domain contoso.example/);
  });

  it('keeps one request for a customer at a time, and none for one that is not active', async () => {
    const office = await officeWithCustomer();
    await begin(office);
    assert.match(
      textOf(await office.says(ADELE, 'end our relationship with Contoso')),
      /There is a request for this customer already/,
    );
    for (const status of ['prepared', 'ended'] as const) {
      const other = await officeWithCustomer({}, { status });
      const card = await other.says(MINJI, 'end our relationship with Contoso');
      assert.match(textOf(card), /no relationship to end|has ended already/);
    }
  });

  it('lets a manager clear away what its requester left behind', async () => {
    const office = await officeWithCustomer();
    await begin(office);
    await giveRoles(office, MINJI, []);
    const form = await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.stop');
    await office.presses(ADELE, form, 'relationship.end.stop.submit', { text: 'Minji has left.' });
    await begin(office, ADELE);
    assert.equal(await stateNow(office), 'preparing');
  });
});

describe('The card of a request', () => {
  it('fits into a message at its worst', async () => {
    const office = await officeWithCustomer({}, { companyName: `${'콘토소'.repeat(30)} 주식회사` });
    const long = (text: string, length: number): string => text.repeat(length).slice(0, length);
    for (let more = 0; more < 12; more++)
      await giveRoles(office, { id: `m-${more}`, name: long('선우', 120) }, ['manager']);
    await giveRoles(office, { ...MINJI, name: long('제갈', 120) }, ['staff', 'manager']);
    const list = await office.says(MINJI, 'end our relationship with');
    const form = await office.presses(MINJI, list, 'relationship.end.start');
    const typed = { reason: 'other', details: long('가나다 "', 600), wishedFor: '2026-12-31' };
    await office.presses(MINJI, form, 'relationship.end.begin', typed);
    const request = await requestNow(office);
    const mark = { by: MINJI.id, at: office.now() };
    const tick = { state: 'open' as const, from: '2026-12-31', ...mark };
    const checklist = Object.fromEntries(Object.keys(request.body.checklist).map((item) => [item, tick]));
    const sending = {
      at: office.now(),
      reason: 'risk' as const,
      details: long('라마바 "', 600),
      checklist: request.body.checklist,
    };
    await write(office, endings, request.id, {
      ...request.body,
      state: 'asked',
      needed: 2,
      asked: Array.from({ length: 12 }, (_, more) => `m-${more}`),
      checklist: checklist as typeof request.body.checklist,
      sendings: [
        sending,
        { ...sending, ...typed, reason: 'other', checklist: checklist as typeof request.body.checklist },
      ],
      remark: { text: long('왜요? "', 300), ...mark },
    });
    await office.puts(async (tx) => {
      const record = { kind: 'customer', id: CONTOSO };
      for (let more = 0; more < 9; more++) tx.record({ who: MINJI.id, what: 'customer.changed', record });
    });
    const card = await opens(office, ADELE);
    assert.ok(buttons(card).some(({ verb }) => verb === 'history.show'));
    assert.ok(cardSize(card.content) <= 25 * 1024, `${cardSize(card.content)} bytes`);
    assert.ok(textOf(card).includes(typed.details.slice(-20).trim()), 'what the requester wrote stands in full');
    assert.ok(buttons(card).some(({ verb }) => verb === 'relationship.end.approve'));
  });

  it('shows others in a channel where it stands, without buttons and without what was written', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const { id } = await requestNow(office);
    const outgoing = await office.takes({
      deliveryId: 'channel-1',
      tenant: TENANT,
      person: ADELE,
      conversation: { id: 'everybody', place: 'channel' },
      address: { chat: 'everybody' },
      what: { kind: 'pressed', verb: 'record.open', data: { kind: endings.name, record: id }, automatic: false },
    });
    assert.ok(outgoing?.shared);
    assert.match(textOf(outgoing.shared), /to be decided/);
    assert.ok(!textOf(outgoing.shared).includes('Three invoices'));
    assert.deepEqual(
      buttons(outgoing.shared).map(({ verb }) => verb),
      ['record.open'],
    );
    assert.ok(buttons(outgoing.card).some(({ verb }) => verb === 'relationship.end.approve'));
  });

  it('changes in place for everybody concerned, in a channel too, each in their own language', async () => {
    const office = await officeWithCustomer();
    const minji = await office.store.reader(TENANT).get(people, MINJI.id);
    assert.ok(minji);
    await ask(office);
    await write(office, people, MINJI.id, { ...minji.body, language: 'ko' });
    await office.notices.tick();
    const record = { kind: endings.name, record: (await requestNow(office)).id };
    for (const [person, place] of [
      [MINJI, 'personal'],
      [ADELE, 'channel'],
    ] as const) {
      const shown = incoming({ person, what: pressed('record.open', record) }, place);
      const outgoing = await office.takes(shown);
      assert.ok(outgoing);
      await office.notices.sent(shown, outgoing, `shown-${place}`);
    }
    const before = office.deliveries.length;
    await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.withdraw');
    await office.notices.tick();
    const updated = office.deliveries.slice(before);
    assert.ok(updated.every((delivery) => delivery.updated));
    const texts = new Map(updated.map(({ messageId, card }) => [messageId, textOf(card)]));
    assert.equal(texts.size, 3);
    assert.match(texts.get('shown-personal') ?? '', /철회됨/);
    assert.match(texts.get('shown-channel') ?? '', /withdrawn/);
    assert.ok([...texts.values()].every((text) => !text.includes('Approve')));
  });

  it('comes back with what was typed', async () => {
    const office = await officeWithCustomer();
    const form = await office.says(MINJI, 'end our relationship with Contoso');
    const again = await office.presses(MINJI, form, 'relationship.end.begin', {
      reason: 'other',
      details: '',
      wishedFor: '2020-02-02',
    });
    assert.match(textOf(again), /2 fields need another look/);
    assert.equal(inputs(again).wishedFor?.value, '2020-02-02');
    assert.equal((await office.store.reader(TENANT).get(customers, CONTOSO))?.body.status, 'active');
    assert.equal((await readPartner(office.store.reader(TENANT))).setUp, true);
    assert.ok(await office.store.reader(TENANT).get(partners, PARTNER_ID));
  });
});

describe('Words that stop an end', () => {
  it('open what somebody else asked for to the manager who may stop it, and change nothing', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, ADELE, ['manager']);
    await office.presses(ADELE, await opensAsked(office), 'relationship.end.approve');
    const card = await office.says(ADELE, 'stop Contoso');
    assert.ok(buttons(card).some(({ verb }) => verb === 'relationship.end.stop'));
    assert.equal(await stateNow(office), 'cooling');
  });
});

async function opensAsked(office: Office) {
  await ask(office);
  return opens(office, ADELE);
}
