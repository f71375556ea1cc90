import { type CardAction, type Contributions, onRecord } from '../../../assistant/feature.ts';
import { tasks } from '../../../partnercenter/task.ts';
import type { Tx } from '../../../store/port.ts';
import { change, tell } from '../change.ts';
import { refused } from '../find/find-referral.ts';
import { WHO } from '../find/list.ts';
import type { MoveForm } from '../move-form.ts';
import { referrals } from '../referral.ts';
import { referralCard } from '../referral-card.ts';
import { refusalOf } from '../rules/permits.ts';

/** "They took it": the other company works on it from now on; the referral stays ours at Microsoft. */
export const outwardTaken = (everyone: Contributions): CardAction =>
  onRecord(referrals, {
    verb: 'referral.outward.taken',
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      const { outward } = turn.record.body;
      if (!outward || refusalOf('outTaken', turn.record.body, turn, turn.now))
        return { card: await refused(turn, turn.record, 'outTaken', tx, everyone) };
      const body = { ...turn.record.body, outward: { ...outward, state: 'taken' as const, answeredAt: turn.now } };
      const deed = { what: 'referral.outwardTaken', fields: ['outward'] };
      const changed = await change(turn, tx, turn.record, body, deed);
      const params = { who: turn.personName, name: changed.body.companyName, company: outward.company };
      const note = { tone: 'good', key: 'outward.told.taken', params } as const;
      await tell(turn, tx, changed.id, [outward.from, changed.body.owner], note);
      const text = turn.say('outward.taken', params);
      return { card: await referralCard(turn, changed, tx, everyone, { tone: 'good', text }) };
    },
  });

/** "It came back", or it is called off before the mail left: with a reason. */
export const outwardReturnedForm: MoveForm<'why'> = {
  name: 'referral.outward.returned',
  move: 'outReturned',
  fields: ['why'],
  start: async () => ({ why: '' }),
  check: async (_turn, { why = '' }) => (why.trim() ? [] : ['why']),
  async content({ say }, { values, referral, problems }) {
    const { company = '', state } = referral.outward ?? {};
    return {
      title: say(state === 'prepared' ? 'outward.callOff.title' : 'outward.returned.title', { company }),
      intro: say('outward.returned.intro'),
      fields: [
        {
          ...{ id: 'why', label: say('referrals.giveBack.why'), kind: 'multiline', required: true },
          ...{ maxLength: 500, value: values.why ?? '' },
          ...(problems.length > 0 && { error: say('outward.returned.problem') }),
        },
      ],
      submit: say('outward.returned.submit'),
    };
  },
  async carryOut(turn, tx, referral, { why = '' }) {
    const { outward } = referral.body;
    if (!outward) throw new Error('a hand-over came back that nobody had made');
    const body = { ...referral.body, outward: { ...outward, state: 'returned' as const, answeredAt: turn.now, why } };
    const done = await change(turn, tx, referral, body, { what: 'referral.outwardReturned', fields: ['outward'] });
    await dropTask(tx, done.id);
    const { companyName: name, owner } = done.body;
    const params = { who: turn.personName, name, company: outward.company };
    const key = outward.state === 'prepared' ? 'calledOff' : 'returned';
    await tell(turn, tx, done.id, [outward.from, owner], { tone: 'warning', key: `outward.told.${key}`, params });
    return { done, note: { tone: 'good', text: turn.say('outward.returned.done', params) } };
  },
};

/** What was to be done for the hand-over need not be done any more. */
async function dropTask(tx: Tx, referral: string): Promise<void> {
  for (const { id, body, version } of await tx.list(tasks)) {
    const isIts = body.what === 'referral.outward' && body.record.id === referral && body.state === 'open';
    if (isIts) await tx.put(tasks, id, { ...body, state: 'dropped' }, version);
  }
}
