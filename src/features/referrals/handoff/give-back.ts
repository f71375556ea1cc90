import { change, tell } from '../change.ts';
import type { MoveForm } from '../move-form.ts';
import { nameOf } from '../words.ts';

/** Handing it back to whoever gave it, with the reason: nothing is dropped in between. */
export const giveBackForm: MoveForm<'why'> = {
  name: 'referral.handoff.return',
  move: 'giveBack',
  fields: ['why'],
  start: async () => ({ why: '' }),
  check: async (_turn, { why = '' }) => (why.trim() ? [] : ['why']),
  async content({ say }, { values, referral, problems }, reader) {
    return {
      title: say('referrals.giveBack.heading', { name: referral.companyName }),
      intro: say('referrals.giveBack.intro', { name: await nameOf(referral.handoff?.from, reader) }),
      fields: [
        {
          id: 'why',
          label: say('referrals.giveBack.why'),
          kind: 'multiline',
          required: true,
          maxLength: 500,
          value: values.why ?? '',
          ...(problems.length > 0 && { error: say('referrals.giveBack.problem') }),
        },
      ],
      submit: say('referrals.giveBack.submit'),
    };
  },
  async carryOut(turn, tx, referral, { why = '' }) {
    const { handoff } = referral.body;
    if (!handoff) throw new Error('a referral was handed back that nobody had handed over');
    const done = await change(
      turn,
      tx,
      referral,
      { ...referral.body, handoff: { ...handoff, state: 'returned', answeredAt: turn.now, why } },
      { what: 'referral.handoffReturned', fields: ['handoff'], facts: { from: handoff.from } },
    );
    await tell(turn, tx, done.id, [handoff.from], {
      tone: 'warning',
      key: 'referrals.giveBack.told',
      params: { who: turn.personName, name: done.body.companyName, why },
    });
    const name = await nameOf(handoff.from, tx);
    return { done, note: { tone: 'good', text: turn.say('referrals.giveBack.done', { name }) } };
  },
};
