import type { SaidTurn } from '../../assistant/turn.ts';
import { requestIn } from '../../language/request.ts';
import { type Person, people } from '../../partner/people.ts';
import { beginsWithPerson, peopleCalled, saidPerson } from '../../partner/said-person.ts';
import type { Doc, Reader } from '../../store/port.ts';

const MINE = /\bmy\b|(?<![가-힣])(?:내|제|나의|저의)(?![가-힣])/iu;
const FIGURES =
  /\b(?:reports?|figures|numbers|stats|statistics|kpis?|results|performance)\b|보고서|리포트|실적|통계|성과|수치/iu;
const FOR = /\b(?:for|of|about|on) (?<name>\p{L}+(?: \p{L}+)?)$/iu;
const OTHER = /\b(?:csv|excel|export|settings?|digest|phone)\b|번호|내보내|설정/iu;
const HOW = /^how (?:did|is|are|was|has) (?<name>.+? (?:do|doing|done|perform\w*)\b.*)$/iu;

/** Whose figures were asked for, by directory object id: "report for Minji", "my numbers"; empty where nobody was named. */
export async function saidWhoseReport({ text, personId }: SaidTurn, reader: Reader): Promise<string> {
  const person = await personIn(requestIn(text), reader);
  return person?.id ?? (MINE.test(text) ? personId : '');
}

/** Whether a sentence asks for the figures of a colleague. */
export async function isForReport(turn: SaidTurn, reader: Reader): Promise<boolean> {
  const request = requestIn(turn.text).replace(/\s*[?？]+$/u, '');
  const isFigures = HOW.test(request) || (FIGURES.test(request) && !OTHER.test(request));
  return isFigures && (await personIn(request, reader)) !== undefined;
}

/** The one colleague whose name the sentence is about: behind "how did" or "for", before 보고서, or anywhere word for word. */
async function personIn(request: string, reader: Reader): Promise<Doc<Person> | undefined> {
  const known = await reader.list(people);
  const how = HOW.exec(request)?.groups?.name;
  const name = FOR.exec(request)?.groups?.name;
  const [one, ...others] = name ? peopleCalled(name, known) : (beginsWithPerson(how ?? request, known)?.meant ?? []);
  if (how || one) return others.length === 0 ? one : undefined;
  return saidPerson(request.replaceAll(/'s\b/gu, ''), known, '');
}
