import type { Concept } from '../lexicon/concepts.ts';

/** A part of the utterance that was read as one: a Latin word, a Korean stem with its ending, a mark, an address. */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** The space-separated word that the piece stands in. */
  readonly word: number;
  readonly script: 'latin' | 'hangul' | 'number' | 'mark';
  /** `typed` is an address, a domain or a number with a form of its own; `unknown` may be a name. */
  readonly kind: 'known' | 'unknown' | 'mark' | 'typed' | 'name' | 'particle';
  readonly concepts: readonly Concept[];
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** The Korean particle behind the piece ("에게"). */
  readonly particle?: string;
}

/** Puts one more piece down. */
export type Put = (
  place: Span & Pick<Piece, 'script'> & { readonly index: number },
  kind: Piece['kind'],
  concepts: readonly Concept[],
  particle?: string,
) => void;

/** A stretch of the utterance. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
