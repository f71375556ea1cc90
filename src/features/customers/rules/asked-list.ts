/** Whose customers a sentence asks for: a name as it was said, or the one who speaks. */
export interface AskedWhose {
  readonly as: 'owner' | 'support';
  readonly name: string;
  readonly isMe: boolean;
}

const ME = /^(?:i|me|my|mine|myself|내|제|나|저|내가|제가|나의|저의|본인)$/iu;
const FIRMS = '(?:customers?|clients?|accounts?)';
const LOOKS_AFTER =
  '(?:looks? after|owns?|manages?|handles?|takes? care of|is responsible for|am responsible for|has|have|is in charge of)';
const SHOW = '(?:(?:show|list|give|see|open|get)(?: me)? |all (?:of )?|the |who are |which are |what are )*';
const HOW_MANY = '(?:how many|which|what) ';
const ENGLISH: readonly (readonly [RegExp, AskedWhose['as']])[] = [
  [
    new RegExp(
      `^${SHOW}(?:${HOW_MANY})?${FIRMS} (?:that |who |which )?(?:does |do )?(?<name>.+?) (?:supports?|helps?)$`,
      'iu',
    ),
    'support',
  ],
  [new RegExp(`^${SHOW}${FIRMS} (?:that are |which are )?(?:supported|helped) by (?<name>.+)$`, 'iu'), 'support'],
  [
    new RegExp(
      `^${SHOW}(?:${HOW_MANY})?${FIRMS} (?:that |who |which |whom )?(?:does |do )?(?<name>.+?) ${LOOKS_AFTER}$`,
      'iu',
    ),
    'owner',
  ],
  [
    new RegExp(
      `^${SHOW}${FIRMS} (?:that are |which are )?(?:(?:owned|managed|handled|looked after) by|assigned to|belonging to|of|from) (?<name>.+)$`,
      'iu',
    ),
    'owner',
  ],
  [new RegExp(`^${SHOW}(?<name>.+?)['’]s? ${FIRMS}(?: list)?$`, 'iu'), 'owner'],
];
const FIRMS_KO = '(?:고객사?|거래처)(?:들)?';
const KOREAN: readonly (readonly [RegExp, AskedWhose['as']])[] = [
  [
    new RegExp(
      `^(?<name>[^\\s]+(?: [^\\s]+)?)\\s?(?:지원하는|지원 ?중인|지원하고 있는|지원 ?담당인|지원 ?담당) ?${FIRMS_KO}`,
      'u',
    ),
    'support',
  ],
  [
    new RegExp(
      `^(?<name>[^\\s]+(?: [^\\s]+)?)\\s?(?:담당하는|담당 ?중인|담당하고 있는|담당인|담당|맡은|맡고 ?있는|관리하는|책임지는) ?${FIRMS_KO}`,
      'u',
    ),
    'owner',
  ],
  [new RegExp(`^담당자?(?:가|는|이)? ?(?<name>[^\\s]+)인 ${FIRMS_KO}`, 'u'), 'owner'],
  [
    new RegExp(
      `^(?<name>(?!(?:내|제) )[^\\s]+)(?: ?(?:님|씨))? ${FIRMS_KO}(?:은|는|을|를)?(?: ?(?:목록|리스트|명단|현황|전체|모두))?(?: ?(?:좀|보여|볼래|알려|조회|누구|몇).*)?$`,
      'u',
    ),
    'owner',
  ],
];

/** Whose customers a sentence asks for: "customers of Adele", "내가 지원하는 고객". Whether somebody is called so is not known here. */
export function askedWhose(request: string): AskedWhose | undefined {
  const text = request.replace(/\s*[?？]+$/u, '');
  for (const [pattern, as] of [...ENGLISH, ...KOREAN]) {
    const name = pattern.exec(text)?.groups?.name?.trim();
    if (name) return { as, name, isMe: ME.test(name) };
  }
  return undefined;
}

const COUNT_EN = new RegExp(
  `^(?:how many (?:(?:active|prepared|ending|ended|current) )?${FIRMS}(?: (?:do|does|are|have|has|is|in|from|with|there|we|i|you|us|our|of)\\b.*)?|(?:what(?:'s| is) the |tell me the )?(?:total )?(?:number|count) of (?:(?:our|my|all|the) )?(?:(?:active|prepared|ending|ended|current) )?${FIRMS}.*|count (?:all )?(?:(?:our|my|the) )?${FIRMS})$`,
  'iu',
);
const COUNT_KO =
  /(?:고객사?|거래처)(?:들)?(?:은|는|이|가|을|를)?\s*(?:총|모두|전부|다|현재|지금)?\s*(?:몇|얼마나)|(?:고객사?|거래처)\s?(?:수|숫자)(?:는|은|가|를|좀|$|\s*(?:알려|몇|얼마))/u;
/** How many in some time, or of something else, is a figure of the report. */
const OF_A_TIME =
  /\b(?:this|last|past|since|today|yesterday|week|month|quarter|year|add(?:ed)?|new|win|won|lost|lose|gain(?:ed)?|leave|left|removed|churn\w*|invited?|accepted)\b|이번|지난|저번|금주|올해|작년|오늘|어제|추가|늘|줄|신규|새로|등록|해지|떠|초대|수락|월간|주간|연간|분기|\d월/iu;

/** Whether a sentence asks how many customers there are now: "how many customers do we have", "고객 몇 개야". */
export function asksHowMany(request: string): boolean {
  const text = request.replace(/\s*[?？]+$/u, '');
  return (COUNT_EN.test(text) || COUNT_KO.test(text)) && !OF_A_TIME.test(text);
}
