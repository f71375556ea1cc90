import { cleanUtterance } from './clean.ts';

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
