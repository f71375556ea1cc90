import { strict as assert } from 'node:assert';
import type { Incoming } from '../../../src/assistant/incoming.ts';
import type { Card } from '../../../src/assistant/reply.ts';
import { customers } from '../../../src/features/customers/customer.ts';
import { endings } from '../../../src/features/relationships/ending.ts';
import { people } from '../../../src/partner/people.ts';
import { HOUR } from '../../../src/shared/instant.ts';
import type { JsonObject } from '../../../src/shared/json.ts';
import { buttonOf, buttons, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import {
  ask,
  CONTOSO,
  DANIEL,
  deeds,
  giveRoles,
  lastTo,
  officeWithCustomer,
  opens,
  requestNow,
  sendIt,
  stateNow,
} from './support.ts';

const APPROVE = 'relationship.end.approve';

/** Hands a press over as it is, whatever the card says. */
async function press(office: Office, change: Partial<Incoming>, verb: string, data: JsonObject): Promise<Card> {
  const outgoing = await office.takes(incoming({ ...change, what: pressed(verb, data) }));
  if (!outgoing) throw new Error('no answer');
  return outgoing.card;
}

const count = async (office: Office, what: string): Promise<number> =>
  (await deeds(office)).filter((each) => each === what).length;

describe('What goes wrong around a decision', () => {
  it('two managers at the same second: one outcome, and the other sees it', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, DANIEL, ['manager']);
    await ask(office);
    const [adeles, daniels] = [await opens(office, ADELE), await opens(office, DANIEL)];
    const form = await office.presses(DANIEL, daniels, 'relationship.end.reject');
    const answers = await Promise.all([
      office.presses(ADELE, adeles, APPROVE),
      office.presses(DANIEL, form, 'relationship.end.reject.submit', { choice: 'keep' }),
    ]);
    assert.equal((await count(office, 'relationship.approved')) + (await count(office, 'relationship.rejected')), 1);
    const texts = answers.map(textOf).join('\n');
    assert.match(texts, /This is closed|This had changed|cannot be done now/);
  });

  it('approving after it was withdrawn: shows that, and does nothing', async () => {
    const office = await officeWithCustomer();
    const own = await ask(office);
    const managers = await opens(office, ADELE);
    await office.presses(MINJI, own, 'relationship.end.withdraw');
    const late = await office.presses(ADELE, managers, APPROVE);
    assert.match(textOf(late), /withdrawn/);
    assert.match(textOf(late), /nothing was done|nothing more can be done/);
    assert.equal(await stateNow(office), 'withdrawn');
  });

  it('a double press approves once', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const card = await opens(office, ADELE);
    await Promise.all([office.presses(ADELE, card, APPROVE), office.presses(ADELE, card, APPROVE)]);
    assert.equal(await count(office, 'relationship.approved'), 1);
    assert.equal((await requestNow(office)).body.approvals.length, 1);
  });

  it('a redelivery, with the same id or another, answers with what is and does nothing', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const { data } = buttonOf(await opens(office, ADELE), APPROVE);
    for (const deliveryId of ['one', 'one', 'two']) {
      const card = await press(office, { person: ADELE, deliveryId }, APPROVE, data);
      assert.match(textOf(card), /approved/);
    }
    assert.equal(await count(office, 'relationship.approved'), 1);
  });

  it('a press replayed from before the changes does not decide what was sent after them', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const old = await opens(office, ADELE);
    const form = await office.presses(ADELE, old, 'relationship.end.return');
    await office.presses(ADELE, form, 'relationship.end.return.submit', { text: 'Which?' });
    await sendIt(office, await opens(office, MINJI));
    const replayed = await office.presses(ADELE, old, APPROVE);
    assert.match(textOf(replayed), /This had changed in the meantime/);
    assert.equal(await stateNow(office), 'asked');
  });

  it('a forged press brings nothing but the refusal', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const { id, version } = await requestNow(office);
    const forged = await press(office, { person: ALEX }, APPROVE, {
      record: id,
      version,
      role: 'manager',
      part: 'decider',
    });
    assert.match(textOf(forged), /Managers decide this, and never the one who asked. Adele Vance can/);
    const guessed = await press(office, { person: ADELE }, APPROVE, { record: 'another', version });
    assert.match(textOf(guessed), /cannot find that/);
    const odd = await press(office, { person: ADELE }, APPROVE, { record: { id }, version: `${version}` });
    assert.match(textOf(odd), /cannot find that/);
    assert.equal(await stateNow(office), 'asked');
  });

  it('a press from another tenant finds nothing', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const { data } = buttonOf(await opens(office, ADELE), APPROVE);
    const tenant = '99999999-1111-4111-8111-111111111111';
    await press(office, { person: ADELE, tenant }, APPROVE, data);
    assert.equal(await stateNow(office), 'asked');
    await office.store.transact({ tenant, at: office.now(), turn: 'test' }, (tx) =>
      tx.put(people, DANIEL.id, { name: DANIEL.name, roles: ['manager'] }, 0),
    );
    const card = await press(office, { person: DANIEL, tenant }, APPROVE, data);
    assert.match(textOf(card), /cannot find that/);
    assert.equal(await stateNow(office), 'asked');
  });

  it('a stranger is refused and sees nothing of it', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const { data } = buttonOf(await opens(office, ADELE), APPROVE);
    const card = await press(office, { person: DANIEL }, APPROVE, data);
    assert.ok(!textOf(card).includes('Contoso'));
    assert.ok(buttons(card).some(({ verb }) => verb === 'access.ask'));
    assert.equal(await stateNow(office), 'asked');
  });

  it('somebody who was manager is refused, and told who can', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, DANIEL, ['manager']);
    await ask(office);
    const card = await opens(office, DANIEL);
    await giveRoles(office, DANIEL, ['support']);
    const refused = await office.presses(DANIEL, card, APPROVE);
    assert.match(textOf(refused), /Managers decide this, and never the one who asked. Adele Vance can/);
    assert.equal(await stateNow(office), 'asked');
  });

  it('a role taken at the same moment as the press: whichever is first, never both', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, DANIEL, ['manager']);
    await ask(office);
    const card = await opens(office, DANIEL);
    const before = await office.store.reader(TENANT).get(people, DANIEL.id);
    assert.ok(before);
    const taken = write(office, people, DANIEL.id, { ...before.body, roles: ['staff'] });
    const answer = office.presses(DANIEL, card, APPROVE);
    await taken;
    assert.match(textOf(await answer), /Managers decide this/);
    assert.equal(await stateNow(office), 'asked');
  });

  it('a manager who asked decides neither in another chat nor in a channel', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, MEGAN, []);
    await ask(office, ADELE);
    const { id, version } = await requestNow(office);
    for (const conversation of [
      { id: 'another-chat', place: 'personal' },
      { id: 'everybody', place: 'channel' },
    ] as const) {
      const card = await press(office, { person: ADELE, conversation }, APPROVE, { record: id, version });
      assert.match(textOf(card), /This is your own request: somebody else has to decide it. Megan Bowen can/);
      assert.ok(!buttons(card).some(({ verb }) => verb === APPROVE));
    }
    assert.equal(await stateNow(office), 'asked');
  });

  it('a version that changed in between: the card as it is now', async () => {
    const office = await officeWithCustomer();
    const own = await ask(office);
    const managers = await opens(office, ADELE);
    await office.presses(MINJI, own, 'relationship.end.nudge');
    const late = await office.presses(ADELE, managers, APPROVE);
    assert.match(textOf(late), /This had changed in the meantime/);
    await office.presses(ADELE, late, APPROVE);
    assert.equal(await stateNow(office), 'cooling');
  });

  it('a form that was open while somebody else decided is dropped', async () => {
    const office = await officeWithCustomer();
    await giveRoles(office, DANIEL, ['manager']);
    await ask(office);
    const form = await office.presses(DANIEL, await opens(office, DANIEL), 'relationship.end.reject');
    await office.presses(ADELE, await opens(office, ADELE), APPROVE);
    const late = await office.presses(DANIEL, form, 'relationship.end.reject.submit', { choice: 'keep' });
    assert.match(textOf(late), /cannot be done now|This had changed/);
    assert.equal(await stateNow(office), 'cooling');
    const again = await office.presses(DANIEL, form, 'relationship.end.reject.submit', { choice: 'keep' });
    assert.match(textOf(again), /approved|This form is no longer open/);
    assert.equal(await count(office, 'relationship.rejected'), 0);
  });

  it('a customer that is gone, or ended elsewhere, cannot be decided; the request can be withdrawn', async () => {
    for (const how of ['gone', 'ended'] as const) {
      const office = await officeWithCustomer();
      await ask(office);
      await office.puts(async (tx) => {
        const customer = await tx.get(customers, CONTOSO);
        if (how === 'gone') await tx.remove(customers, CONTOSO, customer?.version ?? 0);
        else if (customer) await tx.put(customers, CONTOSO, { ...customer.body, status: 'ended' }, customer.version);
      });
      const card = await office.presses(ADELE, await opens(office, ADELE), APPROVE);
      assert.match(textOf(card), /no longer active in our records/);
      await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.withdraw');
      assert.equal(await stateNow(office), 'withdrawn');
    }
  });

  it('a manager who cannot be reached: the requester is told, and others still decide', async () => {
    const office = await officeWithCustomer();
    office.failSending({ kind: 'unreachable', reason: 'blocked' });
    await ask(office);
    await office.notices.tick();
    office.failSending(undefined);
    await office.notices.tick();
    assert.match(textOf(lastTo(office, MINJI)), /Adele Vance could not be told/);
    await office.presses(ADELE, await opens(office, ADELE), APPROVE);
    assert.equal(await stateNow(office), 'cooling');
  });

  it('a manager who removed the assistant is not written to; the requester is told', async () => {
    const office = await officeWithCustomer();
    await office.takes(incoming({ person: ADELE, what: { kind: 'removed' } }));
    await ask(office);
    await office.notices.tick();
    await office.notices.tick();
    assert.ok(!office.deliveries.some(({ to }) => to.chat === `chat-${ADELE.id}`));
    assert.match(textOf(lastTo(office, MINJI)), /Adele Vance could not be told/);
  });

  it('the cooling-off ends at one moment, which everybody reads in their own time', async () => {
    const office = await officeWithCustomer();
    const adele = await office.store.reader(TENANT).get(people, ADELE.id);
    assert.ok(adele);
    await ask(office);
    const outgoing = await office.takes(
      incoming({
        person: ADELE,
        timeZone: 'America/New_York',
        what: pressed('record.open', { kind: endings.name, record: (await requestNow(office)).id }),
      }),
    );
    assert.ok(outgoing);
    await office.takes(
      incoming({
        person: ADELE,
        timeZone: 'America/New_York',
        what: pressed(APPROVE, buttonOf(outgoing.card, APPROVE).data),
      }),
    );
    await office.notices.tick();
    assert.match(textOf(lastTo(office, MINJI)), /Can be stopped until 24 Nov 2026, 10:00/);
    const seen = await office.says(ADELE, 'today');
    assert.match(textOf(seen), /until 24 Nov 2026/);
    office.moveTime(24 * HOUR - 1);
    await office.notices.tick();
    assert.equal(await stateNow(office), 'cooling');
    const form = await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.stop');
    office.moveTime(1);
    await office.notices.tick();
    assert.equal(await stateNow(office), 'checking');
    const late = await office.presses(MINJI, form, 'relationship.end.stop.submit', { text: 'Wait!' });
    assert.match(textOf(late), /This had changed in the meantime/);
  });

  it('nobody decides in anybody’s place by words', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    const before = await deeds(office);
    await office.says(ADELE, 'approve Contoso');
    await office.says(MINJI, 'withdraw my removal request for Contoso');
    assert.deepEqual(await deeds(office), before);
  });
});
