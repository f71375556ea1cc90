import type { Reading } from '../read/annotate.ts';
import type { Candidate } from '../read/names.ts';

const DATIVE = /^(?:에게|한테|께|에게로|한테로|님께)$/u;

const TOWARDS = /\b(?:to|let|have|ask|make|by|onto)\s+(?:(?:my |our )?colleague |mr\.? |ms\.? |mrs\.? )?$/iu;
const TAKING = /^\s+(?:should|can|will|could|would|is|takes|owns|handles|gets|has)\b/iu;

/** To whom a referral goes: "to Adele", "let Adele …", 아델에게, 담당자를 아델로. */
export function findAssignee(reading: Reading, candidates: readonly Candidate[]): Candidate | undefined {
  const dative = candidates.find((candidate) => DATIVE.test(candidate.particle ?? ''));
  if (dative !== undefined) return dative;
  const { text } = reading;
  const english = candidates.filter(
    (candidate) => TOWARDS.test(text.slice(0, candidate.start)) || TAKING.test(text.slice(candidate.end)),
  );
  const handed = english.filter((candidate) => candidate.person);
  if (handed.length > 0) return handed.at(-1);
  if (english.length > 0) return english.at(-1);
  const korean = candidates.filter(
    (candidate) => /^으?로$/u.test(candidate.particle ?? '') || /^(?:이|가|님이)$/u.test(candidate.particle ?? ''),
  );
  if (korean.length > 0 && candidates.length > 1) return korean.find((candidate) => candidate.person) ?? korean.at(-1);
  const people = candidates.filter((candidate) => candidate.person);
  return people.length > 0 && (candidates.length > 1 || /로$/u.test(people[0]?.particle ?? ''))
    ? people.at(-1)
    : undefined;
}
