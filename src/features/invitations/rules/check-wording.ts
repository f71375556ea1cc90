import type { Partner } from '../../../partner/partner.ts';
import { checkText, type TextProblem } from './link.ts';
import { checkSubject, type SubjectProblem } from './subject.ts';

/** Our own number: twice the template in both languages, and as Korean still well below the size of a card. */
export const BODY_LIMIT = 4000;

export interface Wording {
  readonly subject: string;
  readonly body: string;
}

/** What is wrong with the words, one thing a field. */
export interface WordingProblems {
  readonly subject?: SubjectProblem | undefined;
  readonly body?: 'bodyMissing' | 'bodyTooLong' | TextProblem | undefined;
  /** The address in the text that is wrong. */
  readonly address?: string | undefined;
}

/** Undefined when the words can go out as they are. */
export function checkWording(
  { subject, body }: Wording,
  link: string | undefined,
  partner: Pick<Partner, 'legalName' | 'domains'>,
): WordingProblems | undefined {
  const wrong = checkSubject(subject, partner.legalName);
  const found = checkBody(body, link, partner.domains);
  return wrong || found.body ? { subject: wrong, ...found } : undefined;
}

function checkBody(
  body: string,
  link: string | undefined,
  domains: readonly string[],
): Pick<WordingProblems, 'body' | 'address'> {
  if (body.trim() === '') return { body: 'bodyMissing' };
  if (body.length > BODY_LIMIT) return { body: 'bodyTooLong' };
  const finding = checkText(body, link, domains);
  return { body: finding?.problem, address: finding?.address };
}
