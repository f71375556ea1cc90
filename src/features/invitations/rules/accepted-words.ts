const INVITATION_EN = '(?:invitation|invite|relationship request|connection request|request)';
const WHEN = '(?: (?:yet|today|yesterday|now|already|this morning))?';
const QUESTION = new RegExp(
  `^(?:has|have|did) (?<name>.+?) (?:already |yet )?accept(?:ed)?(?: (?:our|the|your|my|it))?(?: ${INVITATION_EN})?${WHEN}\\s*\\??$`,
  'iu',
);
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:mark |set |record )?(?:the )?${INVITATION_EN} (?:to|of|for) (?<name>.+?) (?:(?:was|is|has been|got) |as )?accepted${WHEN}$`,
    'iu',
  ),
  new RegExp(
    `^(?:mark |set |record )(?:that )?(?<name>.+?)(?:'s)?(?: ${INVITATION_EN})? (?:as |has |to )?accepted$`,
    'iu',
  ),
  new RegExp(`^(?<name>.+?)(?:'s)? ${INVITATION_EN} (?:was|is|has been|got) accepted${WHEN}$`, 'iu'),
  new RegExp(
    `^(?<name>.+?) (?:has |have |just |finally |already |now )*(?:accepted|said yes|agreed)(?: to)?(?: (?:our|the|your|my|that|it|this))?(?: ${INVITATION_EN})?(?: to connect)?${WHEN}$`,
    'iu',
  ),
];
const KOREAN =
  /^(?<name>.+?)(?<subject>(?<=[가-힣]{2})(?:이|가|은|는|에서|도))?(?:\s+(?:방금|오늘|어제|드디어|이미|벌써))*(?<invitation>\s*(?:우리|저희)?\s*(?:초대장?|초청|연결 요청|관계 요청)(?:를|을|이|가)?)?\s*(?:수락|승낙)(?:을|를)?\s*(?:했|하였|함|됐|됨|되었|완료|해 ?줬|해 ?주었|한 걸로|된 걸로|처리|으로 표시)/u;
const NOT_INVITED =
  /\b(?:who|which|what|has|have|did|does|any(?:one|body)?|nobody|referrals?|leads?|deals?)\b|추천|리퍼럴|리드|누가|누구|어디|관계 종료|종료 요청/iu;

/** That a company accepted: its name as it was said, and whether nothing but an invitation can be meant. */
export interface SaidAccepted {
  readonly name: string;
  readonly surely: boolean;
  /** It was asked, not told. */
  readonly asks: boolean;
}

/** What a sentence tells of an acceptance, or asks: "Woodgrove accepted", "우드그로브가 초대를 수락했어?". */
export function acceptedIn(request: string): SaidAccepted | undefined {
  const asks = /[?？]$/u.test(request);
  const text = request.replace(/\s*[?？]+$/u, '');
  const asked = QUESTION.exec(text)?.groups?.name;
  if (asked) return NOT_INVITED.test(asked) ? undefined : { name: asked, surely: true, asks: true };
  for (const pattern of PATTERNS) {
    const name = pattern.exec(text)?.groups?.name;
    if (name && !NOT_INVITED.test(name)) return { name, surely: true, asks };
  }
  const { name, subject, invitation } = KOREAN.exec(text)?.groups ?? {};
  if (!name || NOT_INVITED.test(name)) return undefined;
  return { name, surely: subject !== undefined || invitation !== undefined, asks };
}
