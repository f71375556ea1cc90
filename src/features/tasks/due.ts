import type { Due } from '../../assistant/due.ts';
import { queueNotice } from '../../notices/outbox.ts';
import { partnerDay } from '../../partner/partner-day.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Reader } from '../../store/port.ts';
import { remindsOn } from './rules.ts';

/** Reminders to the owners of tasks that are due: one for each due day, however long the assistant was off. */
export async function dueTasks(now: Instant, reader: Reader): Promise<readonly Due[]> {
  const today = await partnerDay(now, reader);
  const due = (await reader.list(tasks)).filter(({ body }) => remindsOn(body, today));
  return due.map(({ id }) => ({
    what: 'task.reminder',
    async apply(turn, tx) {
      const task = await tx.get(tasks, id);
      if (!task || !remindsOn(task.body, today)) return;
      await tx.put(tasks, id, { ...task.body, remindedFor: task.body.due }, task.version);
      await queueNotice(tx, turn, {
        to: task.body.owner,
        about: { kind: tasks.name, id },
        note: { tone: 'warning', key: 'tasks.reminder', params: {} },
      });
    },
  }));
}
