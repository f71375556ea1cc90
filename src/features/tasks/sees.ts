import type { Contributions } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { PartnerCenterTask } from '../../partnercenter/task.ts';
import type { Reader } from '../../store/port.ts';

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
