import type { Concept } from '../lexicon/concepts.ts';
import type { Reading } from '../read/annotate.ts';
import type { Candidate } from '../read/names.ts';
import type { Reason } from './reason.ts';

const TAIL = /^[^,;(–—]*?(?:,|;|\(| [-–—] |: |\.\s)\s*(?<value>.+?)\)?[\s.!]*$/u;
/** Only turning something down or ending it asks for a reason. */
const ASKING: readonly Concept[] = ['decline', 'remove'];
/** What is said behind the comma is the command itself, or goes on with it. */
const COMMANDS: readonly Concept[] = [
  'decline',
  'remove',
  'relationship',
  'referral',
  'removal',
  'again',
  'withdraw',
  'invitation',
  'approve',
  'role',
  'history',
  'today',
  'add',
];
const CLOSING = /[,\s]*(?:please|pls|thanks|thank you)$/iu;

/** An English reason that is only set off by a comma, a dash or brackets: "decline Northwind, out of our region". */
export function findAside(reading: Reading, candidates: readonly Candidate[]): Reason | undefined {
  const name = candidates[0];
  if (name === undefined) return undefined;
  const rest = reading.text.slice(name.end);
  const value = TAIL.exec(rest)?.groups?.value?.replace(CLOSING, '').trim();
  if (value === undefined || value.length < 3 || /[가-힣]/u.test(value)) return undefined;
  const start = name.end + rest.indexOf(value);
  const before = reading.pieces.filter((piece) => piece.end <= start).flatMap((piece) => piece.concepts);
  const behind = reading.pieces.filter((piece) => piece.start >= start && piece.end <= start + value.length);
  const said = behind.flatMap((piece) => piece.concepts);
  if (!ASKING.some((concept) => before.includes(concept)) || COMMANDS.some((concept) => said.includes(concept)))
    return undefined;
  if (behind.every((piece) => piece.kind === 'typed')) return undefined;
  if (
    said.length > 0 &&
    behind.every((piece) => piece.concepts.some((concept) => concept === 'polite' || concept === 'thanks'))
  )
    return undefined;
  return { start, end: start + value.length, value };
}
