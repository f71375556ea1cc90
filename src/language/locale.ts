import type { Locale } from '../shared/locale.ts';
import type { Reading } from './read/annotate.ts';

/** The language of the command: Korean when any Hangul was said, unless only in names within an English sentence. */
export function localeOf(reading: Reading): Locale {
  const hangul = reading.pieces.filter((piece) => piece.script === 'hangul' && piece.kind === 'known');
  if (hangul.length > 0) return 'ko';
  if (!/[가-힣ㄱ-ㅎㅏ-ㅣ]/u.test(reading.text)) return 'en';
  if (reading.pieces.some((piece) => piece.particle !== undefined)) return 'ko';
  const english = reading.pieces.filter((piece) => piece.script === 'latin' && piece.kind === 'known');
  return english.length > 1 ? 'en' : 'ko';
}
