import type { Contributions } from '../../assistant/feature.ts';
import { namesOf } from '../../assistant/names-of.ts';
import { findKnownName } from '../../directory/known-name.ts';
import { bestMatches, type Named } from '../../directory/match.ts';
import type { PartnerCenterTask } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';

/** Words of a sentence that asks for tasks, which name nobody. */
const NOT_A_NAME = new Set(
  `a all and are at be can center centre do done for give have i in is left list me microsoft my of on open our partner
  please see show task tasks the there thing things to todo todos up we what which with
  건 것 과제 남은 내 뭐 목록 미완료 보기 보여 보여줘 보여주세요 뭐야 센터 알려줘 업무 열기 열어 열어줘 열어주세요 우리 일 작업 작업들 전체 제
  파트너 파트너센터 할 현황`.split(/\s+/u),
);

/**
 * The open tasks about whatever a sentence names ("the task for Contoso", "콘토소 작업"): by its name word for word, else
 * by what is left of the sentence, in either script. None when it names nothing that has one.
 */
export async function tasksNamed(
  text: string,
  open: readonly Doc<PartnerCenterTask>[],
  reader: Reader,
  everyone: Contributions,
): Promise<readonly Doc<PartnerCenterTask>[]> {
  const known = await Promise.all(open.map((task) => namedBySubject(task, reader, everyone)));
  const whole = findKnownName(text, known);
  const words = text.split(/[^\p{L}\p{N}.&-]+/u).filter((word) => word !== '' && !NOT_A_NAME.has(word.toLowerCase()));
  const said = whole ? text.slice(whole.start, whole.end) : words.join(' ');
  return said === '' ? [] : bestMatches(said, known);
}

/** A task with everything that what it is about is called. */
export async function namedBySubject(
  task: Doc<PartnerCenterTask>,
  reader: Reader,
  everyone: Contributions,
): Promise<Named<Doc<PartnerCenterTask>>> {
  const { kind, id } = task.body.record;
  const type = everyone.recordType(kind);
  const record = type && (await reader.get(type.kind, id));
  return { item: task, names: type && record ? namesOf(type, record.body) : [] };
}
