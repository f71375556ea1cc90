/** Whose data a sentence asks to erase, as it was written. */
export interface AskedErasing {
  readonly name: string;
  /** Words for personal data were said: then nothing else can be meant. Without them, a company may be removed. */
  readonly surely: boolean;
}

const ERASE = '(?:erase|delete|remove|wipe|purge|forget|destroy)';
const DATA = '(?:personal|private) (?:data|information|info|details|records?)';
const PATTERNS: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`^${ERASE} (?:all )?(?:the |any )?${DATA} (?:of|about|on|for|from) (?<name>.+)$`, 'iu'), true],
  [new RegExp(`^${ERASE} (?:all )?(?<name>.+?)(?:['’]s?)? ${DATA}$`, 'iu'), true],
  [
    /^(?:gdpr|privacy|erasure|(?:data )?deletion) (?:erasure |deletion )?request (?:of|from|by|for) (?<name>.+)$/iu,
    true,
  ],
  [new RegExp(`^${ERASE} (?:all )?(?:the )?(?:data|information) (?:of|about|on) (?<name>.+)$`, 'iu'), false],
  [new RegExp(`^${ERASE} (?:all )?(?<name>.+?)(?:['’]s?) (?:data|information)$`, 'iu'), false],
  [/^(?:erase|forget|wipe|purge) (?<name>.+)$/iu, false],
  [
    /^(?<name>.+?)(?:님|씨)?(?:의)?\s*(?:개인\s?정보|개인\s?데이터|신상\s?정보)(?:를|을|도|\s?좀)?\s*(?:모두|전부|다)?\s*(?:삭제|지워|지우|제거|파기|말소|없애)/u,
    true,
  ],
  [/^개인\s?(?:정보|데이터)\s*(?:삭제|파기|말소)\s*[:,]?\s+(?<name>.+)$/u, true],
  [
    /^(?<name>.+?)(?:님|씨)?(?:의)?\s*(?:데이터|정보)(?:를|을)?\s*(?:모두|전부|다)?\s*(?:삭제|지워|지우|파기|말소|없애)/u,
    false,
  ],
];
const OF_CONTACT =
  /^(?:the )?contact(?: person)?s? (?:of|at|for|from) (?<en>.+)$|^(?<own>.+?)(?:['’]s?)? contact(?: person)?$|^(?<ko>.+?)(?:의)?\s*(?:담당자|연락처|연락 담당자)$/iu;

/** What a sentence asks to erase, if it can be somebody's data. @param request without polite words around it */
export function askedErasing(request: string): AskedErasing | undefined {
  for (const [pattern, surely] of PATTERNS) {
    const name = pattern.exec(request)?.groups?.name?.trim();
    if (!name) continue;
    const { en, own, ko } = OF_CONTACT.exec(name)?.groups ?? {};
    const company = en ?? own ?? ko;
    return company ? { name: company, surely: true } : { name: name.replace(/\s(?:님|씨)$/u, ''), surely };
  }
  return undefined;
}
