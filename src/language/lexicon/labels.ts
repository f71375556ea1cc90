import type { Part } from '../correction/part.ts';

/** What people call the fields of a form, as patterns; the particular before the general ("email address" before "address"). */
export const LABELS: readonly (readonly [part: Part, en: string, ko: string])[] = [
  ['email', '(?:e-?mail|mail)(?: ?(?:address|addr))?', '(?:이\\s?메일|메일)\\s?(?:주소)?'],
  [
    'phone',
    '(?:tele)?phone|mobile|cell(?: ?phone)?|tel|(?:(?:tele)?phone|mobile|cell|contact) ?(?:number|no\\.?)|number',
    '전화\\s?(?:번호)?|전번|(?:폰|핸드폰|휴대폰|휴대\\s?전화)\\s?(?:번호)?|연락처|번호',
  ],
  [
    'prefix',
    '(?:microsoft |onmicrosoft )(?:domain|name)|prefix',
    '(?:마이크로소프트|Microsoft|온마이크로소프트) 도메인',
  ],
  ['postalCode', '(?:post(?:al)?|zip) ?(?:code)?|postcode', '우편\\s?번호'],
  [
    'person',
    'contact(?: ?(?:person|name))?|person(?: in charge)?|poc',
    '(?:연락\\s?)?담당자?\\s?(?:이름|명|성함|님)?|주\\s?연락처|성함',
  ],
  [
    'company',
    '(?:company|customer|firm|business|organi[sz]ation)(?: ?name)?|name',
    '(?:회사|고객|고객사|업체|법인|상호)\\s?(?:이름|명|명칭)?|이름',
  ],
  ['country', 'country(?:/region)?|region|market', '국가|나라|지역'],
  [
    'domain',
    '(?:primary |main )?domain(?: ?name)?|web ?site|site',
    '(?:주\\s?|기본\\s?)?도메인\\s?(?:이름|명)?|홈페이지',
  ],
  ['state', 'state|province|prefecture', '시\\s?/?\\s?도|광역시|도'],
  ['city', 'city|town', '도시|시|구|군|시/?군/?구|구/?군/?시'],
  ['address', '(?:street |postal )?address|street', '(?:도로명\\s?)?주소'],
  ['assignee', 'assignee|recipient|colleague', '받(?:는|을)\\s?(?:사람|분)|인수자|인계\\s?(?:받을\\s?사람|대상)'],
  [
    'needs',
    '(?:they|he|she|customer) (?:needs?|wants?)|needs?|requirements?',
    '(?:고객\\s?)?(?:니즈|요구\\s?사항|요청\\s?사항|원하는\\s?(?:것|거|건)|필요한\\s?(?:것|거|건))',
  ],
  ['reason', '(?:the )?(?:reason|details?)', '(?:종료\\s?)?(?:사유|이유)|상세\\s?(?:내용)?'],
  ['day', 'date|day|deadline|due(?: ?date)?|by when', '날짜|기한|(?:종료\\s?)?희망일|마감(?:일)?|받은\\s?날(?:짜)?'],
];
