import { createInstance } from 'i18next';
import { LOCALES, type Locale } from '../shared/locale.ts';
import { PARTICLES, particleAfter } from './particles.ts';
import { TEXTS, type TextKey } from './texts.ts';
import { tidy } from './tidy.ts';

export type TextParams = Readonly<Record<string, string | number>>;

/** Words in one language: plain text, never Markdown. What cards make of it they escape themselves. */
export interface Say {
  readonly locale: Locale;
  (key: TextKey, params?: TextParams): string;
}

const i18n = createInstance({
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: TEXTS[locale] }])),
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  returnNull: false,
  interpolation: { escapeValue: false },
});
void i18n.init();
for (const pair of PARTICLES) {
  i18n.services.formatter?.add(pair, (value: unknown) => `${value}${particleAfter(String(value), pair)}`);
}

/**
 * The catalogue in one language. `{{name}}` in a text takes a parameter, `{{name, 을/를}}` a name and the particle after it.
 * What a person typed is tidied to one harmless line. A missing key throws: tests walk all of them.
 */
export function sayIn(locale: Locale): Say {
  const translate = i18n.getFixedT(locale);
  const say = (key: TextKey, params: TextParams = {}): string => {
    const tidied = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? tidy(value) : value,
    ]);
    const safe: TextParams = Object.fromEntries(tidied);
    // As any text: with the union of all keys the compiler was busy for 15 seconds in the library's types.
    const path: string = key;
    if (!i18n.exists(path, { lng: locale, ...safe })) throw new Error(`no ${locale} text for ${key}`);
    return translate(path, { ...safe, skipOnVariables: true });
  };
  return Object.assign(say, { locale });
}
