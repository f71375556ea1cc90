import type { Referral } from '../../../../src/features/referrals/referral.ts';
import { clockMark } from '../../../../src/features/referrals/rules/clock.ts';
import type { Handoff } from '../../../../src/features/referrals/rules/handoff.ts';
import type { Outward } from '../../../../src/features/referrals/rules/outward.ts';
import type { State } from '../../../../src/features/referrals/rules/states.ts';

export const NOW = '2026-11-23T01:00:00.000Z';

/** A referral that came in just now and is nobody's. */
export function referral(change: Partial<Referral> = {}): Referral {
  const basics = { source: 'profile' as const, receivedAt: NOW, hot: false, ...change };
  return {
    companyName: 'Northwind',
    name: 'Northwind',
    contacts: [],
    qualification: 'Direct',
    status: 'New',
    substatus: 'Received',
    needs: '',
    consent: {},
    team: [],
    addedBy: 'somebody',
    addedAt: NOW,
    clock: clockMark(basics, NOW),
    ...basics,
  };
}

export function handoff(change: Partial<Handoff> = {}): Handoff {
  return {
    ...{ from: 'giver', to: 'receiver', at: NOW, needs: 'mail', done: '', next: 'call', by: '2026-11-24' },
    ...{ language: 'ko', state: 'waiting' },
    ...change,
  };
}

export function outward(change: Partial<Outward> = {}): Outward {
  return {
    ...{ kind: 'partner', company: 'Fabrikam Inc', contact: 'sales@fabrikam.example', from: 'giver', at: NOW },
    ...{ needs: 'mail', done: '', next: 'call', by: '2026-11-25', language: 'ko', state: 'prepared' },
    ...change,
  };
}

/** A referral's standing at Microsoft in each of our states. */
export const STANDINGS: Readonly<Record<State, Pick<Referral, 'status' | 'substatus'>>> = {
  new: { status: 'New', substatus: 'Received' },
  active: { status: 'Active', substatus: 'Accepted' },
  won: { status: 'Closed', substatus: 'Won' },
  lost: { status: 'Closed', substatus: 'Lost' },
  declined: { status: 'Closed', substatus: 'Declined' },
  expired: { status: 'Closed', substatus: 'Expired' },
  other: { status: 'Parked', substatus: 'Warm' },
};
