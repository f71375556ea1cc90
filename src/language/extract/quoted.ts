import type { Span } from '../read/piece.ts';

const QUOTED =
  /"([^"]{1,120})"|(?<![\p{L}\p{N}])'([^']{1,120})'(?![a-z])|「([^」]{1,120})」|『([^』]{1,120})』|《([^》]{1,120})》|<([^<>@]{1,120})>|`([^`]{1,120})`|«([^»]{1,120})»/gu;

/** What stands in quotation marks: the inside, and the whole with its marks. */
export function findQuoted(text: string): readonly (Span & { readonly value: string })[] {
  const found: (Span & { readonly value: string })[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const value =
      match
        .slice(1)
        .find((group) => group !== undefined)
        ?.trim() ?? '';
    if (value !== '') found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  return found;
}
