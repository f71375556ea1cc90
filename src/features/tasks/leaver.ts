import type { Contributions } from '../../assistant/feature.ts';
import type { Holding } from '../../assistant/holding.ts';
import { type PartnerCenterTask, tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { subjectOf } from './subject.ts';

/** Open tasks of somebody. Whoever gets one sees what it is about: it is theirs to do. */
export const taskHolding = (everyone: Contributions): Holding => ({
  name: 'tasks',
  title: 'tasks.leaver.title',
  who: ['staff', 'support', 'manager'],
  async find(person, reader) {
    return Promise.all(
      (await openOf(person, reader)).map(async ({ id, body }) => ({
        record: { kind: tasks.name, id },
        name: await subjectOf(body, reader, everyone),
      })),
    );
  },
  async pass(turn, tx, { from, to = turn.personId }) {
    for (const { id, version, body } of await openOf(from, tx)) {
      await tx.put(tasks, id, { ...body, owner: to }, version);
      tx.record({ who: turn.personId, what: 'task.passedOn', record: body.record, facts: { task: id, from, to } });
    }
  },
});

async function openOf(person: string, reader: Reader): Promise<readonly Doc<PartnerCenterTask>[]> {
  return (await reader.list(tasks)).filter(({ body }) => body.state === 'open' && body.owner === person);
}
