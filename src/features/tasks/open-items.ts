import type { Contributions, OpenItem } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formatDay } from '../../catalogue/format.ts';
import { tasks } from '../../partnercenter/task.ts';
import { dayOf } from '../../shared/day.ts';
import type { Reader } from '../../store/port.ts';
import { subjectOf } from './subject.ts';

/** The viewer's own open tasks, and those they opened that a colleague has now. */
export async function openTasks(viewer: Viewer, reader: Reader, everyone: Contributions): Promise<readonly OpenItem[]> {
  const today = dayOf(viewer.now, viewer.timeZone);
  const concerned = (await reader.list(tasks)).filter(
    ({ body }) => body.state === 'open' && (body.owner === viewer.personId || body.openedBy === viewer.personId),
  );
  return Promise.all(
    concerned.map(async ({ id, body }) => {
      const subject = await subjectOf(body, reader, everyone);
      return {
        title: everyone.taskKind(body.what)?.title(viewer, subject) ?? subject,
        detail: viewer.say('tasks.item.due', { due: formatDay(body.due, viewer.locale) }),
        due: body.due,
        urgent: body.due <= today,
        waits: body.owner === viewer.personId ? ('onMe' as const) : ('onOthers' as const),
        record: { kind: tasks.name, id },
      };
    }),
  );
}
