import { LOCALES, type Locale } from '../shared/locale.ts';
import { sayIn } from './say.ts';

const KEYS = ['common.erased.words', 'common.erased.colleague'] as const;

const namesIn = (locale: Locale): readonly string[] => KEYS.map((key) => sayIn(locale)(key));

/** How each is named in one language. Made once: every text of every card passes here. */
const NAMES: Readonly<Record<Locale, readonly string[]>> = { en: namesIn('en'), ko: namesIn('ko') };

/** What the store holds in place of something erased stands there in both languages, for whoever reads it may read either. */
const IN_BOTH = KEYS.map((_key, index) => LOCALES.map((locale) => NAMES[locale][index]).join(' · '));

/** A text with what was erased named in the reader's language; a name and an address that both went are named once. */
export function forReader(text: string, locale: Locale): string {
  if (!IN_BOTH.some((inBoth) => text.includes(inBoth))) return text;
  const names = NAMES[locale];
  const read = IN_BOTH.reduce((present, inBoth, index) => present.replaceAll(inBoth, names[index] ?? ''), text);
  const gone = `(${names[0]})`;
  return read.replaceAll(`${gone}, ${gone}`, gone);
}
