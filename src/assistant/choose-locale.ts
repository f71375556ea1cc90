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
  return understood || isEnglish(text) ? 'en' : undefined;
}

/** A sentence of English words, understood or not; a name or two are no language. */
function isEnglish(text: string): boolean {
  return (
    (text.match(/[a-z]+/giu) ?? []).length > 2 &&
    /\b(?:the|is|are|was|to|of|it|me|my|you|i|we|they|what|who|how|can|do|does|please|pls|with|for|and|in|on|this|that)\b/iu.test(
      text,
    )
  );
}

/** The language of the reply: chosen > just spoken > spoken last > the client's > the partner's. */
export function chooseLocale(hints: LanguageHints): Locale {
  return hints.chosen ?? spokenLocale(hints) ?? hints.last ?? localeFromTag(hints.client) ?? hints.partner;
}
