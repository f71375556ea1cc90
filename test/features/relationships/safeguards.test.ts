import { strict as assert } from 'node:assert';
import { customers } from '../../../src/features/customers/customer.ts';
import { endingSettings, SETTINGS_ID } from '../../../src/features/relationships/settings/settings-store.ts';
import { people } from '../../../src/partner/people.ts';
import { buttonOf, buttons, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import { CUSTOMER } from './contoso.ts';
import {
  ask,
  begin,
  CONTOSO,
  DANIEL,
  giveRoles,
  officeWithCustomer,
  opens,
  requestNow,
  sendIt,
  stateNow,
  tickAll,
} from './support.ts';

type Somebody = { readonly id: string; readonly name: string };

const APPROVE = 'relationship.end.approve';
const TWICE = { coolingHours: 24, tag: 'gold', days: 3 };

/** An office whose customer takes two approvals. */
async function officeWithGold(): Promise<Office> {
  const office = await officeWithCustomer({}, { tags: ['gold'] });
  await write(office, endingSettings, SETTINGS_ID, TWICE);
  return office;
}

const withTags = (office: Office, tags: readonly string[]) =>
  write(office, customers, CONTOSO, { ...CUSTOMER, tags: [...tags] });

async function standsIn(office: Office, manager: Somebody, deputy: Somebody): Promise<void> {
  const before = await office.store.reader(TENANT).get(people, manager.id);
  assert.ok(before);
  const away = { from: '2026-11-23', until: '2026-11-25', deputy: deputy.id };
  await write(office, people, manager.id, { ...before.body, away });
}

const approves = async (office: Office, person: Somebody) =>
  office.presses(person, await opens(office, person), APPROVE);

/** Presses Approve although the card has no such button. */
async function insists(office: Office, person: Somebody): Promise<string> {
  const { id, version } = await requestNow(office);
  const outgoing = await office.takes(incoming({ person, what: pressed(APPROVE, { record: id, version }) }));
  assert.ok(outgoing);
  return textOf(outgoing.card);
}

describe('Two pairs of eyes', () => {
  it('are still asked for when the tag is gone after the request was begun', async () => {
    const office = await officeWithGold();
    const card = await tickAll(office, await begin(office));
    await withTags(office, []);
    await sendIt(office, card);
    assert.match(textOf(await approves(office, ADELE)), /One more is needed/);
    assert.equal(await stateNow(office), 'asked');
  });

  it('are asked for when the tag comes while managers decide', async () => {
    const office = await officeWithCustomer();
    await write(office, endingSettings, SETTINGS_ID, TWICE);
    await ask(office);
    await withTags(office, ['gold']);
    assert.match(textOf(await approves(office, ADELE)), /One more is needed/);
    await approves(office, MEGAN);
    assert.equal(await stateNow(office), 'cooling');
  });

  it('are not those of a manager and of the one who stands in for them', async () => {
    for (const [first, second] of [
      [ADELE, ALEX],
      [ALEX, ADELE],
    ] as const) {
      const office = await officeWithGold();
      await giveRoles(office, DANIEL, ['manager']);
      await standsIn(office, ADELE, ALEX);
      await ask(office);
      await approves(office, first);
      assert.ok(!buttons(await opens(office, second)).some(({ verb }) => verb === APPROVE));
      assert.match(await insists(office, second), /that is one approval/);
      assert.equal(await stateNow(office), 'asked');
      const [given] = (await requestNow(office)).body.approvals;
      assert.equal(given?.for ?? given?.by, ADELE.id);
      await approves(office, DANIEL);
      assert.equal(await stateNow(office), 'cooling');
    }
  });

  it('are not those of the requester’s own deputy', async () => {
    const office = await officeWithCustomer();
    await standsIn(office, ADELE, ALEX);
    await ask(office, ADELE);
    assert.match(await insists(office, ALEX), /Managers decide this/);
    await approves(office, MEGAN);
    assert.equal(await stateNow(office), 'cooling');
  });

  it('are those of people who may still decide', async () => {
    const office = await officeWithGold();
    await giveRoles(office, DANIEL, ['manager']);
    await ask(office);
    await approves(office, DANIEL);
    await giveRoles(office, DANIEL, ['staff']);
    assert.match(textOf(await approves(office, ADELE)), /One more is needed/);
    assert.equal(await stateNow(office), 'asked');
    await approves(office, MEGAN);
    assert.equal(await stateNow(office), 'cooling');
  });
});

describe('What people wrote about a decision', () => {
  const WORDS = 'Ask Gildong Hong, 010-1234-5678.';
  for (const how of ['reject', 'return', 'stop'] as const) {
    it(`is in the request and not in the history (${how})`, async () => {
      const office = await officeWithCustomer();
      await ask(office);
      if (how === 'stop') await approves(office, ADELE);
      const form = await office.presses(ADELE, await opens(office, ADELE), `relationship.end.${how}`);
      const typed = { text: WORDS, ...(how === 'reject' && { choice: 'keep' }) };
      await office.presses(ADELE, form, `relationship.end.${how}.submit`, typed);
      assert.equal((await requestNow(office)).body.remark?.text, WORDS);
      assert.ok(!JSON.stringify(await office.history()).includes('Gildong'));
    });
  }
});

describe('Back to the request', () => {
  it('says that the form is gone when it is another’s', async () => {
    const office = await officeWithCustomer();
    const list = await office.says(MINJI, 'end our relationship with Contoso');
    const known = buttons(list).some(({ verb }) => verb === 'relationship.end.begin');
    const form = known ? list : await office.presses(MINJI, list, 'relationship.end.start');
    const { data } = buttonOf(form, 'relationship.end.begin');
    const outgoing = await office.takes(incoming({ person: MINJI, what: pressed('relationship.end.back', data) }));
    assert.ok(outgoing);
    assert.match(textOf(outgoing.card), /form/);
    const begun = await office.presses(MINJI, form, 'relationship.end.begin', { reason: 'unpaid', details: '' });
    assert.match(textOf(begun), /Contoso/);
    assert.equal(await stateNow(office), 'preparing');
  });
});
