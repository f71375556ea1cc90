import { strict as assert } from 'node:assert';
import {
  ACTIONS,
  type EndingAction,
  type EndingState,
  isFinal,
  leadsTo,
  may,
  PARTS,
  type Part,
  STATES,
} from '../../../../src/features/relationships/rules/states.ts';

/**
 * What may be done, written down a second time and the other way round: by state and part. Whatever does not stand here
 * must be refused, so that each of the states × actions × parts is looked at.
 */
const ALLOWED: Readonly<Partial<Record<EndingState, Readonly<Partial<Record<Part, string>>>>>> = {
  preparing: { requester: 'check amend send withdraw', decider: 'check stop', colleague: 'check' },
  waiting: { requester: 'check amend send withdraw', decider: 'check stop', colleague: 'check', assistant: 'wake' },
  changes: { requester: 'check amend send withdraw', decider: 'check stop', colleague: 'check' },
  asked: { requester: 'nudge withdraw', decider: 'approve reject return pass' },
  cooling: { requester: 'stop', decider: 'stop', assistant: 'coolOff' },
  checking: { requester: 'confirm stop', decider: 'confirm stop', colleague: 'confirm' },
  ending: { requester: 'stop', decider: 'stop', assistant: 'finish' },
};

const LEADS: Readonly<Partial<Record<EndingAction, string>>> = {
  send: 'asked waiting',
  wake: 'preparing',
  approve: 'asked cooling checking',
  reject: 'rejected',
  return: 'changes',
  withdraw: 'withdrawn',
  stop: 'stopped',
  coolOff: 'checking',
  confirm: 'ending',
  finish: 'ended',
};

const words = (text = ''): readonly string[] => text.split(' ').filter(Boolean);

describe('The states of a request to end a relationship', () => {
  for (const state of STATES) {
    for (const part of PARTS) {
      const allowed = words(ALLOWED[state]?.[part]);
      it(`${state}: ${part} may ${allowed.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(
          ACTIONS.filter((action) => may(part, action, state)),
          ACTIONS.filter((action) => allowed.includes(action)),
        );
      });
    }
  }

  for (const state of STATES) {
    it(`${state}: every action leads where it should, or nowhere`, () => {
      for (const action of ACTIONS) {
        const possible = PARTS.some((part) => may(part, action, state));
        const expected = possible ? (LEADS[action] ? words(LEADS[action]) : [state]) : [];
        assert.deepEqual([...new Set(leadsTo(action, state))].sort(), [...expected].sort(), action);
      }
    });
  }

  it('lets the requester decide nowhere, and those who only look do nothing', () => {
    for (const state of STATES) {
      for (const action of ['approve', 'reject', 'return'] as const)
        assert.equal(may('requester', action, state), false);
      for (const action of ACTIONS) assert.equal(may('onlooker', action, state), false);
    }
  });

  it('has four ends that nothing leads out of, and reaches each of them', () => {
    assert.deepEqual(STATES.filter(isFinal), ['ended', 'rejected', 'withdrawn', 'stopped']);
    const reached = new Set<EndingState>(['preparing']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const state of [...reached])
        for (const action of ACTIONS) leadsTo(action, state).forEach((to) => void reached.add(to));
    }
    assert.deepEqual([...reached].sort(), [...STATES].sort());
  });
});
