import { type CardAction, type Contributions, onRecord } from '../../../assistant/feature.ts';
import type { RecordTurn } from '../../../assistant/turn.ts';
import { openTask } from '../../../partnercenter/task.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { otherDue } from '../answer/task-due.ts';
import { change, tell } from '../change.ts';
import { refused } from '../find/find-referral.ts';
import { WHO } from '../find/list.ts';
import { type Referral, referrals } from '../referral.ts';
import { referralCard } from '../referral-card.ts';
import { type Move, refusalOf } from '../rules/permits.ts';

/** The buttons that need no form: taking what nobody has, taking what was handed over, taking a hand-off back. */
export const takeActions = (everyone: Contributions): readonly CardAction[] => {
  const action = (
    verb: string,
    move: Move,
    done: 'taken' | 'handoffTaken' | 'withdrawn',
    carryOut: (turn: RecordTurn<Referral>, tx: Tx) => Promise<Doc<Referral>>,
  ): CardAction =>
    onRecord(referrals, {
      verb,
      who: WHO,
      capability: 'referrals',
      async handle(turn, tx) {
        if (refusalOf(move, turn.record.body, turn, turn.now)) {
          return { card: await refused(turn, turn.record, move, tx, everyone) };
        }
        const changed = await carryOut(turn, tx);
        const text = turn.say(`referrals.take.${done}`, { name: changed.body.companyName });
        return { card: await referralCard(turn, changed, tx, everyone, { tone: 'good', text }) };
      },
    });
  return [
    action('referral.take', 'take', 'taken', take),
    action('referral.handoff.accept', 'takeHandOff', 'handoffTaken', takeHandOff),
    action('referral.handoff.withdraw', 'withdraw', 'withdrawn', withdraw),
  ];
};

async function take(turn: RecordTurn<Referral>, tx: Tx): Promise<Doc<Referral>> {
  const taken = { ...turn.record.body, owner: turn.personId };
  return change(turn, tx, turn.record, taken, { what: 'referral.taken', fields: ['owner'] });
}

async function takeHandOff(turn: RecordTurn<Referral>, tx: Tx): Promise<Doc<Referral>> {
  const { handoff, team, status } = turn.record.body;
  if (!handoff) throw new Error('a hand-off was taken that nobody had made');
  const isActive = status === 'Active';
  const changed = await change(
    turn,
    tx,
    turn.record,
    {
      ...turn.record.body,
      owner: turn.personId,
      ...(isActive && !team.includes(turn.personId) && { team: [...team, turn.personId] }),
      handoff: { ...handoff, state: 'taken', answeredAt: turn.now },
    },
    { what: 'referral.handoffTaken', fields: ['owner', 'handoff'], facts: { from: handoff.from } },
  );
  if (isActive) {
    const record = { kind: referrals.name, id: changed.id };
    await openTask(turn, tx, { what: 'referral.team', record, owner: turn.personId, due: otherDue(turn) });
  }
  await tell(turn, tx, changed.id, [handoff.from], {
    tone: 'good',
    key: 'referrals.take.told',
    params: { who: turn.personName, name: changed.body.companyName },
  });
  return changed;
}

async function withdraw(turn: RecordTurn<Referral>, tx: Tx): Promise<Doc<Referral>> {
  const { handoff } = turn.record.body;
  if (!handoff) throw new Error('a hand-off was withdrawn that nobody had made');
  const changed = await change(
    turn,
    tx,
    turn.record,
    { ...turn.record.body, handoff: { ...handoff, state: 'withdrawn', answeredAt: turn.now } },
    { what: 'referral.handoffWithdrawn', fields: ['handoff'], facts: { to: handoff.to } },
  );
  await tell(turn, tx, changed.id, [handoff.to, handoff.from], {
    tone: 'accent',
    key: 'referrals.take.toldWithdrawn',
    params: { who: turn.personName, name: changed.body.companyName },
  });
  return changed;
}
