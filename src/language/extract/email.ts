import type { Span } from '../read/piece.ts';

const EMAIL =
  /[\p{L}\p{N}._%+'-]{0,64}[\p{L}\p{N}_%+-]@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[a-z]{2,24}/giu;

/** E-mail addresses in the utterance, where they stand. Korean particles behind an address are not part of it. */
export function findEmails(text: string): readonly (Span & { readonly value: string })[] {
  return [...text.matchAll(EMAIL)].map((match) => {
    const value = match[0].replace(/^[가-힣'.-]+/u, '');
    const start = match.index + match[0].length - value.length;
    return { start, end: start + value.length, value };
  });
}
