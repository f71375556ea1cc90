import type { Reading } from './annotate.ts';
import type { Piece, Span } from './piece.ts';

/** A stretch that may be the name of a company or a person. */
export interface Candidate extends Span {
  readonly text: string;
  /** Found by its form (quotation marks, legal form, capitals), not only by being unknown. */
  readonly sure: boolean;
  readonly quoted: boolean;
  /** The Korean particle behind it. */
  readonly particle?: string;
  /** What stands before and behind it. */
  readonly before?: Piece;
  readonly after?: Piece;
  readonly hangul: boolean;
}

const GLUE = /^(?: ?[&+] ?|[-'./]| )$/u;

function joins(text: string, left: Piece, right: Piece): boolean {
  if (left.particle !== undefined) return false;
  const gap = text.slice(left.end, right.start);
  if (gap === '' || gap === ' ') return true;
  return GLUE.test(gap);
}

/** The stretches of the utterance that may be names: what is unknown, run together with its neighbours. */
export function findNames(reading: Reading): readonly Candidate[] {
  const { pieces, text } = reading;
  const found: Candidate[] = [];
  let index = 0;
  while (index < pieces.length) {
    const first = pieces[index];
    if (
      first === undefined ||
      (first.kind !== 'unknown' && first.kind !== 'name') ||
      /^\p{N}{1,2}$/u.test(first.text)
    ) {
      index += 1;
      continue;
    }
    let last = index;
    let at = index + 1;
    while (at < pieces.length) {
      const left = pieces[last];
      const piece = pieces[at];
      if (left === undefined || piece === undefined) break;
      const nameLike = piece.kind === 'unknown' || piece.kind === 'name';
      if (nameLike && joins(text, left, piece) && !(left.kind === 'name' && piece.kind === 'name')) last = at;
      else if (!(piece.kind === 'mark' && /^[&+'./-]$/u.test(piece.text))) break;
      at += 1;
    }
    const candidate = toCandidate(reading, index, last);
    if (candidate !== undefined) found.push(candidate);
    index = last + 1;
  }
  return found;
}

function toCandidate(reading: Reading, from: number, to: number): Candidate | undefined {
  const { pieces, text, typed } = reading;
  const first = pieces[from];
  const last = pieces[to];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  const quoted = typed.find((other) => other.type === 'quoted' && other.start >= span.start && other.end <= span.end);
  const inside = pieces.slice(from, to + 1);
  const value = (quoted !== undefined && from === to ? quoted.value : text.slice(span.start, span.end))
    .replace(/'s$/u, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(value) || value.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return undefined;
  const before = pieces[from - 1];
  const after = pieces[to + 1];
  return {
    ...span,
    text: value,
    sure: inside.some((piece) => piece.kind === 'name' || (piece.capital && piece.start > 0)),
    quoted: quoted !== undefined,
    hangul: /[가-힣]/u.test(value),
    ...(last.particle === undefined ? {} : { particle: last.particle }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
