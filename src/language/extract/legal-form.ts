import { latinWord } from '../lexicon/latin.ts';
import type { Span } from '../read/piece.ts';
import type { Word } from '../read/words.ts';

const LEGAL =
  /^(?:inc|llc|ltd|limited|gmbh|corp|corporation|incorporated|plc|llp|pty|pte|bv|nv|ag|oy|oyj|spa|srl|sarl|kk|co|kgaa|ohg|s\.a|b\.v|n\.v|k\.k|sas|aps|a\/s|bhd)$/iu;
const ABBREVIATED = /^(?:inc|ltd|corp|co|pty|pte|s\.a|b\.v|n\.v|k\.k|bhd|srl|spa)$/iu;
/** Legal forms that are ordinary words or endings in lower case. */
const UPPER_ONLY = /^(?:AG|SA|AB|NV|BV|SE|KG|AS|SAS|CO|SpA|KK)$/u;
const LOWER_AMBIGUOUS = new Set(['ag', 'sa', 'ab', 'nv', 'se', 'kg', 'as', 'co', 'spa', 'sas', 'limited', 'kk', 'bv']);
const LINKS = new Set(['of', 'and', 'the', 'de', 'von', 'van', 'der', '&', "'n", '+', '-', '/']);
const STOPS = new Set([
  'to',
  'for',
  'with',
  'from',
  'our',
  'my',
  'customer',
  'client',
  'account',
  'company',
  'named',
  'called',
  'by',
  'at',
  'is',
  'us',
  'referral',
  'about',
  'has',
  'did',
  'does',
]);
const NOUNS = new Set(['customer', 'customers', 'client', 'account', 'company', 'tenant', 'referral', 'new']);
const COMMANDS = new Set([
  'add',
  'remove',
  'end',
  'show',
  'edit',
  'send',
  'accept',
  'decline',
  'handoff',
  'close',
  'approve',
  'invitation',
  'withdraw',
  'connect',
  'find',
  'polite',
  'again',
  'list',
  'grant',
]);

function isLegalForm(word: string): boolean {
  return UPPER_ONLY.test(word) || (LEGAL.test(word) && !LOWER_AMBIGUOUS.has(word));
}

function isCommand(word: Word): boolean {
  return latinWord(word.lower)?.some((concept) => COMMANDS.has(concept)) ?? false;
}

/** Latin company names that end in a legal form ("Remove IT GmbH", "Contoso, Inc."): the form says where the name ends. */
export function findLegalNames(text: string, words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  words.forEach((word, index) => {
    if (word.script !== 'latin' || !isLegalForm(word.text)) return;
    let from = index;
    const upper =
      /^\p{Lu}/u.test(word.text) || words.some((other) => other.script === 'latin' && /^\p{Lu}/u.test(other.text));
    for (let at = index - 1; at >= 0; at -= 1) {
      const left = words[at];
      if (left === undefined) break;
      if (left.text === ',' && at === index - 1) continue;
      if (left.text === '.' && isLegalForm(words[at - 1]?.text ?? '')) continue;
      const capital = /^[\p{Lu}\p{N}]/u.test(left.text);
      if (left.script === 'mark' && !LINKS.has(left.text)) break;
      if (left.script === 'hangul') break;
      if (capital) from = at;
      else if (LINKS.has(left.lower) && upper) continue;
      else if (!upper && !STOPS.has(left.lower)) from = at;
      else break;
    }
    // "Add Me Fast Ltd. should get an invitation": the sentence begins with the name.
    const subject = /^\.?(?:'s|\s+(?:should|needs?|wants?|has|is|gets?|will|must|did|does|asked|moved|lost))\b/u.test(
      text.slice(word.end),
    );
    while (from < index - 1 && !(subject && from === 0)) {
      const first = words[from];
      const before = words[from - 1];
      if (first === undefined) break;
      const opens = before === undefined || /^(?:please|pls|plz|to|,|can|you)$/u.test(before.lower);
      // "new referral Customer First GmbH": a capital behind a word without one begins the name.
      const isNamed = /^\p{Lu}/u.test(first.text) && /^\p{Ll}/u.test(before?.text ?? '');
      if ((opens && isCommand(first)) || (NOUNS.has(first.lower) && !opens && !isNamed) || LINKS.has(first.lower))
        from += 1;
      else if (NOUNS.has(first.lower) && opens) from += 1;
      else break;
    }
    if (from >= index) return;
    const start = words[from]?.start ?? word.start;
    // The full stop belongs to an abbreviation ("Inc."), not to a form that is written without ("GmbH." ends the sentence).
    const end = text[word.end] === '.' && ABBREVIATED.test(word.text) ? word.end + 1 : word.end;
    const last = found.at(-1);
    if (last !== undefined && (last.end >= start || start <= last.start))
      found[found.length - 1] = { start: Math.min(last.start, start), end };
    else found.push({ start, end });
  });
  return found.concat(koreanLegal(text));
}

const FORM = '(?:\\(주\\)|㈜|\\(유\\)|\\(사\\)|주식회사|유한회사|유한책임회사|재단법인|사단법인)';
const NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}&.'-]{0,40}";
/** "(주)다올정보", "미래전자(주)", "주식회사 한결", "한결 주식회사": the form belongs to the name it touches, or else to the one behind. */
const KO_LEGAL = new RegExp(
  `(?<glued>${NAME})(?:\\(주\\)|㈜|\\(유\\)|주식회사|유한회사)|${FORM}\\s?(?<behind>${NAME})|(?<before>${NAME})\\s(?:주식회사|유한회사)`,
  'gu',
);

/** Korean names with a legal form before or behind, without the particle or ending that follows. */
function koreanLegal(text: string): readonly Span[] {
  return [...text.matchAll(KO_LEGAL)].map((match) => {
    const end = match.index + match[0].length;
    const name = match.groups?.behind;
    return { start: match.index, end: name === undefined ? end : end - name.length + bareLength(name) };
  });
}

/** How much of a Korean word is the name itself. */
function bareLength(word: string): number {
  const ending =
    /(?<=[가-힣\p{L}\p{N}]{2})(?:이에요|예요|입니다|이라고|라고|이라는|라는|에게서|에게|한테|에서|으로|이랑|하고|와의|과의|께|을|를|은|는|과|와|의|에)$/u.exec(
      word,
    );
  return ending === null ? word.length : ending.index;
}
