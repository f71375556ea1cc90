import type { Locale } from '../shared/locale.ts';
import type { Reading } from './read/annotate.ts';

/** Words that hold an English sentence together; in a Korean one none of them stands. */
const ENGLISH =
  /^(?:the|a|an|to|of|for|with|from|in|on|at|me|my|our|us|we|i|you|your|is|are|was|were|that|this|and|please|pls|can|could|would|what|who|which|how)$/u;
/** How a Korean sentence ends, or goes on. */
const KOREAN =
  /(?:해|줘|요|죠|다|까|나|자|음|함|임|좀|세|고|서|면|데|게|지|야|어|아|래|러|려|할|한|하는|부탁|주세요|을|를|은|는|에|에게|한테|와|과|의)(?=$|[\s.!?,~)])/u;

/** The language of the command: Korean when any Hangul was said, unless only in names or single words within an English sentence. */
export function localeOf(reading: Reading): Locale {
  if (!/[가-힣ㄱ-ㅎㅏ-ㅣ]/u.test(reading.text)) return 'en';
  const words = reading.text.toLowerCase().split(/[\s,.!?:;'’]+/u);
  const isEnglish = words.filter((word) => ENGLISH.test(word)).length > 1;
  const hangul = reading.pieces.filter((piece) => piece.script === 'hangul' && piece.kind === 'known');
  if (hangul.length > 0) return isEnglish && hangul.length < 3 && !KOREAN.test(reading.text) ? 'en' : 'ko';
  if (isEnglish) return 'en';
  if (reading.pieces.some((piece) => piece.particle !== undefined)) return 'ko';
  const english = reading.pieces.filter((piece) => piece.script === 'latin' && piece.kind === 'known');
  return english.length > 1 ? 'en' : 'ko';
}
