import type { Reading } from './annotate.ts';
import type { Candidate } from './names.ts';

const PAST = /^(?:\p{L}{2,}ed|sent|made|did|gave|took|put|lost|won|withdrew|set|drew|handed over|took away)$/u;

/** What the rules and the classifier may know of an utterance: its concepts, and that there are names, addresses, places. */
export function factsOf(reading: Reading, candidates: readonly Candidate[]): ReadonlySet<string> {
  const facts = new Set<string>();
  for (const piece of reading.pieces) for (const concept of piece.concepts) facts.add(concept);
  for (const span of reading.typed) facts.add(span.type.toUpperCase());
  if (candidates.length > 0) facts.add('NAME');
  if (reading.places.length > 0) facts.add('PLACE');
  if (reading.text.includes('?')) facts.add('QUESTION');
  if (reading.pieces.filter((piece) => piece.kind !== 'mark').length <= 3) facts.add('SHORT');
  if (reading.pieces.some((piece) => PAST.test(piece.lower) && piece.kind === 'known')) facts.add('PAST');
  const unknown = reading.pieces.some(
    (piece) => piece.kind === 'unknown' || piece.kind === 'name' || piece.kind === 'typed',
  );
  if (!unknown) facts.add('ALONE');
  return facts;
}
