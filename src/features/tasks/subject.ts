import type { Contributions } from '../../assistant/feature.ts';
import { namesOf } from '../../assistant/names-of.ts';
import { shorten } from '../../catalogue/shorten.ts';
import type { PartnerCenterTask } from '../../partnercenter/task.ts';
import type { Reader } from '../../store/port.ts';

/** Characters of a name within a task's title: a page of them must fit a card. */
const LONGEST = 80;

/** The name of what a task is about, as its feature names it; its id when it is gone. */
export async function subjectOf(task: PartnerCenterTask, reader: Reader, everyone: Contributions): Promise<string> {
  const type = everyone.recordType(task.record.kind);
  const record = type && (await reader.get(type.kind, task.record.id));
  const [name = task.record.id] = type && record ? namesOf(type, record.body) : [];
  return shorten(name, LONGEST);
}
