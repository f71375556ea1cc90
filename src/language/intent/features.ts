import type { Reading } from '../read/annotate.ts';
import type { Piece } from '../read/piece.ts';
import type { Finding } from './grammar.ts';

/** A feature's name and its strength. */
export type Features = ReadonlyMap<string, number>;

/** How a piece is seen by the classifier: a name is only "a name", an unknown word only "unknown". */
function sign(piece: Piece): string {
  if (piece.kind === 'name') return '<name>';
  if (piece.kind === 'unknown') return piece.concepts.includes('thing') ? '<thing>' : '<unknown>';
  if (piece.kind === 'typed') return '<typed>';
  return piece.lower.replaceAll(' ', '');
}

function add(features: Map<string, number>, name: string, value = 1): void {
  features.set(name, Math.max(features.get(name) ?? 0, value));
}

/**
 * What the classifier sees: the concepts that were said, in pairs and in order, the words that carry them, letter groups
 * of these words, which rules spoke, and how much was unknown. The letters of names are never seen.
 */
export function featuresOf(reading: Reading, facts: ReadonlySet<string>, findings: readonly Finding[]): Features {
  const features = new Map<string, number>();
  const said = [...facts].filter((fact) => fact !== 'filler' && fact !== 'polite').sort();
  for (const fact of said) add(features, `c:${fact}`);
  for (let one = 0; one < said.length && one < 14; one += 1) {
    for (let other = one + 1; other < said.length && other < 14; other += 1)
      add(features, `p:${said[one]}+${said[other]}`, 0.6);
  }
  const pieces = reading.pieces.filter((piece) => piece.kind !== 'mark');
  let last = '^';
  for (const piece of pieces) {
    const word = sign(piece);
    add(features, `w:${word}`);
    add(features, `b:${last} ${word}`, 0.7);
    last = word;
    if (piece.kind !== 'known') continue;
    const padded = `_${word}_`;
    const size = piece.script === 'hangul' ? 2 : 4;
    for (let at = 0; at + size <= padded.length; at += 1) add(features, `g:${padded.slice(at, at + size)}`, 0.3);
  }
  add(features, `b:${last} $`, 0.7);
  const unknown = pieces.filter((piece) => piece.kind === 'unknown').length;
  add(features, `u:${Math.min(unknown, 4)}`);
  const things = pieces.filter((piece) => piece.concepts.includes('thing')).length;
  add(features, `t:${Math.min(things, 4)}`);
  add(features, `n:${Math.min(pieces.length, 8)}`, 0.5);
  const best = findings[0]?.weight ?? 0;
  const seen = new Set<string>();
  for (const { intent, weight } of findings) {
    if (seen.has(intent)) continue;
    seen.add(intent);
    add(features, `r:${intent}`, weight / 8);
    if (weight === best) add(features, `top:${intent}`);
  }
  if (findings.length === 0) add(features, 'top:nothing');
  return features;
}
