import type { Candidate } from '../read/names.ts';

const NAMING = new Set(['customer', 'company', 'referral', 'provider']);

/** How much speaks for a stretch being the company that is meant. */
function weight(candidate: Candidate): number {
  let sum = 0;
  if (candidate.quoted) sum += 4;
  if (candidate.sure) sum += 2;
  if (candidate.person) sum -= 2;
  if (candidate.thing) sum -= 3;
  if (candidate.before?.concepts.some((concept) => NAMING.has(concept)) === true) sum += 1;
  if (/^(?:with|to|for|of|from|about|named|called|into|at|for customer|is)$/u.test(candidate.before?.lower ?? ''))
    sum += 1;
  if (
    candidate.after?.concepts.some(
      (concept) => NAMING.has(concept) || concept === 'relationship' || concept === 'invitation',
    ) === true
  )
    sum += 1;
  if (/^(?:의|와|과|을|를|에|와의|과의|은|는|이랑|랑|하고)$/u.test(candidate.particle ?? '')) sum += 0.5;
  return sum;
}

/** The company among the names: the likeliest, the first of equals. */
export function findCompany(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (best === undefined || weight(candidate) > weight(best)) best = candidate;
  return best;
}
