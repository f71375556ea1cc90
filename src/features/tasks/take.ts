import { type CardAction, type Contributions, onRecord } from '../../assistant/feature.ts';
import { queueNotice } from '../../notices/outbox.ts';
import { tasks } from '../../partnercenter/task.ts';
import { mayTake } from './rules.ts';
import { seesSubject } from './sees.ts';
import { taskCard } from './task-card.ts';

/** Takes over a colleague's open task; the colleague is told. */
export const takeOver = (everyone: Contributions): CardAction =>
  onRecord(tasks, {
    verb: 'task.take',
    who: ['staff', 'manager'],
    async handle(turn, tx) {
      const { record } = turn;
      const sees = await seesSubject(turn, record.body, tx, everyone);
      if (!sees || !mayTake(record.body, turn.personId, turn.roles)) {
        const key = sees ? 'tasks.take.cannot' : 'tasks.take.notShown';
        return {
          card: await taskCard(turn, record, tx, everyone, { tone: 'warning', text: turn.say(key) }),
        };
      }
      const about = { kind: tasks.name, id: record.id };
      const taken = await tx.put(tasks, record.id, { ...record.body, owner: turn.personId }, record.version);
      tx.record({
        who: turn.personId,
        what: 'task.taken',
        record: record.body.record,
        facts: { task: record.id, from: record.body.owner },
      });
      await queueNotice(tx, turn, {
        to: record.body.owner,
        about,
        note: { tone: 'accent', key: 'tasks.take.told', params: { name: turn.personName } },
      });
      return { card: await taskCard(turn, taken, tx, everyone, { tone: 'good', text: turn.say('tasks.take.yours') }) };
    },
  });
