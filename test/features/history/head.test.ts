import assert from 'node:assert/strict';
import { people } from '../../../src/partner/people.ts';
import { DAY, HOUR } from '../../../src/shared/instant.ts';
import { textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, MEGAN, MINJI, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { putCustomers } from '../customers/some-customers.ts';

/** Whom each head went to, in the order of sending. */
const receivers = (office: Office): readonly string[] =>
  office.deliveries.filter(({ card }) => card.about?.kind === 'historyhead').map(({ to }) => String(to.chat));

async function somethingHappens(office: Office): Promise<void> {
  await office.puts(async (tx) =>
    tx.record({ who: MINJI.id, what: 'customer.changed', record: { kind: 'customer', id: 'contoso' } }),
  );
}

/** Monday, 10:00 in Seoul. */
const MONDAY = '2026-11-23T01:00:00.000Z';

describe("The head of the history's chain", () => {
  it('goes to every admin once a week, with number, hash and how to check', async () => {
    const office = await openOffice({ now: MONDAY });
    await putCustomers(office, {});
    await somethingHappens(office);
    await office.puts(async (tx) => {
      const alex = await tx.get(people, ALEX.id);
      if (alex) await tx.put(people, ALEX.id, { ...alex.body, roles: ['admin'] }, alex.version);
    });
    await office.notices.tick();
    assert.deepEqual(receivers(office), [], 'the first week');
    office.moveTime(7 * DAY - 2 * HOUR);
    await office.notices.tick();
    assert.deepEqual(receivers(office), [], 'Monday before nine');
    office.moveTime(2 * HOUR);
    await office.notices.tick();
    await office.notices.tick();
    office.moveTime(2 * DAY);
    await office.notices.tick();
    assert.deepEqual([...receivers(office)].sort(), [`chat-${ALEX.id}`, `chat-${MEGAN.id}`].sort());
    const [last] = (await office.history()).slice(-1);
    const card = textOf(office.deliveries.find(({ card: sent }) => sent.about?.kind === 'historyhead')?.card as never);
    assert.ok(card.includes(`npm run history -- verify --head ${last?.hash}`), card);
    assert.match(card, /The history on 30 Nov 2026/);
  });

  it('is sent late when the assistant was off on Monday, and once for all the weeks that it was off', async () => {
    const office = await openOffice({ now: MONDAY });
    await somethingHappens(office);
    office.moveTime(24 * DAY);
    await office.notices.tick();
    await office.notices.tick();
    assert.deepEqual(receivers(office), [`chat-${MEGAN.id}`]);
    office.moveTime(4 * DAY);
    await somethingHappens(office);
    await office.notices.tick();
    assert.equal(receivers(office).length, 2);
  });

  it('stays as it was sent, whatever happens later', async () => {
    const office = await openOffice({ now: MONDAY });
    await somethingHappens(office);
    office.moveTime(7 * DAY);
    await office.notices.tick();
    await somethingHappens(office);
    await office.notices.tick();
    assert.deepEqual(
      office.deliveries.filter(({ updated, card }) => updated && card.about?.kind === 'historyhead'),
      [],
    );
  });

  it('is for admins alone', async () => {
    const office = await openOffice({ now: MONDAY });
    await somethingHappens(office);
    office.moveTime(7 * DAY);
    await office.notices.tick();
    const outgoing = await office.takes({
      deliveryId: 'open',
      tenant: TENANT,
      person: ADELE,
      conversation: { id: `chat-${ADELE.id}`, place: 'personal' },
      address: { chat: `chat-${ADELE.id}` },
      timeZone: 'Asia/Seoul',
      what: {
        kind: 'pressed',
        verb: 'record.open',
        data: { kind: 'historyhead', record: '2026-11-30' },
        automatic: false,
      },
    });
    assert.doesNotMatch(textOf(outgoing?.card as never), /--head/);
  });
});
