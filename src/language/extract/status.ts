import type { Concept } from '../lexicon/concepts.ts';
import type { Intent } from '../port.ts';
import type { Piece } from '../read/piece.ts';

type StatusWords = readonly (readonly [Concept, string])[];

/** Which meaning is which status, for each list; the first that was said counts. */
const STATUS: Readonly<Partial<Record<Intent, StatusWords>>> = {
  'customer.list': [
    ['ending', 'ending'],
    ['ended', 'ended'],
    ['prepared', 'prepared'],
    ['active', 'active'],
  ],
  'invitation.list': [
    ['expired', 'expired'],
    ['cancelled', 'cancelled'],
    ['pending', 'pending'],
    ['accepted', 'accepted'],
  ],
  'referral.list': [
    ['expired', 'expired'],
    ['declined', 'declined'],
    ['lost', 'lost'],
    ['won', 'won'],
    ['fresh', 'new'],
    ['active', 'active'],
  ],
};

/** The status that a list is asked for, in the words of the catalogue; undefined when none was said. */
export function findStatus(intent: Intent, pieces: readonly Piece[]): string | undefined {
  // "leads that came in this week" asks for a time, not for those that nobody has answered.
  const said = new Set(pieces.filter(({ lower }) => !/^c[ao]me in$/u.test(lower)).flatMap((piece) => piece.concepts));
  const words = STATUS[intent] ?? [];
  if (intent === 'referral.list' && !said.has('active')) {
    // An open referral is one that is being worked on; one that waits has not been answered yet.
    const open =
      pieces.some((piece) => piece.lower === 'open' && piece.start > 0) ||
      pieces.some((piece) => piece.text === '열려' || piece.text === '열린');
    if (open || pieces.some((piece) => piece.lower === 'still open')) return 'active';
    if (said.has('accepted')) return 'active';
    if (pieces.some((piece) => piece.concepts.includes('pending') && piece.lower !== 'open')) return 'new';
  }
  return words.find(([concept]) => said.has(concept))?.[1];
}
