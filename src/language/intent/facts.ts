import type { Reading } from '../read/annotate.ts';
import type { Candidate } from '../read/names.ts';
import type { Piece, Span } from '../read/piece.ts';

const PAST =
  /^(?:\p{L}{2,}ed|sent|made|gave|took|put|lost|won|withdrew|set|drew|let|dropped|ended|quit|did|wrote|undid|got rid of|cut ties|turned down|handed over)$/u;
/** Questions that people type without their mark. */
const ASKED =
  /^(?:is|are|was|were|does|did|has|had|(?:do|have) (?:we|i|you|they|our|any)|how|what|who|whom|whose|which|when|why|where)\b/iu;
const THINGS = new Set(['customer', 'invitation', 'referral', 'removal', 'approval', 'task', 'role', 'provider']);

/**
 * What the rules and the classifier may know of an utterance: its concepts, and that there are names, addresses, places.
 * `skip` are stretches that tell why and not what (a reason).
 */
export function factsOf(
  reading: Reading,
  candidates: readonly Candidate[],
  skip: readonly Span[] = [],
): ReadonlySet<string> {
  const facts = new Set<string>();
  const pieces = reading.pieces.filter(
    (piece) => !skip.some((span) => span.start <= piece.start && piece.end <= span.end),
  );
  const inName = (piece: Piece): boolean =>
    candidates.some((name) => name.start <= piece.start && piece.end <= name.end);
  for (const piece of pieces)
    if (!(piece.kind === 'known' && inName(piece))) for (const concept of piece.concepts) facts.add(concept);
  for (const span of reading.typed) facts.add(span.type.toUpperCase());
  if (candidates.length > 0) facts.add('NAME');
  if (candidates.some((candidate) => candidate.person)) facts.add('PERSON');
  if (candidates.some((candidate) => !candidate.person)) facts.add('FIRM');
  if (candidates.length > 1) facts.add('NAMES');
  if (candidates.length > 0 && candidates.every((candidate) => candidate.thing)) facts.add('THING');
  if (reading.places.length > 0) facts.add('PLACE');
  if (reading.text.includes('?') || ASKED.test(reading.text)) facts.add('QUESTION');
  if (skip.length > 0) facts.add('WHY');
  if (pieces.filter((piece) => piece.kind !== 'mark').length <= 3) facts.add('SHORT');
  if (pieces.some((piece) => piece.kind === 'known' && PAST.test(piece.lower))) facts.add('PAST');
  if (pieces.some(isPlural)) facts.add('PLURAL');
  if (candidates.some((candidate) => /^(?:에게|한테|께|에게로)$/u.test(candidate.particle ?? ''))) facts.add('TO');
  if (candidates.some((candidate) => candidate.person && candidate.before?.lower === 'to')) facts.add('TO');
  if (!pieces.some((piece) => piece.kind === 'unknown' || piece.kind === 'name' || piece.kind === 'typed'))
    facts.add('ALONE');
  return facts;
}

/** Whether the talk is of other people's jobs or of everyday things. */
export function isAlien(facts: ReadonlySet<string>): boolean {
  return facts.has('elsewhere') || facts.has('THING');
}

const isPlural = (piece: Piece): boolean =>
  piece.kind === 'known' &&
  piece.script === 'latin' &&
  piece.lower.endsWith('s') &&
  piece.concepts.some((concept) => THINGS.has(concept));
