import type { Entities } from '../port.ts';
import type { Piece } from '../read/piece.ts';

const NEGATION =
  /\b(?:not|didn't|did not|never|couldn't|could not|no longer|won't)\s+(?:\w+\s+)?(?:win|won|get|close|land|secure|sign|buy|work|make)/iu;
const KOREAN_NEGATION =
  /(?:수주|성사|계약|성공|체결|획득)(?:를|을|가|이|은|는|도)?\s?(?:못|안|되지|하지|실패|무산|취소|결렬)|못\s?(?:따|땄|이겼|했|해)|안\s?(?:됐|되|샀|산)|(?:되|하|따)지\s?(?:않|못)/u;

/** Whether a referral was won or lost; "did not win" is lost. Undefined when neither was said. */
export function findOutcome(text: string, pieces: readonly Piece[]): Entities['outcome'] {
  const said = new Set(pieces.flatMap((piece) => piece.concepts));
  if (NEGATION.test(text) || KOREAN_NEGATION.test(text)) return 'lost';
  if (said.has('lost')) return 'lost';
  return said.has('won') ? 'won' : undefined;
}
