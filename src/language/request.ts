import { cleanUtterance } from './read/clean.ts';

const LEAD =
  /^(?:(?:hi|hey|hello|ok|okay|so|well|now|please|pls|plz|and|also)[\s,!]+|(?:can|could|would|will) you (?:please )?|(?:i|we)(?:'d| would) like (?:you )?to |(?:i|we) (?:want|need) (?:you )?to |let'?s |좀 |혹시 |이제 |그럼 |저기요?,? )+/iu;
const TAIL = /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|부탁(?:해요?|드려요|드립니다|합니다)?)|[\s.!~]+)$/iu;

/** A sentence without what is only polite around it, as it was written: no mention, no "please", no full stop. A question mark stays. Pure. */
export function requestIn(text: string): string {
  let request = cleanUtterance(text).replace(LEAD, '');
  for (let before = ''; before !== request; ) {
    before = request;
    request = request.replace(TAIL, '');
  }
  return request;
}

const PARTICLE = /(?<=[가-힣]{2})(?:에서|에게|한테|으로|이랑|이|가|은|는|을|를|의|와|과|도|로|랑|에)$/u;

/** Said behind a name, and seldom a part of it. */
const TAIL_WORD = /(?<=\S)\s+(?:은행|회사|고객사?|업체|거래처|측|쪽|건)$/u;

/** A name as it was said, likeliest first: behind Hangul without what may be a particle (우드그로브가), last without 은행 or 고객. */
export function spellingsOf(name: string): readonly string[] {
  const said = name
    .trim()
    .replace(/^(?:the|our)\s+/iu, '')
    .replaceAll('"', '')
    .replace(/'s$/u, '');
  const bare = said.replace(PARTICLE, '');
  return [...new Set([bare, said, bare.replace(TAIL_WORD, '')])].filter((each) => each !== '');
}
