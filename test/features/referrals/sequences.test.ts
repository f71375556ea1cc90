import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Card } from '../../../src/assistant/reply.ts';
import { type Referral, referrals } from '../../../src/features/referrals/referral.ts';
import { isPending } from '../../../src/features/referrals/rules/outward.ts';
import { isKnown, mayMove, stateOf } from '../../../src/features/referrals/rules/states.ts';
import { notices as queued } from '../../../src/notices/outbox.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { HOUR, plus, SECOND } from '../../../src/shared/instant.ts';
import type { JsonObject } from '../../../src/shared/json.ts';
import { createMemoryStore } from '../../../src/store/memory.ts';
import { buttons } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { FABRIKAM } from './outward/stories.ts';
import { added, STEP } from './stories.ts';

const PEOPLE = [MINJI, ADELE, ALEX];

/** What a form of the main line is filled with, so that it goes through. */
function filled(verb: string, to: string, closingOn: string): JsonObject {
  if (verb === 'referral.handoff.submit') return { ...STEP, to, by: closingOn };
  if (verb === 'referral.outward.submit') return { ...FABRIKAM, by: closingOn };
  if (verb === 'referral.accept.submit') {
    return { name: 'Deal', value: '100', currency: 'KRW', closingOn, team: MINJI.id, notes: '' };
  }
  if (verb === 'referral.decline.submit') return { reason: 'noCapacity', words: '' };
  if (verb === 'referral.close.submit') return { outcome: 'lost', reason: 'price' };
  return { why: 'no time' };
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('press' as const),
    who: fc.nat(2),
    button: fc.nat(9),
    to: fc.nat(2),
    sends: fc.boolean(),
    outside: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 100 }) }),
  fc.constant({ kind: 'restart' as const }),
);

describe('Whatever people press, however time passes, and however often the assistant restarts', () => {
  it('a referral only moves as Microsoft allows, is never lost, and never reminded twice of one thing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const store = createMemoryStore();
        let office = await openOffice({ store });
        const id = String((await added(office, ALEX)).about?.id);
        let before = await present(office, id);
        for (const each of steps) {
          if (each.kind === 'wait') office.moveTime(each.hours * HOUR);
          else if (each.kind === 'restart') office = await openOffice({ store, now: plus(office.now(), SECOND) });
          else await press(office, id, each);
          await office.notices.tick();
          const now = await present(office, id);
          check(before, now);
          before = now;
        }
        const history = await office.history();
        const answers = history.filter(({ what }) => /referral\.(accepted|declined|won|lost)/.test(what)).length;
        const outside = history.filter(({ what }) => what === 'referral.handedOut').length;
        const teams = history.filter(({ facts }) => facts?.kind === 'referral.team').length;
        assert.equal(
          (await office.store.reader(TENANT).list(tasks)).length,
          answers + teams + outside,
          'a task for every answer, and for every hand-over to another company',
        );
        assert.ok(history.filter(({ what }) => what === 'referral.expired').length <= 1);
        assert.equal((await office.store.reader(TENANT).list(queued)).length, 0, 'every notice has left');
        if (stateOf(before, office.now()) === 'expired') assert.equal(before.substatus, 'Expired');
      }),
      { numRuns: 60 },
    );
  });
});

async function present(office: Office, id: string): Promise<Referral> {
  const doc = await office.store.reader(TENANT).get(referrals, id);
  assert.ok(doc);
  return doc.body;
}

async function press(
  office: Office,
  id: string,
  chosen: { who: number; button: number; to: number; sends: boolean; outside: boolean },
): Promise<void> {
  const person = PEOPLE[chosen.who] ?? MINJI;
  const answer = async (verb: string, data: JsonObject): Promise<Card> => {
    const outgoing = await office.takes(incoming({ person, what: pressed(verb, data) }));
    assert.ok(outgoing);
    return outgoing.card;
  };
  const card = await answer('record.open', { kind: 'referral', record: id });
  const offered = buttons(card).filter(({ verb }) => verb.startsWith('referral.') && verb !== 'referral.list.show');
  const button = offered[chosen.button % Math.max(1, offered.length)];
  if (!button) return;
  let next = await answer(button.verb, button.data);
  const instead = buttons(next).find(({ verb }) => verb === 'referral.handoff.outward');
  if (instead && chosen.outside) next = await answer(instead.verb, instead.data);
  const submit = buttons(next).find(({ verb }) => verb.endsWith('.submit') || verb.endsWith('.sent'));
  const closingOn = '2027-12-28';
  if (submit && chosen.sends) {
    await answer(submit.verb, { ...submit.data, ...filled(submit.verb, PEOPLE[chosen.to]?.id ?? '', closingOn) });
  }
}

function check(before: Referral, now: Referral): void {
  assert.ok(isKnown(now));
  if (before.substatus !== now.substatus) assert.ok(mayMove(before, now), `${before.substatus} → ${now.substatus}`);
  if (now.status !== 'New')
    assert.ok(now.owner !== undefined || now.status === 'Closed', 'what is accepted is somebody’s');
  if (now.status === 'Closed') assert.notEqual(now.handoff?.state, 'waiting', 'nothing waits in what is closed');
  assert.ok(now.clock.reminded >= before.clock.reminded);
  if (before.owner) assert.ok(now.owner, 'what had an owner keeps one');
  if (now.outward) assert.equal(now.consent.share, true, 'nothing goes out without consent');
  if (before.outward?.at !== now.outward?.at) assert.ok(!isPending(before.outward), 'one company at a time');
}
