import { takesReason } from '../../../assistant/takes.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { choiceCalled } from '../../../directory/choice-called.ts';
import { change } from '../change.ts';
import type { MoveForm } from '../move-form.ts';
import { LOSS_REASONS } from '../referral.ts';
import { type CloseProblem, checkClose } from '../rules/check-answer.ts';
import { parseAmount, usualCurrency } from '../rules/money.ts';
import { passOn } from './pass-on.ts';
import { otherDue } from './task-due.ts';

/** Closing: won or lost. A loss has a reason of the list; a win may bring a final value. */
export const closeForm: MoveForm<CloseProblem> = {
  name: 'referral.close',
  move: 'close',
  fields: ['outcome', 'value', 'reason', 'words'],
  async start(turn, referral, said) {
    const reason = choiceCalled(said.reason ?? '', reasonsOf(turn));
    const value = referral.value === undefined ? '' : String(referral.value);
    return { outcome: said.outcome ?? '', value, reason, words: reason ? '' : (said.reason ?? '') };
  },
  check: async (turn, values, referral) => checkClose(values, referral.currency ?? usualCurrency(turn.partner.market)),
  async content({ say, partner }, { values, referral, problems }) {
    const error = (id: CloseProblem) => (problems.includes(id) ? { error: say(`referrals.close.problem.${id}`) } : {});
    return {
      title: say('referrals.close.heading', { name: referral.companyName }),
      intro: say('referrals.close.intro'),
      fields: [
        {
          id: 'outcome',
          label: say('referrals.close.outcome'),
          kind: 'choice',
          required: true,
          value: values.outcome ?? '',
          choices: (['won', 'lost'] as const).map((value) => ({ title: say(`referrals.state.${value}`), value })),
          ...error('outcome'),
        },
        {
          id: 'value',
          label: say('referrals.close.value', { currency: referral.currency ?? usualCurrency(partner.market) }),
          kind: 'text',
          maxLength: 30,
          value: values.value ?? '',
          ...error('value'),
        },
        {
          id: 'reason',
          label: say('referrals.close.reason'),
          kind: 'choice',
          value: values.reason ?? '',
          choices: reasonsOf({ say }),
          ...error('reason'),
        },
        {
          id: 'words',
          label: say('referrals.close.words'),
          kind: 'multiline',
          maxLength: 1000,
          value: values.words ?? '',
          ...error('words'),
        },
      ],
      submit: say('referrals.close.submit'),
    };
  },
  hear: async ({ say }, _values, said) =>
    takesReason(said, {
      ...{ choice: 'reason', words: 'words', choices: reasonsOf({ say }) },
      label: (field) => say(`referrals.close.${field}`),
    }),
  async carryOut(turn, tx, referral, values) {
    const won = values.outcome === 'won';
    const { reason = '', words = '' } = values;
    const currency = referral.body.currency ?? usualCurrency(turn.partner.market);
    const value = won && values.value ? parseAmount(values.value, currency) : undefined;
    const closedFor = { ...(!won && { reason }), ...(words && { words }) };
    const done = await change(
      turn,
      tx,
      referral,
      {
        ...referral.body,
        ...(value !== undefined && { value, currency }),
        status: 'Closed',
        substatus: won ? 'Won' : 'Lost',
        closedAt: turn.now,
        closedFor,
      },
      {
        what: won ? 'referral.won' : 'referral.lost',
        fields: value === undefined ? ['status'] : ['status', 'value'],
        // The words stay in the referral: what is in the history can never be erased, and they may name people.
        ...(!won && reason && { why: reason }),
      },
    );
    await passOn(turn, tx, done, {
      task: 'referral.close',
      due: otherDue(turn),
      tone: won ? 'good' : 'accent',
      told: won ? 'referrals.close.toldWon' : 'referrals.close.toldLost',
    });
    const key = won ? 'referrals.close.won' : 'referrals.close.lost';
    return { done, note: { tone: 'good', text: turn.say(key, { name: done.body.companyName }) } };
  },
};

function reasonsOf({ say }: Pick<Viewer, 'say'>): readonly { readonly title: string; readonly value: string }[] {
  return LOSS_REASONS.map((reason) => ({ title: say(`referrals.lossReason.${reason}`), value: reason }));
}
