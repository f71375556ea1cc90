import { takesReason } from '../../../assistant/takes.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { choiceCalled } from '../../../directory/choice-called.ts';
import { change } from '../change.ts';
import type { MoveForm } from '../move-form.ts';
import { DECLINE_REASONS } from '../referral.ts';
import { checkDecline, type DeclineProblem } from '../rules/check-answer.ts';
import { passOn } from './pass-on.ts';
import { answerDue } from './task-due.ts';

/** Declining: a reason from the list, and words; the customer is told by Microsoft to choose another partner. */
export const declineForm: MoveForm<DeclineProblem> = {
  name: 'referral.decline',
  move: 'decline',
  fields: ['reason', 'words'],
  async start(turn, _referral, { reason: why = '' }) {
    const reason = choiceCalled(why, reasonsOf(turn));
    return { reason, words: reason ? '' : why };
  },
  check: async (_turn, values) => checkDecline(values),
  async content({ say }, { values, referral, problems }) {
    return {
      title: say('referrals.decline.heading', { name: referral.companyName }),
      intro: say('referrals.decline.intro'),
      fields: [
        {
          id: 'reason',
          label: say('referrals.decline.reason'),
          kind: 'choice',
          required: true,
          value: values.reason ?? '',
          choices: reasonsOf({ say }),
          ...(problems.includes('reason') && { error: say('referrals.decline.problem.reason') }),
        },
        {
          id: 'words',
          label: say('referrals.decline.words'),
          kind: 'multiline',
          maxLength: 1000,
          value: values.words ?? '',
          hint: say('referrals.decline.wordsHint'),
          ...(problems.includes('words') && { error: say('referrals.decline.problem.words') }),
        },
      ],
      submit: say('referrals.decline.submit'),
    };
  },
  hear: async ({ say }, _values, said) =>
    takesReason(said, {
      ...{ choice: 'reason', words: 'words', choices: reasonsOf({ say }) },
      label: (field) => say(`referrals.decline.${field}`),
    }),
  async carryOut(turn, tx, referral, { reason = '', words = '' }) {
    const closedFor = { reason, ...(words && { words }) };
    const done = await change(
      turn,
      tx,
      referral,
      { ...referral.body, status: 'Closed', substatus: 'Declined', closedAt: turn.now, closedFor },
      // The words stay in the referral: what is in the history can never be erased, and they may name people.
      { what: 'referral.declined', fields: ['status'], why: reason },
    );
    await passOn(turn, tx, done, {
      task: 'referral.decline',
      due: answerDue(turn, referral.body),
      tone: 'warning',
      told: 'referrals.decline.told',
    });
    return { done, note: { tone: 'good', text: turn.say('referrals.decline.done', { name: done.body.companyName }) } };
  },
};

function reasonsOf({ say }: Pick<Viewer, 'say'>): readonly { readonly title: string; readonly value: string }[] {
  return DECLINE_REASONS.map((reason) => ({ title: say(`referrals.declineReason.${reason}`), value: reason }));
}
