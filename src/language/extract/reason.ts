import type { Span } from '../read/piece.ts';

export interface Reason extends Span {
  /** The reason alone, without the word that announces it. */
  readonly value: string;
}

const VERB =
  "(?:is|are|was|were|has|have|had|do|does|did|can|cannot|can't|don't|doesn't|didn't|won't|isn't|aren't|no longer|moved|went|left|stopped|switched|closed|changed|ran|lost|sold|wants?|needs?|keeps?|never|refuses?)";
const CLAUSE = `(?:they|we|it|he|she|there|i|you|nobody|no one|they're|we're|it's|he's|she's|there's|they've|we've|i'm)\\b|(?:the|their|our|its|this|that|his|her|my|\\p{L}+) [^,?!.]*?\\b${VERB}\\b`;
const ENGLISH: readonly RegExp[] = [
  /[\s,;(–—-]*\b(?:the )?reasons?(?: (?:is|being|was))?\s*[:=]\s*(?<value>.+)$/iu,
  /[\s,;(–—-]*\b(?:the )?reason (?:is|being|was)(?: that)? (?<value>.+)$/iu,
  /[\s,;(–—-]+(?:because of|because|due to|owing to|on account of|on (?:the )?grounds (?:of|that)|given that|seeing that|cause|'cause|cuz|coz|bc|b\/c)[:\s]+(?<value>.+)$/iu,
  new RegExp(`[\\s,;(–—-]+(?:as|since)\\s+(?!to\\b)(?<value>(?:${CLAUSE}).*)$`, 'iu'),
  /^(?:because of|because|due to|owing to|since|as)\s+(?!(?:an? |the )?(?:indirect |direct |new )?(?:reseller|provider|partner|manager|admin|distributor|bill)|discussed|agreed|requested|usual|always|soon|far|per|of )(?<value>[^,]+),\s/iu,
  /\s+for (?<value>(?:\p{L}+ ){1,3}reasons)\b/iu,
];
const KOREAN: readonly RegExp[] = [
  /[\s,;(–—-]*(?:사유|이유)(?:는|은|가)?\s*(?:[:：-]\s*|\s)(?!로|없)(?<value>[^\s].*)$/u,
  /[\s,;(–—-]*(?:왜냐하면|왜냐면)\s+(?<value>.+)$/u,
];
/** Behind a reason, the command goes on: ", please let them know". */
const REQUEST = /[,.;!]\s+(?:so |and |then )?(?:please|pls|plz|can you|could you|thanks|thank you)\b.*$/iu;
const TRAILING =
  /(?:\s*(?:please|pls|plz|thanks|thank you|thx|부탁드립니다|부탁드려요|부탁해요|부탁합니다|부탁해))+$/iu;
const ANSWER_END =
  /(?<=[가-힣])(?:입니다|이에요|예요|이야|임|이라고 해|이래요|래요|때문|때문입니다|때문이에요|때문이야|으로|로)$/u;

function tidy(value: string): string {
  return value
    .trim()
    .replace(REQUEST, '')
    .replace(/[\s.!?)"';,]+$/u, '')
    .replace(TRAILING, '')
    .replace(/[\s.!?)"';,]+$/u, '')
    .trim();
}

/** A reason that is announced as one: "because …", "due to …", "as they …", "reason: …", "사유: …". */
export function findReason(text: string): Reason | undefined {
  for (const pattern of ENGLISH) {
    const match = pattern.exec(text);
    const whole = match?.groups?.value ?? '';
    const value = tidy(whole);
    const request = REQUEST.exec(whole)?.[0].length ?? 0;
    if (match !== null && value.length > 1)
      return { start: match.index, end: match.index + match[0].length - request, value };
  }
  for (const pattern of KOREAN) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const whole = match.groups?.value ?? '';
    // "사유는 합병. 종료해 주세요": the reason ends with its sentence.
    const sentence = /^[^.!?]*/u.exec(whole)?.[0] ?? whole;
    const value = tidy(tidy(sentence).replace(ANSWER_END, ''));
    if (value.length > 1)
      return { start: match.index, end: match.index + match[0].length - (whole.length - sentence.length), value };
  }
  return undefined;
}

const BY_CAUSE =
  /\s*(?:때문에|때문으로|때문|탓에|탓으로|(?:으?로)?\s?인해서?|(?:으?로)?\s?인한|(?:을|를)?\s?이유로|(?:을|를)?\s?사유로|관계로)(?![가-힣])|(?<=문제|사정|여건|형편|부족|미달|초과|불가|불일치|중복|지연|미납|연체|폐업|합병|파산|부도)으?로(?![가-힣])|(?<=사정)상(?![가-힣])/u;
const CLAUSE_END =
  /(?:(?:[가-힣]{0,12}(?:아|어|여|해|져|와|겨|워|려|나|가|셔|껴|러|녀|돼|왜|쳐|켜|꿔|춰|퍼|너|봐|라|줘|둬|써|커|떠|렇게 돼)서)|[가-힣]{1,12}(?:으니까|니까|으므로|므로|기에|길래))(?=요?(?:[\s,.]|$))/u;
const NO_CLAUSE =
  /(?:에서|께서|로서|대해서|관해서|통해서|위해서|관련해서|계속해서|(?<![가-힣])해서|그래서|따라서|라고 해서)$/u;

/**
 * A reason in Korean that stands before its word ("예산 부족 때문에", "우리 지역이 아니라서"). It starts behind `from`, the end of
 * the last name or topic before it.
 */
export function findCause(text: string, startOf: (end: number) => number): Reason | undefined {
  const cause = BY_CAUSE.exec(text);
  if (cause !== null && cause.index > 0) {
    const start = startOf(cause.index);
    // "안타깝지만 폐업 때문에": what leads up to the reason is none of it.
    const value = tidy(text.slice(start, cause.index)).replace(
      /^(?:(?:[가-힣]+ ){0,2}?[가-힣]+(?:지만|는데|은데|인데|한데),? )+(?=\S)/u,
      '',
    );
    if (value.length > 1) return { start, end: cause.index + cause[0].length, value };
  }
  const clause = CLAUSE_END.exec(text);
  if (clause !== null && !NO_CLAUSE.test(clause[0])) {
    const end = clause.index + clause[0].length;
    const start = startOf(end);
    // A noun with the copula ("경쟁사라서") leaves the noun; "아니라서" and verbs stay whole.
    const value = tidy(text.slice(start, end)).replace(/(?<!아니|이|더)이?라서$/u, '');
    if (value.length > 1) return { start, end, value };
  }
  return undefined;
}
