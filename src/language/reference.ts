import type { Span } from './read/piece.ts';

/** Words that stand for a company spoken of before: "them", "that customer", "거기". */
export interface Reference extends Span {
  readonly word: string;
  /** "it", "그거": may as well stand for a thing, or for nothing ("it rains"). */
  readonly vague: boolean;
}

const FIRM_EN = '(?:customers?|clients?|compan(?:y|ies)|accounts?|business|firm|organi[sz]ation|tenant)';
const DEAL_EN = '(?:referral|lead|deal|opportunity|invitation|invite|request|removal)';
const CLEAR_EN = new RegExp(
  `(?<![\\p{L}\\p{N}'’@.&-])(?:(?:that|this|the same|said) ${FIRM_EN}|th(?:em|ey|eir|eirs)|(?:that|this)(?=(?<thing> ${DEAL_EN})(?!\\p{L})))(?![\\p{L}\\p{N}@&-])`,
  'iu',
);
/** "IT" is a trade, and "it's" is mostly nobody. */
const VAGUE_EN = /(?<![\p{L}\p{N}'’@.&-])(?:[Ii]ts?|(?:that|this|the same) one)(?![\p{L}\p{N}@&'’-]|\.\p{L})/u;
const CLEAR_KO =
  /(?<![가-힣])(?:(?:그|이|저|해당|방금\s?(?:그|본)?|아까\s?(?:그|본)?)\s?(?:고객사|고객|회사|업체|거래처|기업|법인)(?!들|\s?목록|\s?리스트)|걔네(?:들)?|거기|그곳|그쪽|그분들|(?:그|이)(?=(?<thing>\s?(?:추천|리퍼럴|초대|요청|건(?!네)))))/u;
const VAGUE_KO = /(?<![가-힣])(?:그|이)(?:것|거|건|걸|게)(?![가-힣]*(?:이야|예요|에요|입니다|뭐))/u;

/** The first words that stand for somebody spoken of before; the clear ones before the vague ones. Pure. */
export function findReference(text: string): Reference | undefined {
  for (const [pattern, vague] of [
    [CLEAR_KO, false],
    [CLEAR_EN, false],
    [VAGUE_KO, true],
    [VAGUE_EN, true],
  ] as const) {
    const match = pattern.exec(text);
    if (!match) continue;
    const word = `${match[0]}${match.groups?.thing ?? ''}`;
    return { start: match.index, end: match.index + match[0].length, word, vague };
  }
  return undefined;
}

/** The same sentence with a name in quotation marks in the place of a stretch: "their address" → "“Contoso”'s address". */
export function withName(text: string, { start, end }: Span, name: string): string {
  const quoted = `"${name.replaceAll(/["“”]/gu, '')}"`;
  const owner = /^(?:their|its)$/iu.test(text.slice(start, end)) ? "'s" : '';
  return `${text.slice(0, start)}${quoted}${owner}${text.slice(end)}`;
}
