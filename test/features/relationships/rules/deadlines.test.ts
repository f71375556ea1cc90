import { strict as assert } from 'node:assert';
import type { Ending } from '../../../../src/features/relationships/ending.ts';
import { UNTOUCHED } from '../../../../src/features/relationships/rules/checklist.ts';
import { clockSteps, decideBy, isOverdue, mayNudge } from '../../../../src/features/relationships/rules/deadlines.ts';

const SENT = '2026-11-23T16:30:00.000Z';
const ending = (change: Partial<Ending>): Ending => ({
  ...{ customer: 'c', companyName: 'Contoso', state: 'asked', requester: 'minji', openedAt: SENT },
  ...{ reason: 'unpaid', details: '', checklist: UNTOUCHED, needed: 1, approvals: [], asked: ['adele'] },
  sendings: [{ at: SENT, reason: 'unpaid', details: '', checklist: UNTOUCHED }],
  ...change,
});
const at = (now: string, timeZone = 'Asia/Seoul') => ({ now, timeZone, days: 3, deciding: ['adele'] });

describe('The clock of a request', () => {
  it('counts days where the partner is: half past four in London is tomorrow in Seoul', () => {
    assert.equal(decideBy(ending({}), 3, 'Asia/Seoul'), '2026-11-27');
    assert.equal(decideBy(ending({}), 3, 'Europe/London'), '2026-11-26');
    assert.ok(isOverdue(ending({}), 3, '2026-11-27T15:00:00.000Z', 'Asia/Seoul'));
    assert.ok(!isOverdue(ending({}), 3, '2026-11-27T14:59:59.999Z', 'Asia/Seoul'));
  });

  it('reminds on the day, goes to the next in line as long again after it, and does each once', () => {
    assert.deepEqual(clockSteps(ending({}), at('2026-11-26T14:59:59.999Z')), []);
    assert.deepEqual(clockSteps(ending({}), at('2026-11-26T15:00:00.000Z')), ['remind']);
    assert.deepEqual(clockSteps(ending({ remindedAt: SENT }), at('2026-11-26T15:00:00.000Z')), []);
    assert.deepEqual(clockSteps(ending({ remindedAt: SENT }), at('2026-11-29T15:00:00.000Z')), ['escalate']);
    assert.deepEqual(clockSteps(ending({ remindedAt: SENT, escalatedAt: SENT }), at('2027-11-29T15:00:00.000Z')), []);
  });

  it('brings it to people who may decide since', () => {
    assert.deepEqual(clockSteps(ending({ asked: [] }), at(SENT)), ['join']);
  });

  it('wakes on the day, at midnight where the partner is', () => {
    const waiting = ending({ state: 'waiting', waitUntil: '2026-11-25' });
    assert.deepEqual(clockSteps(waiting, at('2026-11-24T14:59:59.999Z')), []);
    assert.deepEqual(clockSteps(waiting, at('2026-11-24T15:00:00.000Z')), ['wake']);
    assert.deepEqual(clockSteps(waiting, at('2026-11-25T04:59:59.999Z', 'America/New_York')), []);
    assert.deepEqual(clockSteps(waiting, at('2026-11-25T05:00:00.000Z', 'America/New_York')), ['wake']);
  });

  it('cools off to the millisecond, in every time zone at the same moment', () => {
    const cooling = ending({ state: 'cooling', coolUntil: '2026-11-24T01:00:00.000Z' });
    for (const timeZone of ['Asia/Seoul', 'America/New_York', 'Pacific/Kiritimati']) {
      assert.deepEqual(clockSteps(cooling, at('2026-11-24T00:59:59.999Z', timeZone)), []);
      assert.deepEqual(clockSteps(cooling, at('2026-11-24T01:00:00.000Z', timeZone)), ['coolOff']);
    }
  });

  it('has nothing to do with what is closed or with somebody', () => {
    for (const state of [
      'preparing',
      'changes',
      'checking',
      'ending',
      'ended',
      'rejected',
      'withdrawn',
      'stopped',
    ] as const)
      assert.deepEqual(clockSteps(ending({ state }), at('2030-01-01T00:00:00.000Z')), [], state);
  });

  it('lets the requester remind once a day', () => {
    assert.ok(mayNudge(ending({}), SENT));
    assert.ok(!mayNudge(ending({ nudgedAt: SENT }), '2026-11-24T16:29:59.999Z'));
    assert.ok(mayNudge(ending({ nudgedAt: SENT }), '2026-11-24T16:30:00.000Z'));
  });
});
