import assert from 'node:assert/strict';
import type { Referral } from '../../../../src/features/referrals/referral.ts';
import type { Handoff } from '../../../../src/features/referrals/rules/handoff.ts';
import { cannotWait } from '../../../../src/features/referrals/rules/urgency.ts';
import { DAY, HOUR, plus } from '../../../../src/shared/instant.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const handoff: Handoff = {
  ...{ from: 'giver', to: 'me', at: NOW, needs: '', done: '', next: '', by: '2026-11-24', language: 'ko' },
  state: 'waiting',
};
const referral: Referral = {
  ...{ name: 'Northwind', companyName: 'Northwind', country: 'KR', contacts: [], qualification: 'Direct' },
  ...{ source: 'profile', consent: {}, hot: false, team: [], needs: '', status: 'New', substatus: 'Received' },
  ...{ receivedAt: NOW, addedBy: 'giver', addedAt: NOW, clock: { hot: false, reminded: 0 } },
};

describe('A referral that cannot wait', () => {
  const cases: readonly (readonly [string, Partial<Referral>, boolean])[] = [
    ['a new one with days left', {}, false],
    ['a customer who waits for a call', { hot: true }, true],
    ['a customer who waited three days', { hot: true, receivedAt: plus(NOW, -72 * HOUR) }, false],
    ['one with a day left to answer', { receivedAt: plus(NOW, -13 * DAY) }, true],
    ['one that has expired', { receivedAt: plus(NOW, -15 * DAY) }, false],
    ['one that waits for whoever looks to take it', { handoff }, true],
    ['one that waits for somebody else', { handoff: { ...handoff, to: 'another' } }, false],
    ['one that nobody took', { handoff: { ...handoff, to: 'another', stuck: true } }, true],
    ['one that was taken', { handoff: { ...handoff, state: 'taken' } }, false],
    ['one that is being worked on', { status: 'Active', substatus: 'Accepted', hot: true }, false],
  ];
  for (const [what, change, isUrgent] of cases) {
    it(`is${isUrgent ? '' : ' not'}: ${what}`, () => {
      assert.equal(cannotWait({ personId: 'me', now: NOW }, { ...referral, ...change }), isUrgent);
    });
  }
});
