import type { Contributions } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { type PartnerCenterTask, tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';

/** Whether somebody may see what a task is about: whoever has to do it, and those who may see its record. */
export async function seesSubject(
  viewer: Viewer,
  task: PartnerCenterTask,
  reader: Reader,
  everyone: Contributions,
): Promise<boolean> {
  if (task.owner === viewer.personId) return true;
  const type = everyone.recordType(task.record.kind);
  if (!type?.maySee) return true;
  const record = await reader.get(type.kind, task.record.id);
  return !record || type.maySee(viewer, record.body);
}

/** The open tasks whose record the viewer may see, and their own. */
export async function openTasksSeen(
  viewer: Viewer,
  mine: boolean,
  reader: Reader,
  everyone: Contributions,
): Promise<readonly Doc<PartnerCenterTask>[]> {
  const open = (await reader.list(tasks)).filter(
    ({ body }) => body.state === 'open' && (!mine || body.owner === viewer.personId),
  );
  const seen = await Promise.all(open.map(({ body }) => seesSubject(viewer, body, reader, everyone)));
  return open.filter((_, index) => seen[index]);
}
