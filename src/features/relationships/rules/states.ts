/**
 * Where a request to end a relationship stands.
 * `preparing`: the checklist is under way; `waiting`: for the day from which it can be settled; `asked`: managers decide;
 * `changes`: sent back to be amended; `cooling`: approved, either side can still stop it; `checking`: the checklist is asked
 * again; `ending`: somebody carries it out in Partner Center. The last four are final.
 */
export const STATES = [
  'preparing',
  'waiting',
  'asked',
  'changes',
  'cooling',
  'checking',
  'ending',
  'ended',
  'rejected',
  'withdrawn',
  'stopped',
] as const;
export type EndingState = (typeof STATES)[number];

export const ACTIONS = [
  'check',
  'amend',
  'send',
  'wake',
  'approve',
  'reject',
  'return',
  'nudge',
  'pass',
  'withdraw',
  'stop',
  'coolOff',
  'confirm',
  'finish',
] as const;
export type EndingAction = (typeof ACTIONS)[number];

/**
 * What somebody is to a request. The requester is never anything else, whatever roles they have: that is how nobody
 * approves their own request. `colleague`: may ask for endings too; `onlooker`: may only look; `assistant`: the clock, or
 * the task that was done.
 */
export const PARTS = ['requester', 'decider', 'colleague', 'onlooker', 'assistant'] as const;
export type Part = (typeof PARTS)[number];

interface Step {
  readonly from: readonly EndingState[];
  readonly by: readonly Part[];
  readonly to: readonly EndingState[];
}

const PREPARED: readonly EndingState[] = ['preparing', 'waiting', 'changes'];
const APPROVED: readonly EndingState[] = ['cooling', 'checking', 'ending'];
const SAME: readonly EndingState[] = [];

/** The state machine. An empty `to` stays where it is. */
const STEPS: Readonly<Record<EndingAction, readonly Step[]>> = {
  check: [{ from: PREPARED, by: ['requester', 'decider', 'colleague'], to: SAME }],
  amend: [{ from: PREPARED, by: ['requester'], to: SAME }],
  send: [{ from: PREPARED, by: ['requester'], to: ['asked', 'waiting'] }],
  wake: [{ from: ['waiting'], by: ['assistant'], to: ['preparing'] }],
  approve: [{ from: ['asked'], by: ['decider'], to: ['asked', 'cooling', 'checking'] }],
  reject: [{ from: ['asked'], by: ['decider'], to: ['rejected'] }],
  return: [{ from: ['asked'], by: ['decider'], to: ['changes'] }],
  nudge: [{ from: ['asked'], by: ['requester'], to: SAME }],
  pass: [{ from: ['asked'], by: ['decider'], to: SAME }],
  withdraw: [{ from: [...PREPARED, 'asked'], by: ['requester'], to: ['withdrawn'] }],
  stop: [
    { from: APPROVED, by: ['requester', 'decider'], to: ['stopped'] },
    // A request that its requester left behind must not keep others from asking.
    { from: PREPARED, by: ['decider'], to: ['stopped'] },
  ],
  coolOff: [{ from: ['cooling'], by: ['assistant'], to: ['checking'] }],
  confirm: [{ from: ['checking'], by: ['requester', 'decider', 'colleague'], to: ['ending'] }],
  finish: [{ from: ['ending'], by: ['assistant'], to: ['ended'] }],
};

/** Whether somebody with this part may do this now. */
export function may(part: Part, action: EndingAction, state: EndingState): boolean {
  return STEPS[action].some(({ from, by }) => from.includes(state) && by.includes(part));
}

/** Where an action can lead from a state, whoever does it; empty when it cannot be done there. */
export function leadsTo(action: EndingAction, state: EndingState): readonly EndingState[] {
  return STEPS[action].filter(({ from }) => from.includes(state)).flatMap(({ to }) => (to.length > 0 ? to : [state]));
}

/** Nothing can happen to it any more. */
export function isFinal(state: EndingState): boolean {
  return ACTIONS.every((action) => leadsTo(action, state).length === 0);
}
