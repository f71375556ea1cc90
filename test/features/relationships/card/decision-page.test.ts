import { strict as assert } from 'node:assert';
import { customers } from '../../../../src/features/customers/customer.ts';
import { endingSettings, SETTINGS_ID } from '../../../../src/features/relationships/settings/settings-store.ts';
import { people } from '../../../../src/partner/people.ts';
import { DAY } from '../../../../src/shared/instant.ts';
import { textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../../support/factories.ts';
import type { Office } from '../../../support/office.ts';
import { write } from '../../../support/write.ts';
import { ask, begin, CONTOSO, giveRoles, officeWithCustomer, opens, requestNow } from '../support.ts';

type Somebody = { readonly id: string; readonly name: string };

async function standsIn(office: Office, manager: Somebody, deputy: Somebody): Promise<void> {
  const before = await office.store.reader(TENANT).get(people, manager.id);
  assert.ok(before);
  await write(office, people, manager.id, {
    ...before.body,
    away: { from: '2026-11-23', until: '2026-11-25', deputy: deputy.id },
  });
}

/** Somebody's customer card in a chat or a channel, kept current from then on. */
async function showsCustomer(office: Office, person: Somebody, messageId: string, place: 'personal' | 'channel') {
  const shown = incoming({ person, what: pressed('record.open', { kind: customers.name, record: CONTOSO }) }, place);
  const outgoing = await office.takes(shown);
  assert.ok(outgoing);
  await office.notices.sent(shown, outgoing, messageId);
}

/** What the messages with a customer's card say after the last round; those that were not updated are missing. */
async function customerCards(office: Office): Promise<ReadonlyMap<string, string>> {
  const before = office.deliveries.length;
  await office.notices.tick();
  return new Map(
    office.deliveries
      .slice(before)
      .filter(({ updated, card }) => updated && card.about?.kind === customers.name)
      .map(({ messageId, card }) => [messageId, textOf(card)]),
  );
}

describe('The decision page', () => {
  it('shows what happened with the customer before, but not the steps of this request', async () => {
    const office = await officeWithCustomer();
    await office.puts(async (tx) =>
      tx.record({ who: ALEX.id, what: 'customer.changed', record: { kind: 'customer', id: CONTOSO } }),
    );
    await ask(office);
    await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.withdraw');
    office.moveTime(DAY);
    await ask(office);
    const page = textOf(await opens(office, ADELE));
    const [, history = ''] = page.split('What happened with this customer\n');
    const [withdrawn = '', sent = ''] = history.split('\n');
    assert.match(withdrawn, /withdrawn \(김민지 · 23 Nov 2026, 10:00\)/);
    assert.match(sent, /23 Nov 2026/);
    assert.doesNotMatch(page, /\(김민지 · 24 Nov 2026, 10:00\)/);
    assert.match(page, /Adele Vance/);
  });

  it('shows no more of the history than its reader may see', async () => {
    const office = await officeWithCustomer();
    await office.puts(async (tx) =>
      tx.record({ who: MINJI.id, what: 'customer.changed', record: { kind: 'customer', id: CONTOSO } }),
    );
    await ask(office);
    assert.match(textOf(await opens(office, ADELE)), /What happened with this customer/);
    assert.doesNotMatch(textOf(await opens(office, ALEX)), /What happened with this customer/);
  });

  it('says for whom a deputy approved', async () => {
    const office = await officeWithCustomer({}, { tags: ['gold'] });
    await write(office, endingSettings, SETTINGS_ID, { coolingHours: 24, tag: 'gold', days: 3 });
    await standsIn(office, ADELE, ALEX);
    await ask(office);
    await office.presses(ALEX, await opens(office, ALEX), 'relationship.end.approve');
    assert.match(textOf(await opens(office, MINJI)), /Alex Wilber as deputy of Adele Vance, 23 Nov 2026/);
    await office.says(MEGAN, '도움말');
    assert.match(textOf(await opens(office, MEGAN)), /Alex Wilber 님\(Adele Vance 님 대리\)/);
  });

  it('says that there are too few when a manager and the deputy are all there is for two approvals', async () => {
    const office = await officeWithCustomer({}, { tags: ['gold'] });
    await write(office, endingSettings, SETTINGS_ID, { coolingHours: 24, tag: 'gold', days: 3 });
    await giveRoles(office, MEGAN, ['staff']);
    await standsIn(office, ADELE, ALEX);
    await ask(office, MEGAN);
    assert.match(textOf(await opens(office, ADELE)), /2 people have to approve, and there are fewer who may/);
    await giveRoles(office, MINJI, ['manager']);
    assert.doesNotMatch(textOf(await opens(office, ADELE)), /there are fewer who may/);
  });
});

describe("The customer's card", () => {
  it('follows the request in chats and channels, though the customer itself does not change', async () => {
    const office = await officeWithCustomer();
    await showsCustomer(office, ADELE, 'adele', 'personal');
    await showsCustomer(office, ALEX, 'channel', 'channel');
    const { version } = (await office.store.reader(TENANT).get(customers, CONTOSO)) ?? {};
    await begin(office);
    const begun = await customerCards(office);
    assert.deepEqual([...begun.keys()].sort(), ['adele', 'channel']);
    assert.match(begun.get('adele') ?? '', /End of the relationship\nin preparation/);
    await office.notices.tick();
    assert.equal((await customerCards(office)).size, 0, 'nothing new');
    await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.withdraw');
    const withdrawn = await customerCards(office);
    assert.deepEqual([...withdrawn.keys()].sort(), ['adele', 'channel']);
    assert.doesNotMatch(withdrawn.get('adele') ?? '', /prepar/i);
    assert.equal((await office.store.reader(TENANT).get(customers, CONTOSO))?.version, version);
  });

  it('follows being asked and approved', async () => {
    const office = await officeWithCustomer();
    await showsCustomer(office, ADELE, 'adele', 'personal');
    await ask(office);
    assert.match((await customerCards(office)).get('adele') ?? '', /to be decided · requested by 김민지/);
    await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.approve');
    assert.match((await customerCards(office)).get('adele') ?? '', /approved/i);
  });
});

describe('A request that nobody has to decide', () => {
  it('is opened by its words as it is, in both languages', async () => {
    const office = await officeWithCustomer();
    await ask(office);
    await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.approve');
    for (const text of ['approve Contoso', 'open the Contoso approval', '콘토소 건 승인', '콘토소 종료 요청 보여줘']) {
      const card = await office.says(ADELE, text);
      assert.equal(card.about?.id, (await requestNow(office)).id, text);
      assert.equal((await requestNow(office)).body.approvals.length, 1);
    }
  });

  it('is found by what the customer is called now, too', async () => {
    const office = await officeWithCustomer({}, { aliases: ['Zeta Trading'] });
    await ask(office);
    const { id } = await requestNow(office);
    assert.equal((await office.says(ADELE, 'approve Zeta Trading')).about?.id, id);
    assert.equal((await office.says(MINJI, 'withdraw my removal request for Zeta Trading')).about?.id, id);
    await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.approve');
    assert.equal((await office.says(ADELE, 'approve Zeta Trading')).about?.id, id);
  });

  it('is the open one rather than an earlier one, and the last one when all are closed', async () => {
    const office = await officeWithCustomer();
    for (let count = 0; count < 2; count++) {
      await ask(office);
      await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.withdraw');
      office.moveTime(DAY);
    }
    assert.equal((await office.says(ADELE, 'approve Contoso')).about?.id, (await requestNow(office)).id);
    await begin(office);
    assert.equal((await office.says(ADELE, 'approve Contoso')).about?.id, (await requestNow(office)).id);
  });

  it('is named as missing when there never was one', async () => {
    const office = await officeWithCustomer();
    assert.equal((await office.says(ADELE, 'approve Contoso')).about, undefined);
  });
});
