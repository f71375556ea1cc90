import { change } from '../change.ts';
import type { MoveForm } from '../move-form.ts';
import type { Referral } from '../referral.ts';
import {
  checkSetState,
  SETTABLE,
  type SetByHand,
  type SetStateProblem,
  STANDINGS,
  STATE_REASONS,
  STATE_WORDS,
} from '../rules/set-state.ts';

/** Saying where a referral stands that came in words which we do not know: with a reason, and a trail. Nothing changes at Microsoft. */
export const stateForm: MoveForm<SetStateProblem> = {
  name: 'referral.state',
  move: 'setState',
  fields: ['state', 'why', 'words'],
  start: async () => ({ state: '', why: '', words: '' }),
  check: async (turn, values, referral) => checkSetState(values, referral, turn.now),
  async content({ say }, { values, referral, problems }) {
    const error = (...among: readonly SetStateProblem[]): { error?: string } => {
      const found = problems.find((problem) => among.includes(problem));
      return found ? { error: say(`referrals.setState.problem.${found}`, { max: STATE_WORDS }) } : {};
    };
    return {
      title: say('referrals.setState.heading', { name: referral.companyName }),
      intro: say('referrals.setState.intro'),
      facts: [{ label: say('referrals.setState.came'), value: `${referral.status}/${referral.substatus}` }],
      fields: [
        {
          ...{ id: 'state', label: say('referrals.setState.state'), kind: 'choice', required: true },
          value: values.state ?? '',
          choices: SETTABLE.map((state) => ({ title: say(`referrals.state.${state}`), value: state })),
          ...error('state', 'over'),
        },
        {
          ...{ id: 'why', label: say('referrals.setState.why'), kind: 'choice', required: true },
          value: values.why ?? '',
          choices: STATE_REASONS.map((why) => ({ title: say(`referrals.setState.reason.${why}`), value: why })),
          ...error('why'),
        },
        {
          ...{ id: 'words', label: say('referrals.setState.words'), kind: 'multiline', maxLength: STATE_WORDS },
          ...{ value: values.words ?? '', hint: say('referrals.setState.wordsHint') },
          ...error('words'),
        },
      ],
      submit: say('referrals.setState.submit'),
    };
  },
  async carryOut(turn, tx, referral, values) {
    const { status, substatus, unknown = [] } = referral.body;
    const to = SETTABLE.find((each) => each === values.state) ?? 'active';
    const why = STATE_REASONS.find((each) => each === values.why) ?? 'other';
    const setByHand: SetByHand = {
      ...{ from: { status, substatus }, to, why, words: values.words ?? '', at: turn.now, by: turn.personId },
    };
    const body: Referral = {
      ...referral.body,
      ...STANDINGS[to],
      unknown: unknown.filter(({ field }) => field !== 'status' && field !== 'substatus'),
      // Whoever saw it in Partner Center tells what Microsoft says now; since when, nobody knows.
      ...(why === 'seen' && {
        microsoft: { ...referral.body.microsoft, substatus: STANDINGS[to].substatus },
      }),
      setByHand,
    };
    const done = await change(turn, tx, referral, body, {
      ...{ what: 'referral.stateSet', fields: ['status'], why, facts: { to } },
    });
    return { done, note: { tone: 'good', text: turn.say('referrals.setState.done') } };
  },
};
