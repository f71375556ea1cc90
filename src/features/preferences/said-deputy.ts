import type { SaidTurn } from '../../assistant/turn.ts';
import { type Person, people } from '../../partner/people.ts';
import { saidPerson } from '../../partner/said-person.ts';
import type { Doc, Reader } from '../../store/port.ts';

const STANDS_IN =
  /\b(?:covers?|covering) (?:for|me)\b|\bcovers? my\b|\bstand(?:s|ing)? in (?:for|while|when)\b|\bfill(?:s|ing)? in for me\b|\bstep(?:s|ping)? in for\b|\bdeput(?:y|i[sz]es)\b|\breplaces? me\b|\bin my (?:place|absence|stead)\b|\bbacks? me up\b|\bmy (?:backup|substitute|stand-in)\b|대신|대리인|대직|대무|대행/iu;
/** Said of what one hands over, or of a role: not of an absence. */
const OTHER =
  /추천|리퍼럴|고객|역할|권한|초대|요청|작업|담당|\b(?:customer|referral|lead|role|manager of|invit\w*|task)s?\b/iu;

/** The colleague who is said to stand in: "Adele covers for me next week", "다음 주는 아델이 대신". */
export async function saidDeputy({ text, personId }: SaidTurn, reader: Reader): Promise<Doc<Person> | undefined> {
  if (!STANDS_IN.test(text) || OTHER.test(text)) return undefined;
  const others = (await reader.list(people)).filter(({ id, body }) => id !== personId && body.roles.length > 0);
  return saidPerson(text, others, '');
}
