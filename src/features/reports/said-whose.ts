import type { SaidTurn } from '../../assistant/turn.ts';
import { requestIn } from '../../language/request.ts';
import { people } from '../../partner/people.ts';
import { beginsWithPerson, saidPerson } from '../../partner/said-person.ts';
import type { Reader } from '../../store/port.ts';

const MINE = /\bmy\b|(?<![가-힣])(?:내|제|나의|저의)(?![가-힣])/iu;
const FIGURES =
  /\b(?:reports?|figures|numbers|stats|statistics|kpis?|results|performance)\b|보고서|리포트|실적|통계|성과|수치/iu;
const HOW = /^how (?:did|is|are|was|has) (?<name>.+? (?:do|doing|done|perform\w*)\b.*)$/iu;

/** Whose figures were asked for, by directory object id: "report for Minji", "my numbers"; empty where nobody was named. */
export async function saidWhoseReport({ text, personId }: SaidTurn, reader: Reader): Promise<string> {
  const person = saidPerson(text.replaceAll(/['’]s\b/gu, ''), await reader.list(people), '');
  return person?.id ?? (MINE.test(text) ? personId : '');
}

/** Whether a sentence asks for the figures of a colleague. */
export async function isForReport(turn: SaidTurn, reader: Reader): Promise<boolean> {
  const request = requestIn(turn.text).replace(/\s*[?？]+$/u, '');
  const how = HOW.exec(request)?.groups?.name;
  if (how) return beginsWithPerson(how, await reader.list(people)) !== undefined;
  const isFigures =
    FIGURES.test(request) && !/\b(?:csv|excel|export|settings?|digest|phone)\b|번호|내보내|설정/iu.test(request);
  return isFigures && saidPerson(request.replaceAll(/'s\b/gu, ''), await reader.list(people), '') !== undefined;
}
