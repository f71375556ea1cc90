import type { Locale } from '../../shared/locale.ts';
import type { Piece } from '../read/piece.ts';

/** The language to reply in. "English instead of Korean", "한국어 말고 영어로": the one that is not turned down. */
export function findLanguage(text: string, pieces: readonly Piece[]): Locale | undefined {
  const said = pieces.flatMap((piece) => {
    const locale: Locale | undefined = piece.concepts.includes('language.ko')
      ? 'ko'
      : piece.concepts.includes('language.en')
        ? 'en'
        : undefined;
    return locale === undefined ? [] : [{ locale, before: text.slice(0, piece.start), behind: text.slice(piece.end) }];
  });
  const wanted = said.filter(
    ({ before, behind }) =>
      !/(?:\bfrom|instead of|\bnot|rather than|don't speak|no more|stop) (?:in |speaking |using )?$/iu.test(before) &&
      !/^(?:에서|는|은|를|을)?\s?(?:말고|대신|싫|못|몰라|모르)/u.test(behind),
  );
  // "can we talk in English, my Korean isn't that good": the one that is asked for.
  const asked = wanted.filter(
    ({ before, behind }) =>
      /^,?\s(?:please|pls|plz)\b/iu.test(behind) ||
      (/\b(?:to|in|into|speak|use|want|prefer) $/iu.test(before) && !/\bwhy\b/iu.test(before)),
  );
  return (asked.at(-1) ?? wanted.at(-1) ?? said.at(-1))?.locale;
}
