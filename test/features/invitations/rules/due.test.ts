import { strict as assert } from 'node:assert';
import { workingTimeOf } from '../../../../src/calendar/working-time.ts';
import type { Invitation } from '../../../../src/features/invitations/invitation.ts';
import { dueStep } from '../../../../src/features/invitations/rules/due.ts';

const SETTINGS = { expiryDays: 30, reminderDays: [3, 7, 14] };
const SEOUL = workingTimeOf({ timeZone: 'Asia/Seoul', market: 'KR' });

/** Sent on Monday, 23 November 2026, at ten in Seoul. */
const sent = (change: Partial<Invitation> = {}): Invitation => ({
  ...{
    state: 'sent',
    companyName: 'Fabrikam',
    to: ['kim@fabrikam.com'],
    cc: [],
    language: 'en',
    subject: '',
    body: '',
  },
  ...{ note: '', country: 'KR', replyTo: '', invitedBy: 'minji', createdAt: '2026-11-23T01:00:00.000Z' },
  sendings: [{ at: '2026-11-23T01:00:00.000Z', by: 'minji', way: 'byHand', outcome: 'sent' }],
  ...change,
});

describe('What becomes due for an invitation that waits', () => {
  const cases: readonly [string, string, Partial<Invitation>, ReturnType<typeof dueStep>][] = [
    ['nothing before the third day', '2026-11-25T05:00:00.000Z', {}, undefined],
    ['nothing before people work', '2026-11-25T23:59:00.000Z', {}, undefined],
    ['a reminder on the third day', '2026-11-26T00:00:00.000Z', {}, { step: 'remind', days: 3 }],
    ['each reminder once', '2026-11-27T03:00:00.000Z', { reminded: 3 }, undefined],
    ['the next one after it', '2026-11-30T03:00:00.000Z', { reminded: 3 }, { step: 'remind', days: 7 }],
    ['only the latest after a pause', '2026-12-08T03:00:00.000Z', {}, { step: 'remind', days: 14 }],
    ['nothing on a weekend', '2026-11-28T03:00:00.000Z', {}, undefined],
    ['nothing once it was hushed', '2026-11-30T03:00:00.000Z', { hushed: true }, undefined],
    ['the end of waiting, hushed or not', '2026-12-23T03:00:00.000Z', { hushed: true }, { step: 'expire' }],
    ['nothing for one that is over', '2026-12-23T03:00:00.000Z', { state: 'accepted' }, undefined],
    ['nothing for one in doubt', '2026-12-23T03:00:00.000Z', { state: 'unsure' }, undefined],
  ];
  for (const [name, now, change, step] of cases)
    it(`is ${name}`, () => assert.deepEqual(dueStep(sent(change), SETTINGS, now, SEOUL), step));

  it('counts from the last sending', () => {
    const again = { at: '2026-12-10T01:00:00.000Z', by: 'minji', way: 'byHand', outcome: 'sent' } as const;
    const invitation = sent({ sendings: [...sent().sendings, again] });
    assert.equal(dueStep(invitation, SETTINGS, '2026-12-24T03:00:00.000Z', SEOUL)?.step, 'remind');
    assert.equal(dueStep(invitation, SETTINGS, '2027-01-09T03:00:00.000Z', SEOUL)?.step, 'expire');
  });

  it('keeps public holidays: Christmas in Korea is a Friday in 2026', () => {
    const invitation = sent({
      sendings: [{ at: '2026-12-22T01:00:00.000Z', by: 'minji', way: 'byHand', outcome: 'sent' }],
    });
    assert.equal(dueStep(invitation, SETTINGS, '2026-12-25T03:00:00.000Z', SEOUL), undefined);
    assert.deepEqual(dueStep(invitation, SETTINGS, '2026-12-28T03:00:00.000Z', SEOUL), { step: 'remind', days: 3 });
  });
});
