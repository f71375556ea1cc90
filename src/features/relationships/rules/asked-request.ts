/** What is wanted of a request to end a relationship, and for whom it was said to be; empty where nobody was named. */
export interface AskedRequest {
  readonly wants: 'nudge' | 'show' | 'reject' | 'return';
  readonly name: string;
  /** Who is to be reminded, where they were named. */
  readonly whom?: string;
}

const MANAGERS = /^(?:the |my |our )?(?:managers?|approvers?|deciders?|decision makers?|bosse?s?)$/iu;
const MANAGERS_KO = '(?:관리자|매니저|결재자|승인자|책임자|팀장)(?:님|들)*';
const REQUEST_EN = '(?:(?:removal|ending|end|termination|approval|offboarding)(?: request)?|request|decision|approval)';
const NUDGE_EN =
  /^(?:send )?(?:remind|nudge|chase|ping|prod|a reminder to)(?: up)? (?<whom>.+?)(?: again)?(?: (?:about|on|of|regarding|for|to (?:decide|approve|look at)(?: on| about)?) (?:the )?(?<name>.+?))?(?: again)?$/iu;
const REMIND_KO = '(?:알려|알림|재촉|독촉|상기|리마인드|리마인더|찔러|다시 물어)';
const NUDGE_KO: readonly RegExp[] = [
  new RegExp(
    `^(?<name>.+?) (?:건|요청|승인|결재)?(?:을|를|은|는|에 대해|관련|관해|으로)? ?${MANAGERS_KO}(?:에게|한테|께|를|을)? .*${REMIND_KO}`,
    'u',
  ),
  new RegExp(
    `^${MANAGERS_KO}(?:에게|한테|께)? (?<name>.+?) ?(?:(?:건|요청|승인|결재)(?:을|를|에 대해|관련)? .*|(?:좀 |다시 )*)${REMIND_KO}`,
    'u',
  ),
  /^(?<name>.+?) ?(?:관계 ?종료 ?)?(?:승인|결재|결정)(?:을|를|좀)? ?(?:좀 )?(?:재촉|독촉|리마인드|리마인더)/u,
];
const SHOW_EN: readonly RegExp[] = [
  new RegExp(
    `^(?:open|show|view|see|check|display|get|what(?:'s| is)|where is)(?: me)? (?:the |my |our |with |status of |state of )*${REQUEST_EN} (?:for|of|about|on|to (?:end|remove)) (?<name>.+)$`,
    'iu',
  ),
  /^(?:open|show|view|see|check|display|get)(?: me)? (?:the |my |our )?(?<name>.+?)(?:'s)? (?:(?:removal|ending|end|termination|approval|offboarding) )?request$/iu,
  new RegExp(`^(?:the )?status of (?:the |my )?(?<name>.+?)(?:'s)? ${REQUEST_EN}$`, 'iu'),
];
const WORDS_OF_DECISION = '(?:approved?|decided?|rejected?|signed off|through)';
const SHOW_KO =
  /^(?<name>.+?)(?:의|와의|과의)? ?(?:관계 ?종료 ?|종료 ?|해지 ?|제거 ?)?(?:요청|신청)(?:서| ?건)?(?:을|를|은|는)? ?(?:좀 )?(?:열어|열기|보여|보기|확인|조회|상태|현황|어떻게)/u;
/** "윙팁 건 승인됐나?", "is Wingtip approved yet". */
const DECIDED: readonly RegExp[] = [
  /^(?<name>.+?) ?(?:건|요청)?(?:은|는|이|가)? ?(?:아직 )?(?:승인|결재|결정|반려)(?:은|는|이|가)? ?(?:됐|되었|된|났|나왔|받았|떨어졌|했)/u,
  new RegExp(
    `^(?:is|was|has|got) (?:the )?(?<name>.+?)(?:'s)?(?: (?:removal|ending|end|request))? (?:been )?(?:already )?${WORDS_OF_DECISION}(?: yet| already)?$`,
    'iu',
  ),
  new RegExp(
    `^(?:did|has|have) \\S+ (?:already )?${WORDS_OF_DECISION} (?:on )?(?:the )?(?<name>.+?)(?: yet| already)?$`,
    'iu',
  ),
];
const REJECT =
  /\b(?:reject|declin|deny|denied|refuse|turn(?:ed)? down|disapprove|(?:do not|don't|not) approve)|반려|거절|거부|기각|불허|부결/iu;
const RETURN =
  /\b(?:send|give|hand|return) .*\bback\b|^return\b|ask for changes|보완 ?요청|보완해|돌려보내|수정 ?요청/iu;
/** Said of an invitation, a referral or a role: those are asked for elsewhere. */
const OTHER =
  /\b(?:invit\w*|connection|relationship request|referrals?|leads?|deals?|access|gdap)\b|초대|연결 ?요청|관계 ?요청|추천|리퍼럴|권한/iu;

/** What happened is the history's to tell. */
const ASKS = /^(?:who|why|when|did|has|was|were|is|how)\b|누가|왜|언제|이력/iu;

/** What a sentence wants of a request, if it can be about one. @param request without polite words around it */
export function askedRequest(request: string): AskedRequest | undefined {
  const text = request.replace(/\s*[?？]+$/u, '');
  if (OTHER.test(text)) return undefined;
  const nudge = NUDGE_EN.exec(text)?.groups;
  if (nudge?.whom) {
    const name = withoutRequest(nudge.name ?? '');
    return { wants: 'nudge', name, ...(!MANAGERS.test(nudge.whom) && { whom: nudge.whom }) };
  }
  const named = (patterns: readonly RegExp[]): string | undefined =>
    patterns.map((pattern) => pattern.exec(text)?.groups?.name).find((name) => name !== undefined);
  const decided = named(DECIDED);
  if (decided) return { wants: 'show', name: withoutRequest(decided) };
  const reminded = named(NUDGE_KO);
  if (reminded) return { wants: 'nudge', name: reminded };
  if (REJECT.test(text)) return ASKS.test(text) ? undefined : { wants: 'reject', name: '' };
  if (RETURN.test(text)) return ASKS.test(text) ? undefined : { wants: 'return', name: '' };
  const shown = named([...SHOW_EN, SHOW_KO]);
  return shown ? { wants: 'show', name: withoutRequest(shown) } : undefined;
}

function withoutRequest(name: string): string {
  return name.replace(new RegExp(`(?:'s)? ${REQUEST_EN}$`, 'iu'), '').replace(/^the /iu, '');
}
