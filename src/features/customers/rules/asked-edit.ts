/** Who is to look after a customer, or to support it: names as they were said. */
export interface AskedOwner {
  readonly as: 'owner' | 'support';
  readonly customer: string;
  readonly person: string;
  /** It was said of a customer, or of its owner; without such words a referral can be meant as well. */
  readonly surely: boolean;
}

const OWNER = '(?<as>owner|account manager|support(?: contact| person)?)';
const TO = '(?: to|:| =| as| is now| is)';
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:set|change|make|update|switch|transfer) )?(?:the )?(?:new )?${OWNER} (?:of|for|on) (?<customer>.+?)${TO} (?<person>.+)$`,
    'iu',
  ),
  new RegExp(`^(?:(?:set|change|make|update|switch) )?(?<customer>.+?)'s (?:new )?${OWNER}${TO} (?<person>.+)$`, 'iu'),
  new RegExp(
    `^(?:make |set )?(?<person>.+?) (?:(?:is|becomes|should be|should become|will be) (?:now )?)?(?:as )?(?:the )?(?:new )?${OWNER} (?:of|for) (?<customer>.+)$`,
    'iu',
  ),
  /^(?<person>.+?) (?:now )?(?:looks after|takes over|takes care of|will look after|should look after|will take over|should take over) (?<customer>.+?)(?: now| from now on)?$/iu,
  /^(?:assign|give|hand|transfer|move|pass) (?<customer>.+?) (?:over )?to (?<person>.+)$/iu,
];
const CHANGE = '(?:변경|바꿔|바꾸|지정|설정|수정|교체|배정|넘겨|해|할|하자|부탁)';
const KOREAN: readonly RegExp[] = [
  new RegExp(
    `^(?<customer>.+?)(?:의)? ?(?<as>지원 ?담당자?|담당자|담당 ?직원|담당|책임자)(?:를|을|는|은)? (?<person>.+?)(?:으로|로|에게)(?: ?${CHANGE}.*)?$`,
    'u',
  ),
  new RegExp(
    `^(?<person>.+?)(?:를|을) (?<customer>.+?)(?:의)? ?(?<as>지원 ?담당자?|담당자|담당 ?직원|담당|책임자)(?:으로|로)(?: ?${CHANGE}.*)?$`,
    'u',
  ),
  /^(?<customer>.+?)(?:를|을|은|는)? (?<person>[^\s]+)(?:에게|한테) ?(?:넘겨|배정|인계|맡겨|할당|이관)/u,
];
const OF_REFERRAL =
  /\b(?:referrals?|leads?|deals?|opportunit(?:y|ies)|inquir(?:y|ies)|tasks?|everything|requests?)\b|추천|리퍼럴|리드|기회|작업|요청|업무|(?:^|\s)건(?:을|은|\s|$)/iu;

/** "지원 담당으로 지정" gives a role. */
const PART_OF_ROLE = /^(?:지원|영업|판매|기술|고객|일반|관리)$/u;

/** Whom a sentence makes look after what: "set the owner of Fabrikam to Adele", "파브리캄 담당자를 아델로". Not of a referral. */
export function askedOwner(request: string): AskedOwner | undefined {
  if (OF_REFERRAL.test(request)) return undefined;
  for (const pattern of [...ENGLISH, ...KOREAN]) {
    const { as, customer, person } = pattern.exec(request)?.groups ?? {};
    if (!customer || !person || PART_OF_ROLE.test(customer)) continue;
    const isSupport = as !== undefined && /support|지원/iu.test(as);
    const bare = withoutFirm(customer);
    return { as: isSupport ? 'support' : 'owner', customer: bare, person, surely: bare !== customer };
  }
  return undefined;
}

function withoutFirm(name: string): string {
  return name
    .replace(/^(?:the )?(?:customer|client|account)\s+/iu, '')
    .replace(/\s+(?:customer|client|account|고객사?|거래처)$/iu, '')
    .trim();
}

const RENEW =
  /\b(?:renew(?:al)?|extend|extension|prolong|refresh|re-?request|update|expires?|expired)\b|갱신|연장|다시 (?:요청|신청)|재요청|만료/iu;
const RIGHTS =
  /\b(?:gdap|granular (?:delegated )?admin\w*|delegated admin\w*|admin relationship|mca|customer agreement)\b|위임된? ?관리|고객 ?계약/iu;

/** Whether a sentence asks for a customer's rights to be renewed: never an invitation to be sent again. */
export function asksForRights(request: string): boolean {
  return RENEW.test(request) && RIGHTS.test(request) && !/\b(?:invit\w*)\b|초대/iu.test(request);
}

/** Two records to be made one: the one that stays, and the other; empty where none was named. */
export interface AskedMerge {
  readonly kept: string;
  readonly other: string;
}

const MERGE_EN = /^(?:merge|combine|join|unite|consolidate) (?<one>.+?) (?<how>into|with|and|to) (?<two>.+)$/iu;
const MERGE_KO =
  /^(?<one>.+?)(?:과|와|하고|이랑|랑) (?<two>.+?)(?:를|을)? ?(?:하나로|한 기록으로)? ?(?:합쳐|합치|합친|병합|통합)/u;
const DUPLICATES =
  /^(?:(?:please )?(?:merge|combine|find|show|list|clean up|remove|fix|resolve|check(?: for)?|are there(?: any)?|do we have(?: any)?|any) )?(?:all |the |our |any )*duplicates?(?: (?:customers?|clients?|accounts?|records?|entries|companies))*$|^(?:merge|combine|deduplicate|dedupe) (?:the |our |all |two |duplicate )*(?:customers?|clients?|accounts?|records?)$|^(?:중복(?:된|되는)? ?(?:고객사?|거래처|기록|항목)?|(?:고객사?|거래처) ?중복)(?:을|를|이|들)? ?(?:좀 )?(?:모두 |다 )?(?:합치|합쳐|병합|정리|통합|찾|보여|확인|제거|있|목록|$)|^(?:고객사?|거래처)(?:를|을)? ?(?:두 개를? )?(?:합치|합쳐|병합)/iu;

/** Whether, and what, a sentence asks to merge: "merge duplicates", "Fabrikam과 Fabrikam Korea 합쳐줘". */
export function askedMerge(request: string): AskedMerge | undefined {
  const text = request.replace(/\s*[?？]+$/u, '');
  if (DUPLICATES.test(text)) return { kept: '', other: '' };
  const en = MERGE_EN.exec(text)?.groups;
  if (en?.one && en.two) {
    const isInto = en.how === 'into' || en.how === 'to';
    return { kept: withoutFirm(isInto ? en.two : en.one), other: withoutFirm(isInto ? en.one : en.two) };
  }
  const ko = MERGE_KO.exec(text)?.groups;
  return ko?.one && ko.two ? { kept: withoutFirm(ko.one), other: withoutFirm(ko.two) } : undefined;
}
