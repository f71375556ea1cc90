import { latinWord } from '../lexicon/latin.ts';
import type { Span } from '../piece.ts';
import type { Word } from '../words.ts';

const LEGAL =
  /^(?:inc|llc|ltd|limited|gmbh|corp|corporation|incorporated|plc|llp|pty|pte|bv|nv|ag|oy|oyj|spa|srl|sarl|kk|co|kgaa|ohg|s\.a|b\.v|n\.v|k\.k|sas|aps|a\/s|bhd)$/iu;
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

export function isLegalForm(word: string): boolean {
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
    while (from < index - 1) {
      const first = words[from];
      const before = words[from - 1];
      if (first === undefined) break;
      const opens = before === undefined || /^(?:please|pls|plz|to|,|can|you)$/u.test(before.lower);
      if ((opens && isCommand(first)) || (NOUNS.has(first.lower) && !opens) || LINKS.has(first.lower)) from += 1;
      else if (NOUNS.has(first.lower) && opens) from += 1;
      else break;
    }
    if (from >= index) return;
    const start = words[from]?.start ?? word.start;
    const end = text[word.end] === '.' ? word.end + 1 : word.end;
    const last = found.at(-1);
    if (last !== undefined && (last.end >= start || start <= last.start))
      found[found.length - 1] = { start: Math.min(last.start, start), end };
    else found.push({ start, end });
  });
  return found.concat(koreanLegal(text));
}

const KO_LEGAL =
  /(?:\(주\)|㈜|\(유\)|주식회사|유한회사)\s?([\p{L}\p{N}&.-]+(?: (?!에|의)[\p{Lu}][\p{L}\p{N}&.-]*)*)|([\p{L}\p{N}&.-]+)\s?(?:\(주\)|㈜|\(유\)|주식회사|유한회사)/gu;

/** Korean names with a legal form before or behind: the particle is cut off later. */
function koreanLegal(text: string): readonly Span[] {
  return [...text.matchAll(KO_LEGAL)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
