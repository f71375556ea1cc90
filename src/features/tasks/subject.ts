import type { Contributions } from '../../assistant/feature.ts';
import type { PartnerCenterTask } from '../../partnercenter/task.ts';
import type { Reader } from '../../store/port.ts';

/** The name of what a task is about, as its feature names it; its id when it is gone. */
export async function subjectOf(task: PartnerCenterTask, reader: Reader, everyone: Contributions): Promise<string> {
  const type = everyone.recordType(task.record.kind);
  const record = type && (await reader.get(type.kind, task.record.id));
  return type && record ? type.title(record.body) : task.record.id;
}
