import { firstAddress } from './link.ts';

export const SUBJECT_LIMIT = 200;

export type SubjectProblem = 'subjectMissing' | 'subjectTooLong' | 'subjectControl' | 'subjectAddress';

/**
 * What is wrong with a subject: it is one line, and nothing in it becomes a link, since the only one is in the text.
 * @param ownName the partner's legal name, which may look like a host (Contoso.com)
 */
export function checkSubject(subject: string, ownName: string): SubjectProblem | undefined {
  const line = subject.trim();
  if (!/[\p{L}\p{N}]/u.test(line)) return 'subjectMissing';
  if (line.length > SUBJECT_LIMIT) return 'subjectTooLong';
  if (/[\p{Cc}\u2028\u2029]/u.test(line)) return 'subjectControl';
  const rest = ownName === '' ? line : line.replaceAll(ownName, ' ');
  return firstAddress(rest) === undefined ? undefined : 'subjectAddress';
}
