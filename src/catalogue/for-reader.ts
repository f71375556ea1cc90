import { LOCALES, type Locale } from '../shared/locale.ts';
import { sayIn } from './say.ts';

/** What the store holds in place of something erased stands there in both languages, for whoever reads it may read either. */
const STAND_INS = (['common.erased.words', 'common.erased.colleague'] as const).map((key) => ({
  key,
  inBoth: LOCALES.map((locale) => sayIn(locale)(key)).join(' · '),
}));

/** A text with what was erased named in the reader's language; a name and an address that both went are named once. */
export function forReader(text: string, locale: Locale): string {
  const say = sayIn(locale);
  const read = STAND_INS.reduce((present, { key, inBoth }) => present.replaceAll(inBoth, say(key)), text);
  const gone = `(${say('common.erased.words')})`;
  return read.replaceAll(`${gone}, ${gone}`, gone);
}
