import type { Candidate } from '../read/names.ts';
import type { Piece } from '../read/piece.ts';

const ENGLISH =
  /\b(?:named|called|name (?:is|has|contains|starts with|begins with|like)|contain(?:s|ing)?|including|with the name|whose names? (?:is|are|starts? with|begins? with|contains?|has|have)|start(?:s|ing)? with|begin(?:s|ning)? with|end(?:s|ing)? (?:in|with)|matching|like|search(?:ing)?(?: (?:in |through )?(?:my |the |our |all )?(?:customers?|clients?|accounts?)(?: list)?)? (?:for|by)?|filter (?:by|for|on)|with(?= \S+ in (?:the|their) names?))\s+(?<value>[^,.?!;]+)/iu;
const CUT =
  /\s+(?:in (?:the|my|our|their) (?:customers?|clients?|accounts?|names?|list)\b.*|among (?:the|my|our)\b.*|please|pls|for me|from my (?:list|customers)\b.*|in it|in them|customers?|clients?|accounts?)$/iu;
const KOREAN =
  /(?:^|[\s,])(?<value>[^\s,"']{2,20}?)(?:(?:이?라는|이?란)\s|(?:이|가|을|를)?\s?(?:들어(?:가|간|있)|포함)|(?:으?로)\s?(?:시작|끝)|(?:을|를)?\s?(?:검색|찾))/u;

const NOISE =
  /^(?:customers?|clients?|accounts?|all|any|고객|고객사|거래처|회사|목록|이름|것|거|고객을|고객들|명단|리스트|전체|고객사를|거래처를|회사를|이름으로|고객에서|목록에서)$/iu;

/** "search for customers named Wood": what stands behind the last of several announcements. */
function lastOf(text: string): string | undefined {
  const value = ENGLISH.exec(text)?.groups?.value;
  return value === undefined ? undefined : (lastOf(value) ?? value);
}

/** What a list is searched for: what was put in quotation marks, a name, or what follows "named", "containing", "search for". */
export function findQuery(
  text: string,
  pieces: readonly Piece[],
  candidates: readonly Candidate[],
): string | undefined {
  const quoted = candidates.find((candidate) => candidate.quoted);
  if (quoted !== undefined) return quoted.text;
  const english = lastOf(text)
    ?.replace(CUT, '')
    .replace(/^(?:for|by|the|a|an|any|all)\s+/iu, '')
    .trim();
  const named = candidates.filter((candidate) => !/^\p{N}+$/u.test(candidate.text));
  if (named.length > 0) {
    const inside = english === undefined ? undefined : named.find((candidate) => english.includes(candidate.text));
    return (inside ?? named[0])?.text;
  }
  if (
    english !== undefined &&
    english !== '' &&
    !NOISE.test(english) &&
    english.split(' ').length <= 4 &&
    !/\b(?:in|from|customers?|clients?)\b/iu.test(english)
  )
    return english;
  if (!pieces.some((piece) => piece.concepts.includes('find'))) return undefined;
  const korean = KOREAN.exec(text)?.groups?.value?.trim();
  return korean === undefined || NOISE.test(korean) || /(?:고객|거래처|목록|에서|에|중에)$/u.test(korean)
    ? undefined
    : korean;
}
