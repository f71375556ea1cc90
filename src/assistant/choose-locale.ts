import { type Locale, localeFromTag } from '../shared/locale.ts';

const HANGUL = /\p{Script=Hangul}/u;

/** What is known about somebody's language, strongest first. */
export interface LanguageHints {
  readonly chosen?: Locale | undefined;
  /** What was just said, and whether it was understood. */
  readonly text?: string | undefined;
  readonly understood?: boolean | undefined;
  readonly last?: Locale | undefined;
  readonly client?: string | undefined;
  readonly partner: Locale;
}

/** The language that was just spoken: Hangul is Korean, a command understood without any is English; else unknown. */
export function spokenLocale({ text = '', understood = false }: LanguageHints): Locale | undefined {
  if (HANGUL.test(text)) return 'ko';
  return understood ? 'en' : undefined;
}

/** The language of the reply: chosen > just spoken > spoken last > the client's > the partner's. */
export function chooseLocale(hints: LanguageHints): Locale {
  return hints.chosen ?? spokenLocale(hints) ?? hints.last ?? localeFromTag(hints.client) ?? hints.partner;
}
