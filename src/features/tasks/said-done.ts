import type { Contributions } from '../../assistant/feature.ts';
import type { SaidTurn } from '../../assistant/turn.ts';
import { matchesOfAny } from '../../directory/match.ts';
import { requestIn, spellingsOf } from '../../language/request.ts';
import type { PartnerCenterTask } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { namedBySubject } from './named.ts';
import { openTasksSeen } from './sees.ts';

const TASK = '(?:tasks?|to-?dos?|partner center(?: task)?)';
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:i|we)(?:'m|'re| am| are) )?(?:all |now )?(?:done|finished|through) with (?:the )?(?<name>.+?)(?: ${TASK})?$`,
    'iu',
  ),
  new RegExp(
    `^(?:i|we)(?:'ve| have)? ?(?:just |now )?(?:finished|completed|done) (?:the )?(?:${TASK} (?:for|of|about) )?(?<name>.+?)(?: ${TASK})?(?: in partner center)?$`,
    'iu',
  ),
  new RegExp(
    `^(?:the )?(?:${TASK} (?:for|of|about) )?(?<name>.+?)(?:'s)?(?: ${TASK})? (?:is|has been|was) (?:now |all )?(?:done|finished|completed?)(?: (?:in|at) (?:partner center|microsoft))?$`,
    'iu',
  ),
  new RegExp(
    `^(?:mark|set|tick off|check off|complete|finish|close) (?:the )?(?:${TASK} (?:for|of|about) (?<of>.+?)|(?<name>.+?)(?:'s)? ${TASK})(?: (?:as |off )?(?:done|finished|completed?))?$`,
    'iu',
  ),
  /^(?:mark|set) (?:the )?(?<name>.+?) (?:as |to )(?:done|finished|completed?)$/iu,
];
const KOREAN =
  /^(?<name>.+?)(?:의)?\s?(?:파트너 ?센터)?\s?(?:관계 ?종료|고객 ?만들기|고객 ?생성)?\s?(?:작업|태스크|과제|할 ?일|업무|일)?(?:은|는|이|가|을|를|도)?\s?(?:다|모두|전부|방금|이제)?\s?(?:완료|끝났|끝냈|끝남|끝$|마쳤|마침|마무리했|마무리됐|다 ?했|처리했|해치웠)(?!된|한 |하지)/u;

/** The open tasks of which a sentence says that they are done, as far as the person may see them: "done with Litware", "리트웨어 작업 완료". */
export async function tasksSaidDone(
  turn: SaidTurn,
  reader: Reader,
  everyone: Contributions,
): Promise<readonly Doc<PartnerCenterTask>[]> {
  const request = requestIn(turn.text);
  const groups = [...ENGLISH, KOREAN]
    .map((pattern) => pattern.exec(request)?.groups)
    .find((found) => found !== undefined);
  const name = groups?.name ?? groups?.of;
  if (!name || /[?？]$/u.test(request)) return [];
  const open = await openTasksSeen(turn, false, reader, everyone);
  const known = await Promise.all(open.map((task) => namedBySubject(task, reader, everyone)));
  return matchesOfAny(spellingsOf(name), known);
}
