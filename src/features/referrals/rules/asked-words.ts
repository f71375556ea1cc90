const REFERRALS = /\b(?:referrals?|leads?|opportunit(?:y|ies)|deals)\b|추천|리퍼럴|리드/iu;
const LAPSE = /\b(?:laps|expir|run(?:s|ning)? out|due|deadline|time ?s? out|urgent)\w*\b|만료|마감|기한|급한|임박/iu;
const SOON =
  /\b(?:soon(?:est)?|first|next|earliest|shortly|today|tomorrow|this week|about to|going to|most urgent|urgent(?:ly)?|left)\b|곧|먼저|빨리|빠른|임박|가까운|가장|제일|오늘|내일|이번 ?주|급한|순서|얼마/iu;
const NOT_A_LIST =
  /\b(?:expired|lapsed|add|new referral|accept|decline|hand|why|who|history)\b|만료된|만료됐|지난|추가|등록|수락|거절|넘겨|이력/iu;

/** Whether a sentence asks for the referrals that lapse soonest: "which referrals lapse soonest", "곧 만료되는 추천". */
export function asksForSoonest(request: string): boolean {
  const isThem = REFERRALS.test(request) && LAPSE.test(request) && SOON.test(request);
  return isThem && !NOT_A_LIST.test(request);
}

const HAND =
  /^(?:hand|pass|give|refer|send|transfer|forward|assign|move)\b|넘기|넘겨|넘길|인계|전달|보내|맡기|맡겨|이관|양도/iu;
const ANOTHER_COMPANY =
  /(?:\b(?:on )?(?:over )?(?:to |for )?(?:another|an? other|a different|an outside|an external) (?:company|partner|firm|reseller|provider)\b|(?:다른 ?(?:회사|업체|파트너사?|공급자|재판매인)|타사|외부 ?(?:업체|회사|파트너))(?:에게|에|으로|로)?)/iu;

/** What is left of a sentence that hands something to another company, whichever that is ("노스윈드 다른 회사에 넘겨줘"); undefined for any other. */
export function handedToAnotherCompany(request: string): string | undefined {
  if (!HAND.test(request) || /관계|종료|해지/u.test(request) || !ANOTHER_COMPANY.test(request)) return undefined;
  return request.replace(ANOTHER_COMPANY, ' ').replaceAll(/\s+/gu, ' ').trim();
}
