import { fillSlots } from './fill-slots.ts';
import { understand, understandPart } from './understand.ts';

/** Turned down or ended, and behind a mark the rest: "윙팁 반려 - 계약이 아직 남음", "reject it, contract until March". */
const ORDERED =
  /^.*?(?:\b(?:reject|decline|deny|refuse|end|terminate|remove|drop|stop|offboard|lost)\b|실주|반려|거절|거부|기각|종료|해지|해제|정리|끊|끝내|끝낼).*?(?:[,;:.]\s+|\s[-–—]\s)(?<why>.{3,}?)[\s.!]*$/iu;
const POLITE = ['polite', 'thanks', 'greeting'];

/** Why, as a sentence says it, whatever it asks for: "… because the contract runs until March", "…, 사유: 계약이 3월까지". Pure. */
export function reasonIn(text: string): string | undefined {
  const understood = understand(text);
  return fillSlots('referral.decline', understood).reason ?? asideIn(understood.reading.text);
}

/** Only for a command that asks for a reason: what stands behind the mark is a person's reason, and no name or "please". */
function asideIn(text: string): string | undefined {
  const why = ORDERED.exec(text)?.groups?.why;
  if (why === undefined) return undefined;
  const { pieces } = understandPart(why, []).reading;
  const isPolite = pieces.every(({ concepts }) => concepts.some((concept) => POLITE.includes(concept)));
  const isAddress = pieces.every(({ kind }) => kind === 'typed' || kind === 'mark');
  return isPolite || isAddress ? undefined : why;
}
