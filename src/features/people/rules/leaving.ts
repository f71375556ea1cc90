const WHEN_EN =
  '(?:us|we|the|our|its?|this|next|on|at|in|by|of|for|good|end|start|company|firm|team|business|job|office|partner|today|tomorrow|soon|now|already|week|month|year|days?|weeks?|months?|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|\\d+\\w*)';
const LEAVES_EN = new RegExp(
  `^(?:(?:is|was|will be|will|has been|has|have|just|about to|going to|handed in|'s) )*(?:leaves?|leaving|left|quits?|quitting|resigns?|resigned|resigning|retires?|retired|retiring|is gone|gone|last day(?: is)?|(?:their|his|her) notice|notice)(?:[\\s,]+${WHEN_EN})*$`,
  'iu',
);
const LEAVES_KO =
  /^(?:오늘|내일|모레|어제|이번|다음|지난|주|달|말|초|곧|부로|까지만?|[\d월일년,.]|자로|에|은|는|이|가|님|씨|우리|저희|회사|팀|를|을|에서)*(?:퇴사|퇴직|사직|그만두|그만둬|그만둡|그만뒀|그만둔|그만 ?다니|떠나|떠났|떠난|떠납|나가게|나갔|나간|이직|오프보딩)/u;
const OF_SOMEBODY =
  /^(?:off-?board|process (?:the )?(?:departure|exit|leaving) of|(?:the )?departure of|farewell (?:to|of))\s+(?<name>.+)$|^(?:퇴사|퇴직|퇴사자|오프보딩)\s?(?:처리|절차|예정)?[\s:,]+(?<ko>.+?)(?:님|씨)?$/iu;

/** Whether what is said of somebody, behind their name, says that they leave the company; not that they go on leave. */
export function saysLeaving(rest: string): boolean {
  return LEAVES_EN.test(rest) || LEAVES_KO.test(rest.replaceAll(/\s/gu, ''));
}

/** Whose leaving a sentence asks for that begins with it: "offboard Alex", "퇴사 처리 김민지". */
export function leaverIn(request: string): string | undefined {
  const { name, ko } = OF_SOMEBODY.exec(request)?.groups ?? {};
  return name ?? ko;
}
