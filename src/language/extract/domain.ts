import { parse } from 'tldts';
import { overlaps, type Span } from '../read/piece.ts';

const CANDIDATE =
  /(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})(?:\/[^\s가-힣,;]*)?/giu;
/** Real top-level domains that are file endings in a chat about lists. */
const FILE_ENDINGS = new Set(['zip', 'mov', 'md', 'sh', 'py', 'rs', 'pl', 'show', 'add', 'list', 'ps', 'so']);

/** Top-level domains kept for examples and tests: https://www.rfc-editor.org/rfc/rfc2606. */
const RESERVED = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:example|test)$/u;

/** DNS names in the utterance, lower case, without scheme, "www." and path; never inside one of `taken` (addresses). */
export function findDomains(text: string, taken: readonly Span[]): readonly (Span & { readonly value: string })[] {
  const found: (Span & { readonly value: string })[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = (match[1] ?? '').toLowerCase();
    if (taken.some((other) => overlaps(other, span)) || text[span.start - 1] === '@') continue;
    const parsed = parse(value);
    if ((parsed.isIcann !== true || parsed.domain === null) && !RESERVED.test(value)) continue;
    if (FILE_ENDINGS.has(parsed.publicSuffix ?? '') && !/^(?:https?:|www\.)/iu.test(match[0])) continue;
    found.push({ ...span, value });
  }
  return found;
}
