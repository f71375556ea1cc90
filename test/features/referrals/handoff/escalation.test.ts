import assert from 'node:assert/strict';
import { DEFAULT_RULES, nextReceiver, readRules } from '../../../../src/features/referrals/rules/escalation.ts';
import { HOUR } from '../../../../src/shared/instant.ts';
import { textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MINJI, pressed } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { handoff } from '../rules/make.ts';
import { added, joins, STEP } from '../stories.ts';

const LYNNE = { id: 'aaaaaaaa-0000-4000-8000-000000000008', name: 'Lynne Robbins' };

/** What was sent to somebody unasked, oldest first. */
const sentTo = (office: Office, { id }: { id: string }): readonly string[] =>
  office.deliveries.filter(({ to, updated }) => !updated && to.chat === `chat-${id}`).map(({ card }) => textOf(card));

async function handedToMinji(office: Office): Promise<void> {
  const form = await office.presses(ALEX, await added(office, ALEX), 'referral.handoff');
  await office.presses(ALEX, form, 'referral.handoff.submit', { ...STEP, to: MINJI.id });
  await office.notices.tick();
}

describe('A hand-off that nobody takes', () => {
  it('goes on after four working hours to the next in the rota, then to the lead, then back to the giver', async () => {
    const office = await openOffice();
    await joins(office, LYNNE, ['staff']);
    const list = await office.says(ADELE, 'show open referrals');
    const form = await office.presses(ADELE, list, 'referral.rules.edit');
    const wrong = await office.presses(ADELE, form, 'referral.rules.submit', { hours: 'soon', rota: 'x', lead: '' });
    assert.match(textOf(wrong), /2 fields need another look/);
    const rota = `${MINJI.id},${LYNNE.id}`;
    await office.presses(ADELE, wrong, 'referral.rules.submit', { hours: '4', rota, lead: ADELE.id });
    await handedToMinji(office);

    office.moveTime(3.9 * HOUR);
    await office.notices.tick();
    assert.equal(sentTo(office, LYNNE).length, 0);
    office.moveTime(0.2 * HOUR);
    await office.notices.tick();
    await office.notices.tick();
    assert.equal(sentTo(office, LYNNE).length, 1);
    assert.match(sentTo(office, LYNNE)[0] ?? '', /Northwind/);
    assert.match(sentTo(office, ALEX).at(-1) ?? '', /It went on to Lynne Robbins/);

    // The evening and the night do not count: 14:06 and four hours are 18:06, so 9:06 the next morning.
    office.moveTime(15 * HOUR);
    await office.notices.tick();
    assert.doesNotMatch(sentTo(office, ADELE).join(), /comes to you/);
    office.moveTime(4.2 * HOUR);
    await office.notices.tick();
    assert.match(sentTo(office, ADELE).join(), /comes to you/);
    office.moveTime(5 * HOUR);
    await office.notices.tick();
    office.moveTime(24 * HOUR);
    await office.notices.tick();
    assert.equal(sentTo(office, ALEX).filter((text) => /all were asked/.test(text)).length, 1);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      [
        ...['referral.rules', 'referral.added', 'referral.handedOff'],
        ...['referral.handoffPassed', 'referral.handoffPassed', 'referral.handoffStuck'],
      ],
    );
  });

  it('goes on by the company’s own hours and closed days', async () => {
    // Monday, 15:00 in Seoul: three of the four hours pass before six; Tuesday is closed.
    const now = '2026-11-23T06:00:00.000Z';
    const office = await openOffice({ now, partner: { workingTime: { from: '10:00', closedOn: ['2026-11-24'] } } });
    await handedToMinji(office);
    office.moveTime(43.9 * HOUR);
    await office.notices.tick();
    assert.doesNotMatch(sentTo(office, ALEX).join(), /all were asked/);
    office.moveTime(0.2 * HOUR);
    await office.notices.tick();
    assert.match(sentTo(office, ALEX).join(), /all were asked/);
  });

  it('can still be taken by whoever was asked last, and is refused to those who were asked before', async () => {
    const office = await openOffice();
    await handedToMinji(office);
    office.moveTime(5 * HOUR);
    await office.notices.tick();
    assert.match(sentTo(office, ALEX).at(-1) ?? '', /all were asked/);
    const id = (await office.history())[0]?.record.id ?? '';
    const shown = await office.takes(
      incoming({ person: MINJI, what: pressed('record.open', { kind: 'referral', record: id }) }),
    );
    assert.ok(shown);
    const taken = await office.presses(MINJI, shown.card, 'referral.handoff.accept');
    assert.match(textOf(taken), /김민지/);
  });
});

describe('Who is asked next', () => {
  const rules = { ...DEFAULT_RULES, rota: ['a', 'b', 'c'], lead: 'lead' };
  const all = () => true;

  it('is the one after the receiver, round and round, each once, then the lead, then nobody', () => {
    assert.equal(nextReceiver(handoff({ to: 'b' }), rules, all), 'c');
    assert.equal(nextReceiver(handoff({ to: 'c', passed: ['b'] }), rules, all), 'a');
    assert.equal(nextReceiver(handoff({ to: 'a', passed: ['b', 'c'] }), rules, all), 'lead');
    assert.equal(nextReceiver(handoff({ to: 'lead', passed: ['a', 'b', 'c'] }), rules, all), undefined);
    assert.equal(nextReceiver(handoff({ to: 'x' }), rules, all), 'a');
  });

  it('is never the giver, nor somebody who is away', () => {
    assert.equal(nextReceiver(handoff({ from: 'c', to: 'b' }), rules, all), 'a');
    assert.equal(
      nextReceiver(handoff({ to: 'b' }), rules, (person) => person !== 'c'),
      'a',
    );
  });

  it('reads hours as people type them', () => {
    assert.equal(readRules({ hours: '2,5' }, []).rules?.hours, 2.5);
    for (const hours of ['', '0', '-4', '81', 'NaN', 'Infinity'])
      assert.deepEqual(readRules({ hours }, []).problems, ['hours']);
  });
});
