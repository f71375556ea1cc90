/** The two languages of the assistant; equal in everything a person can see. */
export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/** The locale for a client's language tag ("ko-KR", "en-us"), or undefined when it is neither of ours. */
export function localeFromTag(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language);
}
