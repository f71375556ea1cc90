import assert from 'node:assert/strict';
import { MOST_AN_HOUR } from '../../../src/features/referrals/tellings.ts';
import { HOUR, MINUTE } from '../../../src/shared/instant.ts';
import { textOf } from '../../support/card-reader.ts';
import { ALEX, MINJI } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { added, latest, STEP } from './stories.ts';

/** Hands it over and takes it back, so many times; the last one stays handed over. */
async function toAndFro(office: Office, times: number): Promise<void> {
  let card = await office.says(ALEX, 'show the Northwind referral');
  for (let time = 1; time <= times; time++) {
    const form = await office.presses(ALEX, card, 'referral.handoff');
    card = await office.presses(ALEX, form, 'referral.handoff.submit', { ...STEP, to: MINJI.id });
    if (time < times) card = await office.presses(ALEX, card, 'referral.handoff.withdraw');
    await office.notices.tick();
  }
}

const noticesTo = (office: Office) =>
  office.deliveries.filter(({ to, updated }) => to.chat === `chat-${MINJI.id}` && !updated);

describe('Handing a referral over and taking it back, again and again', () => {
  it('does not flood the receiver: so many notices an hour, and the cards that are there stay true', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    await toAndFro(office, 20);
    assert.equal(noticesTo(office).length, MOST_AN_HOUR);
    assert.match(
      textOf(latest(office, MINJI)),
      /waits to be taken|인수 대기/,
      'the last card shows the last hand-over',
    );
  });

  it('tells again an hour later', async () => {
    const office = await openOffice();
    await added(office, ALEX);
    await toAndFro(office, 5);
    office.moveTime(HOUR + MINUTE);
    await office.presses(ALEX, await office.says(ALEX, 'show the Northwind referral'), 'referral.handoff.withdraw');
    await office.notices.tick();
    assert.equal(noticesTo(office).length, MOST_AN_HOUR + 1);
  });
});
