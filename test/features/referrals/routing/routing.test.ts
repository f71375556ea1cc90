import assert from 'node:assert/strict';
import type { Card } from '../../../../src/assistant/reply.ts';
import type { Turn } from '../../../../src/assistant/turn.ts';
import { routingHolding } from '../../../../src/features/referrals/routing/holding.ts';
import { readRoutes } from '../../../../src/features/referrals/routing/routes.ts';
import { type Person, people } from '../../../../src/partner/people.ts';
import type { JsonObject } from '../../../../src/shared/json.ts';
import { button, buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { added, STEP } from '../stories.ts';

async function press(office: Office, person: typeof ADELE, verb: string, data: JsonObject = {}): Promise<Card> {
  const answer = await office.takes(incoming({ person, what: pressed(verb, data) }));
  assert.ok(answer);
  return answer.card;
}

async function rule(office: Office, typed: JsonObject): Promise<Card> {
  const form = await press(office, ADELE, 'referral.routing.edit');
  return office.presses(ADELE, form, 'referral.routing.submit', { country: '', language: '', words: '', ...typed });
}

async function set(office: Office, { id }: { id: string }, change: Partial<Person>): Promise<void> {
  await office.puts(async (tx) => {
    const person = await tx.get(people, id);
    assert.ok(person);
    await tx.put(people, id, { ...person.body, ...change }, person.version);
  });
}

describe('Rules of who gets which referrals', () => {
  it('suggest the receiver on the card, say why, and choose in the form', async () => {
    const office = await openOffice();
    const list = await rule(office, { country: 'KR', words: 'mailboxes', to: MINJI.id });
    assert.match(textOf(list), /South Korea, mailboxes[\s\S]*김민지/);
    const card = await added(office, ALEX);
    assert.match(textOf(card), /Suggested\n김민지 · by the rule “South Korea, mailboxes”/);
    const form = await office.presses(ALEX, card, 'referral.handoff');
    assert.equal(inputs(form).to?.value, MINJI.id);
    assert.match(textOf(form), /Suggested: 김민지 · by the rule “South Korea, mailboxes”\. You decide/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['referral.routing', 'referral.added'],
    );
  });

  it('read in Korean', async () => {
    const office = await openOffice();
    await set(office, ALEX, { language: 'ko' });
    await rule(office, { language: 'ko', to: MINJI.id });
    assert.match(textOf(await added(office, ALEX)), /제안하는 담당자\n김민지 · “한국어” 규칙/);
  });

  it('never choose against a name that was said', async () => {
    const office = await openOffice();
    await rule(office, { to: MINJI.id });
    await added(office, ALEX);
    const form = await office.says(ALEX, 'hand Northwind over to Adele');
    assert.equal(inputs(form).to?.value, ADELE.id);
    assert.doesNotMatch(textOf(form), /Suggested/);
  });

  it('take turns', async () => {
    const office = await openOffice();
    await rule(office, { to: `${MINJI.id},${ADELE.id}` });
    const first = await office.presses(ALEX, await added(office, ALEX), 'referral.handoff');
    const receiver = String(inputs(first).to?.value);
    await office.presses(ALEX, first, 'referral.handoff.submit', { ...STEP, to: receiver });
    const other = await added(office, ALEX, { companyName: 'Contoso', email: 'a@contoso.example' });
    const second = String(inputs(await office.presses(ALEX, other, 'referral.handoff')).to?.value);
    assert.notEqual(second, receiver);
    assert.ok([MINJI.id, ADELE.id].includes(second));
  });

  it('pass over whoever is away, or has no role any more, with the reason', async () => {
    const office = await openOffice();
    await rule(office, { to: `${MINJI.id},${ADELE.id}` });
    await set(office, MINJI, { away: { from: '2026-11-20', until: '2026-11-30' } });
    const card = await added(office, ALEX);
    assert.match(textOf(card), /Adele Vance .*Passed over: 김민지, away until 30 Nov 2026/);
    await set(office, MINJI, { roles: [] });
    await set(office, ADELE, { roles: [] });
    const now = await office.says(ALEX, 'show the Northwind referral');
    assert.match(textOf(now), /nobody is there .*김민지, who has no role with referrals any more/);
    const form = await office.presses(ALEX, now, 'referral.handoff');
    assert.equal(inputs(form).to?.value, '', 'nobody is chosen');
  });

  it('are not needed for customers who speak Korean', async () => {
    const office = await openOffice();
    await set(office, MINJI, { speaks: ['ko', 'en'] });
    const card = await added(office, ALEX);
    assert.match(textOf(card), /Suggested\n김민지 · speaks Korean/);
  });

  it('suggest nothing for what somebody works on already', async () => {
    const office = await openOffice();
    await rule(office, { to: ADELE.id });
    assert.doesNotMatch(textOf(await added(office, MINJI)), /Suggested/);
  });

  it('are changed and removed by managers and admins, and by nobody else', async () => {
    const office = await openOffice();
    const list = await rule(office, { country: 'KR', to: MINJI.id });
    const { verb, data } = buttons(list).find(({ title }) => title === 'Add a rule') ?? button(list, 'Add a rule');
    assert.equal(verb, 'referral.routing.edit');
    assert.deepEqual(data, {});
    const edit = buttons(list).find((each) => typeof each.data.route === 'string');
    assert.ok(edit);
    const form = await press(office, MEGAN, edit.verb, edit.data);
    assert.equal(inputs(form).country?.value, 'KR');
    const removed = await office.presses(MEGAN, form, 'referral.routing.remove');
    assert.match(textOf(removed), /There are no rules/);
    for (const person of [MINJI, ALEX]) {
      assert.doesNotMatch(textOf(await press(office, person, 'referral.routing')), /There are no rules/);
    }
  });

  it('pass on with whoever leaves, or lose their place', async () => {
    const office = await openOffice();
    await rule(office, { country: 'KR', to: `${MINJI.id},${ADELE.id}` });
    await rule(office, { to: MINJI.id });
    const reader = office.store.reader(TENANT);
    assert.equal((await routingHolding.find(MINJI.id, reader, office.now())).length, 2);
    await office.puts(async (tx) => {
      const turn = { personId: MEGAN.id, now: office.now(), newId: () => 'id' } as Turn;
      await routingHolding.pass(turn, tx, { from: MINJI.id });
    });
    assert.deepEqual(
      (await readRoutes(reader)).map(({ to }) => to),
      [[ADELE.id]],
    );
  });

  it('are found by words', async () => {
    const office = await openOffice();
    assert.match(textOf(await office.says(ADELE, 'who gets which referrals')), /Who gets which referrals/);
    assert.match(textOf(await office.says(MEGAN, 'routing settings')), /Who gets which referrals/);
    assert.match(textOf(await office.says(MEGAN, '배정 설정 열어줘')), /추천 배정 규칙/);
  });
});
