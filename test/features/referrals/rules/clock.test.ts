import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWorking, workingTimeOf } from '../../../../src/calendar/working-time.ts';
import { clockStep, daysLeft, REMINDERS, reminderAt } from '../../../../src/features/referrals/rules/clock.ts';
import { expiryOf } from '../../../../src/features/referrals/rules/states.ts';
import { DAY, HOUR, plus } from '../../../../src/shared/instant.ts';
import { referral } from './make.ts';

const time = workingTimeOf({ timeZone: 'Asia/Seoul', market: 'KR' });
/** An instant by the clock of Seoul. */
const at = (local: string): string => new Date(`${local}:00+09:00`).toISOString();

describe('The clock of a referral', () => {
  it('brings it to mind after 24 and 72 hours, 7, 12 and 13 days, when people work then', () => {
    const received = at('2026-11-23T10:00');
    const subject = referral({ receivedAt: received });
    assert.deepEqual(
      REMINDERS.map((hours) => reminderAt(subject, hours, time)),
      [
        ...[at('2026-11-24T10:00'), at('2026-11-26T10:00'), at('2026-11-30T10:00')],
        // The 12th and 13th day are Saturday and Sunday: Monday morning is an hour before the end.
        ...[at('2026-12-07T09:00'), at('2026-12-07T09:00')],
      ],
    );
  });

  it('comes before a weekend on which the referral would be gone', () => {
    const subject = referral({ receivedAt: at('2026-11-21T10:00') });
    assert.equal(expiryOf(subject), at('2026-12-05T10:00'));
    assert.equal(reminderAt(subject, 312, time), at('2026-12-04T10:00'));
    const sunday = referral({ receivedAt: at('2026-11-22T10:00') });
    assert.equal(reminderAt(sunday, 312, time), at('2026-12-04T16:00'), 'Friday afternoon, not Saturday');
  });

  it('goes by the end that Microsoft gave', () => {
    const subject = referral({ receivedAt: at('2026-11-23T10:00'), expiresAt: at('2026-12-03T12:00') });
    assert.equal(reminderAt(subject, 312, time), at('2026-12-02T12:00'));
    assert.equal(daysLeft(subject, at('2026-12-02T12:00')), 1);
  });

  it('reminds once of several missed reminders, then not again', () => {
    const subject = referral({ receivedAt: at('2026-11-23T10:00') });
    const now = at('2026-12-02T11:00');
    const step = clockStep(subject, now, time);
    assert.equal(step?.remind, 168);
    assert.equal(clockStep({ ...subject, clock: step?.mark ?? subject.clock }, now, time), undefined);
  });

  it('expires at the end, also when nobody works', () => {
    const subject = referral({ receivedAt: at('2026-11-21T03:00') });
    assert.equal(clockStep(subject, at('2026-12-05T02:59'), time)?.expire ?? false, false);
    assert.equal(clockStep(subject, at('2026-12-05T03:00'), time)?.expire, true);
  });

  it('has nothing to do with what is answered', () => {
    const active = referral({ status: 'Active', substatus: 'Accepted', receivedAt: at('2026-01-01T10:00') });
    assert.equal(clockStep(active, at('2026-12-05T03:00'), time), undefined);
  });

  it('reminds in working time, before the end, in order, and at most five times, however often it looks', () => {
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-01'), noInvalidDate: true });
    const pauses = fc.array(fc.integer({ min: 1, max: 80 * 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(moments, fc.boolean(), pauses, (date, hot, minutes) => {
        const receivedAt = date.toISOString();
        let subject = referral({ receivedAt, hot });
        let now = receivedAt;
        const sent: number[] = [];
        for (const pause of minutes) {
          now = plus(now, pause * 60_000);
          const step = clockStep(subject, now, time);
          if (!step) continue;
          assert.ok(!step.expire || now >= plus(receivedAt, 14 * DAY));
          if (step.expire) break;
          if (step.remind) {
            const due = reminderAt(subject, step.remind, time);
            assert.ok(isWorking(due, time) && due <= now && due < plus(receivedAt, 14 * DAY));
            sent.push(step.remind);
          }
          subject = { ...subject, clock: step.mark };
          assert.equal(clockStep(subject, now, time), undefined, 'nothing is left after a step');
        }
        assert.deepEqual(
          sent,
          [...new Set(sent)].sort((one, other) => one - other),
        );
        if (now >= plus(receivedAt, 14 * DAY + HOUR)) assert.ok(sent.length <= REMINDERS.length);
      }),
      { numRuns: 300 },
    );
  });
});
