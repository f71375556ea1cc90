import type { Reading } from '../read/annotate.ts';
import type { Candidate } from '../read/names.ts';

const CONTACT =
  /(?:\b(?:(?:guy|man|woman|lady|person|contact|one)(?: there| to ask| to talk to| in charge)? is|talk to|ask for|speak to|contact(?: person| name| is)?|primary contact|attn\.?|attention|c\/o|person|contact person is|with|mr\.?|mrs\.?|ms\.?|dr\.?)\s*(?:is|:|-)?\s*|(?:담당자|연락처|담당|주 연락처|대표|대표자|성함|이름|책임자)(?:는|은|가|이|명)?\s*:?\s*)$/iu;

/** The person among the names, next to a company: announced as a contact, titled, or with a person's name. */
export function findContact(reading: Reading, candidates: readonly Candidate[]): Candidate | undefined {
  const announced = candidates.find((candidate) => {
    const before = reading.text.slice(Math.max(0, candidate.start - 24), candidate.start);
    if (/\bwith\s*$/iu.test(before)) return candidate.person;
    if (/이름(?:는|은|이)?\s*:?\s*$/u.test(before)) return candidate.person;
    return CONTACT.test(before);
  });
  // "invite Katrin Meyer at Alpine Ski House"
  const belonging = candidates.find((candidate, index) => {
    const next = candidates[index + 1];
    return (
      next !== undefined &&
      /^\s(?:at|from|of|@)\s$/u.test(reading.text.slice(candidate.end, next.start)) &&
      !candidate.quoted
    );
  });
  // "Best For You Organics, Ida Berg, ida@bestforyou.com"
  const listed = candidates.find(
    (candidate, index) =>
      index > 0 &&
      /^\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+$/u.test(candidate.text) &&
      /,\s*$/u.test(reading.text.slice(0, candidate.start)) &&
      reading.typed.some(({ start }) => /^\s*,\s*$/u.test(reading.text.slice(candidate.end, start))),
  );
  return announced ?? belonging ?? listed ?? candidates.find((candidate) => candidate.person && !candidate.quoted);
}
