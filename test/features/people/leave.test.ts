import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { drafts } from '../../../src/assistant/drafts.ts';
import type { Card } from '../../../src/assistant/reply.ts';
import { customers } from '../../../src/features/customers/customer.ts';
import { type Invitation, invitations } from '../../../src/features/invitations/invitation.ts';
import { referrals } from '../../../src/features/referrals/referral.ts';
import { endings } from '../../../src/features/relationships/ending.ts';
import type { EndingState } from '../../../src/features/relationships/rules/states.ts';
import { people } from '../../../src/partner/people.ts';
import type { Role } from '../../../src/partner/roles.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { kind } from '../../../src/store/port.ts';
import { buttonOf, buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import {
  aCustomer,
  anEnding,
  anInvitation,
  aReferral,
  busy,
  contosoTask,
  stillHeldBy,
  takes,
} from './somebody-leaves.ts';

const LYNNE = { id: 'aaaaaaaa-0000-4000-8000-000000000008', name: 'Lynne Robbins' };

const rolesOf = async (office: Office, { id }: { id: string }): Promise<readonly Role[] | undefined> =>
  (await office.store.reader(TENANT).get(people, id))?.body.roles;

async function busyOffice(): Promise<Office> {
  const office = await openOffice();
  await write(office, people, LYNNE.id, { name: LYNNE.name, roles: ['staff'], address: { chat: `chat-${LYNNE.id}` } });
  await busy(office);
  return office;
}

const errors = (card: Card): string => textOf(card).match(/^✕ .*/gm)?.join('\n') ?? '';

describe('Taking the last role from somebody', () => {
  it('takes it at once from somebody who has nothing in their hands, with the forms that were open', async () => {
    const office = await openOffice();
    await office.says(MINJI, 'add customer');
    assert.equal((await office.store.reader(TENANT).list(drafts)).length, 1);
    assert.match(textOf(await takes(office, MINJI)), /no longer has the role staff/);
    assert.deepEqual(await rolesOf(office, MINJI), []);
    assert.deepEqual(await office.store.reader(TENANT).list(drafts), []);
  });

  it('shows first all that passes on, by kind, with counts and names; and changes nothing yet', async () => {
    const office = await busyOffice();
    const form = await takes(office, MINJI);
    const text = textOf(form);
    for (const line of [
      '1 customer\n',
      'Contoso',
      '1 customer supported',
      'Wingtip',
      '2 open invitations',
      'Fabrikam, Litware',
      '1 request to end a relationship',
      'Tailspin',
      '1 referral\n',
      'part in 1 referral of a colleague',
      'turn in the rota',
      '1 Partner Center task',
      'standing in for 1 colleague',
      'Adele Vance',
      '1 duty for the business profile',
    ])
      assert.ok(text.includes(line), `${line} is not on\n${text}`);
    assert.deepEqual(await rolesOf(office, MINJI), ['staff']);
    assert.equal((await stillHeldBy(MINJI.id, office.store.reader(TENANT))).length > 9, true);
  });

  it('passes all of it to one colleague on one press, with history, and tells them once', async () => {
    const office = await busyOffice();
    await office.says(MINJI, 'add customer');
    const done = await office.presses(MEGAN, await takes(office, MINJI), 'role.leave.submit', { everything: LYNNE.id });
    assert.match(textOf(done), /김민지 has no role any more\. Passed on: 1 customer, /);
    assert.match(textOf(done), /^no role$/m);
    assert.deepEqual(await rolesOf(office, MINJI), []);
    assert.deepEqual(await stillHeldBy(MINJI.id, office.store.reader(TENANT)), []);
    assert.deepEqual(await office.store.reader(TENANT).list(drafts), []);
    const deeds = (await office.history()).map(({ what }) => what);
    for (const what of [
      ...['role.revoked', 'customer.passedOn', 'invitation.passedOn', 'relationship.takenOver', 'referral.passedOn'],
      ...['referral.rules', 'task.passedOn', 'preferences.deputy', 'profile.passedOn'],
    ])
      assert.ok(deeds.includes(what), `${what} is not among ${deeds}`);
    await office.notices.tick();
    const told = office.deliveries.filter(
      ({ to, card }) => to.chat === `chat-${LYNNE.id}` && /passed on to you/.test(textOf(card)),
    );
    assert.equal(told.length, 1);
    assert.match(textOf(told[0]?.card ?? done), /Megan Bowen passed on to you[\s\S]*Contoso[\s\S]*Tailspin/);
    assert.equal(office.deliveries.filter(({ to }) => to.chat === `chat-${MINJI.id}`).length, 0);
  });

  it('passes each kind where it is chosen to, or to nobody where that is possible', async () => {
    const office = await busyOffice();
    await office.presses(MEGAN, await takes(office, MINJI), 'role.leave.submit', {
      ...{ everything: LYNNE.id, customers: ADELE.id, supported: 'nobody', deputies: 'nobody', referrals: ALEX.id },
    });
    const reader = office.store.reader(TENANT);
    assert.deepEqual(await stillHeldBy(MINJI.id, reader), []);
    assert.equal((await reader.get(customers, 'contoso'))?.body.owner, ADELE.id);
    assert.equal((await reader.get(customers, 'wingtip'))?.body.support, undefined);
    assert.equal((await reader.get(people, ADELE.id))?.body.away?.deputy, undefined);
    assert.equal((await reader.get(referrals, 'northwind'))?.body.owner, ALEX.id);
    assert.equal((await reader.get(tasks, 'create'))?.body.owner, LYNNE.id);
  });

  it('refuses at the field whoever lacks the role, with the rule; and passes nothing', async () => {
    const office = await busyOffice();
    const form = await takes(office, MINJI);
    const again = await office.presses(MEGAN, form, 'role.leave.submit', { everything: ALEX.id });
    assert.match(errors(again), /Alex Wilber cannot have this: it takes the role staff or manager\./);
    assert.equal(inputs(again).everything?.value, ALEX.id);
    assert.deepEqual(await rolesOf(office, MINJI), ['staff']);
    assert.equal((await office.store.reader(TENANT).get(customers, 'contoso'))?.body.owner, MINJI.id);
  });

  it('asks for a choice where none was made, and takes no stranger nor the person who leaves', async () => {
    const office = await busyOffice();
    const form = await takes(office, MINJI);
    const none = await office.presses(MEGAN, form, 'role.leave.submit', {});
    assert.match(errors(none), /Choose who gets this/);
    const self = await office.presses(MEGAN, none, 'role.leave.submit', { everything: MINJI.id });
    assert.match(errors(self), /Choose who gets this/);
    const stranger = await office.presses(MEGAN, self, 'role.leave.submit', { everything: 'nobody-here' });
    assert.match(errors(stranger), /Choose who gets this/);
    const forced = await office.presses(MEGAN, stranger, 'role.leave.submit', { customers: 'nobody' });
    assert.match(errors(forced), /Choose who gets this/);
    assert.deepEqual(await rolesOf(office, MINJI), ['staff']);
  });

  it('gives nobody both sides of one request', async () => {
    const office = await busyOffice();
    const yes = { by: ADELE.id, at: office.now() };
    await write(office, endings, 'tailspin', anEnding({ needed: 2, approvals: [yes] }));
    const form = await takes(office, MINJI);
    const again = await office.presses(MEGAN, form, 'role.leave.submit', { everything: LYNNE.id, endings: ADELE.id });
    assert.match(errors(again), /Adele Vance approved one of these/);

    const other = await openOffice();
    await write(other, people, LYNNE.id, { name: LYNNE.name, roles: ['manager'] });
    await write(other, endings, 'tailspin', anEnding({ requester: LYNNE.id }));
    const decisions = await takes(other, ADELE, 'manager');
    const own = await other.presses(MEGAN, decisions, 'role.leave.submit', { everything: LYNNE.id });
    assert.match(errors(own), /Lynne Robbins asked for one of these/);
    await other.presses(MEGAN, own, 'role.leave.submit', { everything: MEGAN.id });
    const { asked, called } = (await other.store.reader(TENANT).get(endings, 'tailspin'))?.body ?? {};
    assert.deepEqual([asked, called], [[MEGAN.id], [MEGAN.id]]);
  });

  it('lets nobody stand in for themselves', async () => {
    const office = await busyOffice();
    const typed = { everything: LYNNE.id, deputies: ADELE.id };
    const again = await office.presses(MEGAN, await takes(office, MINJI), 'role.leave.submit', typed);
    assert.match(errors(again), /Adele Vance is one of those who are away/);
  });

  it('shows it again when the person got something in the meantime', async () => {
    const office = await busyOffice();
    const form = await takes(office, MINJI);
    await write(office, customers, 'adatum', aCustomer({ companyName: 'Adatum' }));
    const again = await office.presses(MEGAN, form, 'role.leave.submit', { everything: LYNNE.id });
    assert.match(textOf(again), /changed in the meantime[\s\S]*2 customers[\s\S]*Contoso, Adatum/);
    assert.equal(inputs(again).everything?.value, LYNNE.id);
    assert.deepEqual(await rolesOf(office, MINJI), ['staff']);
    await office.presses(MEGAN, again, 'role.leave.submit', { everything: LYNNE.id });
    assert.deepEqual(await stillHeldBy(MINJI.id, office.store.reader(TENANT)), []);
  });

  it('does it once, however often it is pressed', async () => {
    const office = await busyOffice();
    const form = await takes(office, MINJI);
    await office.presses(MEGAN, form, 'role.leave.submit', { everything: LYNNE.id });
    const count = (await office.history()).length;
    const again = await office.presses(MEGAN, form, 'role.leave.submit', { everything: ADELE.id });
    assert.match(textOf(again), /김민지/);
    assert.equal((await office.history()).length, count);
  });

  it('passes nothing on when the person got another role in the meantime', async () => {
    const office = await busyOffice();
    const form = await takes(office, MINJI);
    const minji = await office.store.reader(TENANT).get(people, MINJI.id);
    assert.ok(minji);
    await write(office, people, MINJI.id, { ...minji.body, roles: ['staff', 'support'] });
    await office.presses(MEGAN, form, 'role.leave.submit', { everything: LYNNE.id });
    assert.equal((await office.store.reader(TENANT).get(customers, 'contoso'))?.body.owner, MINJI.id);
  });

  it('is for admins, whoever carries their button', async () => {
    const office = await busyOffice();
    const form = await takes(office, MINJI);
    for (const person of [MINJI, ADELE, ALEX])
      assert.match(
        textOf(await office.presses(person, form, 'role.leave.submit', { everything: person.id })),
        /takes the role admin/,
      );
    assert.deepEqual(await rolesOf(office, MINJI), ['staff']);
  });

  it('is offered for what was left behind by somebody without a role', async () => {
    const office = await busyOffice();
    const minji = await office.store.reader(TENANT).get(people, MINJI.id);
    assert.ok(minji);
    await write(office, people, MINJI.id, { ...minji.body, roles: [] });
    const data = { kind: people.name, record: MINJI.id };
    const card = (await office.takes(incoming({ person: MEGAN, what: pressed('record.open', data) })))?.card;
    assert.ok(card);
    const form = await office.presses(MEGAN, card, 'role.leave');
    const done = await office.presses(MEGAN, form, 'role.leave.submit', { everything: LYNNE.id });
    assert.match(textOf(done), /Passed on from 김민지/);
    assert.deepEqual(await stillHeldBy(MINJI.id, office.store.reader(TENANT)), []);
    assert.equal(
      buttons(done).some(({ verb }) => verb === 'role.leave'),
      false,
    );
  });

  it('is asked for too where roles are taken by words, and where all are set at once', async () => {
    const office = await busyOffice();
    const said = await office.says(MEGAN, 'remove the staff role from 김민지');
    const form = await office.presses(MEGAN, said, 'role.change.submit', { person: MINJI.id, role: 'staff' });
    assert.ok(inputs(form).everything);

    const settings = await office.says(MEGAN, 'settings');
    const saved = await office.presses(MEGAN, settings, 'settings.edit.submit', {
      ...{ legalName: 'Hanbit', market: 'KR', language: 'en' },
    });
    const all = await office.presses(MEGAN, saved, 'role.assign');
    const ticked = { manager: ADELE.id, support: '', staff: LYNNE.id };
    const card = await office.presses(MEGAN, all, 'role.assign.submit', ticked);
    assert.match(textOf(card), /Not taken yet: the last role of 김민지/);
    assert.deepEqual([await rolesOf(office, MINJI), await rolesOf(office, ALEX)], [['staff'], []]);
    assert.ok(inputs(await office.presses(MEGAN, card, 'role.toggle')).everything);
  });

  it('leaves cards in the chat of whoever left that show nothing, and refuse when pressed', async () => {
    const office = await busyOffice();
    const data = { kind: customers.name, record: 'contoso' };
    const delivery = incoming({ person: MINJI, what: pressed('record.open', data) });
    const shown = await office.takes(delivery);
    assert.ok(shown);
    await office.notices.sent(delivery, shown, 'message-1');
    await office.presses(MEGAN, await takes(office, MINJI), 'role.leave.submit', { everything: LYNNE.id });
    await office.notices.tick();
    const closed = office.deliveries.find(({ messageId }) => messageId === 'message-1')?.card;
    assert.ok(closed);
    assert.match(textOf(closed), /may no longer see/);
    assert.doesNotMatch(JSON.stringify(closed), /Contoso|gildong/);
    const pressedLate = await office.presses(MINJI, shown.card, 'customer.edit');
    assert.doesNotMatch(JSON.stringify(pressedLate), /Contoso|gildong/);
    assert.ok(buttonOf(pressedLate, 'access.ask'));
  });

  it('leaves nothing in their hands, whatever it was and whoever gets it', async () => {
    const person = fc.constantFrom(MINJI.id, ADELE.id, LYNNE.id, ALEX.id);
    const handoff = (from: string, to: string) => ({
      ...{ from, to, at: '2026-11-20T01:00:00.000Z', needs: '', done: '', next: '', by: '2026-12-01' },
      ...{ language: 'ko', state: 'waiting' as const },
    });
    const outward = (from: string) => ({
      ...{ ...handoff(from, ''), kind: 'isv' as const, company: 'Fabrikam', contact: 'a@fabrikam.example' },
      sentOn: '2026-11-20',
    });
    const world = fc.record({
      customers: fc.array(fc.record({ owner: person, support: fc.option(person, { nil: undefined }) }), {
        maxLength: 4,
      }),
      invitations: fc.array(
        fc.tuple(person, fc.constantFrom<Invitation['state']>('draft', 'queued', 'sent', 'failed', 'accepted')),
        { maxLength: 4 },
      ),
      endings: fc.array(
        fc.tuple(
          person,
          fc.constantFrom<EndingState>('preparing', 'asked', 'cooling', 'ending', 'ended'),
          fc.array(person, { maxLength: 2 }),
          fc.array(person, { maxLength: 1 }),
        ),
        { maxLength: 4 },
      ),
      referrals: fc.array(
        fc.tuple(fc.option(person, { nil: undefined }), fc.option(fc.tuple(person, person)), person),
        {
          maxLength: 4,
        },
      ),
      tasks: fc.array(person, { maxLength: 4 }),
    });
    const anyone = fc.constantFrom('nobody', MINJI.id, ADELE.id, LYNNE.id, ALEX.id, MEGAN.id);
    const choice = fc.oneof({ arbitrary: fc.constant('all'), weight: 4 }, { arbitrary: anyone, weight: 1 });
    const choices = fc.dictionary(fc.constantFrom('customers', 'supported', 'endings', 'referrals', 'tasks'), choice);
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.constantFrom(LYNNE.id, LYNNE.id, ADELE.id, ALEX.id),
        choices,
        async (given, everything, own) => {
          const office = await busyOffice();
          for (const [n, { owner, support }] of given.customers.entries())
            await write(office, customers, `c${n}`, aCustomer({ owner, ...(support && { support }) }));
          for (const [n, [invitedBy, state]] of given.invitations.entries())
            await write(office, invitations, `i${n}`, anInvitation({ invitedBy, state }));
          for (const [n, [requester, state, asked, yes]] of given.endings.entries()) {
            const approvals = yes.filter((by) => by !== requester).map((by) => ({ by, at: office.now() }));
            await write(office, endings, `e${n}`, anEnding({ requester, state, asked, approvals }));
          }
          for (const [n, [owner, hands, mate]] of given.referrals.entries()) {
            const { owner: _owner, ...rest } = aReferral({ team: [mate] });
            const handed = hands ? { handoff: handoff(...hands), outward: outward(mate) } : {};
            await write(office, referrals, `r${n}`, { ...rest, ...(owner && { owner }), ...handed });
          }
          for (const [n, owner] of given.tasks.entries()) await write(office, tasks, `t${n}`, contosoTask({ owner }));
          const form = await takes(office, MINJI);
          const card = await office.presses(MEGAN, form, 'role.leave.submit', { ...own, everything });
          const left = await stillHeldBy(MINJI.id, office.store.reader(TENANT));
          const gone = (await rolesOf(office, MINJI))?.length === 0;
          if (gone) passed++;
          else assert.ok(errors(card), 'neither done nor refused');
          assert.equal(left.length === 0, gone, left.join(', '));
          // Nobody has both sides of a request.
          for (const { body } of await office.store.reader(TENANT).list(endings))
            assert.equal(
              gone && body.state === 'cooling' && body.approvals.some(({ by }) => by === body.requester),
              false,
            );
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(passed > 5, `only ${passed} of 60 passed on`);
  });
});

describe('The cards of somebody who leaves', () => {
  it('fit however much there is to pass on, however long its names, and however many could take it', async () => {
    const office = await busyOffice();
    const long = (n: number): string => `${'아주 긴 이름의 회사 '.repeat(20)}${n}`;
    for (let n = 0; n < 10; n++) {
      const companyName = long(n);
      await write(office, customers, `c${n}`, aCustomer({ companyName, ...(n % 2 ? { support: MINJI.id } : {}) }));
      await write(office, invitations, `i${n}`, anInvitation({ companyName }));
      await write(office, endings, `e${n}`, anEnding({ companyName }));
      await write(office, endings, `d${n}`, anEnding({ companyName, requester: ADELE.id, asked: [MINJI.id] }));
      await write(office, referrals, `r${n}`, aReferral({ companyName }));
      await write(office, referrals, `s${n}`, aReferral({ companyName, owner: ADELE.id, team: [MINJI.id] }));
      await write(office, tasks, `t${n}`, contosoTask({ record: { kind: customers.name, id: `c${n}` } }));
    }
    for (let n = 100; n < 140; n++) {
      const id = `bbbbbbbb-0000-4000-8000-000000000${n}`;
      await write(office, people, id, {
        name: `긴 이름 ${'이름 '.repeat(20)}${n}`,
        roles: ['staff', 'support', 'manager', 'admin'],
      });
    }
    const form = await takes(office, MINJI);
    assert.match(textOf(form), /10 decisions waiting/);
    const wrong = await office.presses(MEGAN, form, 'role.leave.submit', { everything: ALEX.id });
    assert.ok(errors(wrong));
    const nobody = await office.presses(MEGAN, wrong, 'role.leave.submit', { name: 'Zebulon' });
    assert.match(errors(nobody), /fits that name/);
    const manager = 'bbbbbbbb-0000-4000-8000-000000000100';
    await write(office, people, manager, {
      name: 'Robin Lee',
      roles: ['staff', 'manager'],
      address: { chat: 'chat-lee' },
    });
    const done = await office.presses(MEGAN, nobody, 'role.leave.submit', { name: 'Robin Lee' });
    assert.match(textOf(done), /has no role any more/);
    await office.notices.tick();
    const told = office.deliveries.find(
      ({ to, card }) => to.chat === 'chat-lee' && /passed on to you/.test(textOf(card)),
    );
    assert.match(textOf(told?.card ?? form), /11 customers[\s\S]*more/);
  });
});

describe('What was handed over', () => {
  it('is shown to a deputy of whoever got it only in the days of the absence', async () => {
    const office = await openOffice();
    await write(office, customers, 'contoso', aCustomer({ owner: ADELE.id }));
    const items = { customers: ['contoso'] };
    await write(office, kind('handover'), 'one', { from: MINJI.id, to: ADELE.id, at: office.now(), items });
    const adele = await office.store.reader(TENANT).get(people, ADELE.id);
    assert.ok(adele);
    const seen: boolean[] = [];
    for (const [from, until] of [
      ['2026-11-16', '2026-11-20'],
      ['2026-11-23', '2026-11-27'],
    ] as const) {
      await write(office, people, ADELE.id, { ...adele.body, away: { from, until, deputy: ALEX.id } });
      const open = pressed('record.open', { kind: 'handover', record: 'one' });
      const shown = await office.takes(incoming({ person: ALEX, what: open }));
      seen.push(shown !== undefined && textOf(shown.card).includes('Contoso'));
    }
    assert.deepEqual(seen, [false, true]);
  });
});
