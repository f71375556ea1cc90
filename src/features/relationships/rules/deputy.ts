import type { Day } from '../../../shared/day.ts';
import { isDay } from './reasons.ts';

export type DeputyProblem = 'person' | 'from' | 'until';

/** What is wrong with who stands in, and when. @param known ids of everybody with a role but the manager @param today the manager's */
export function checkDeputy(
  typed: { readonly person: string; readonly from: string; readonly until: string },
  known: readonly string[],
  today: Day,
): readonly DeputyProblem[] {
  const problems: DeputyProblem[] = [];
  if (!known.includes(typed.person)) problems.push('person');
  if (!isDay(typed.from)) problems.push('from');
  if (!isDay(typed.until) || typed.until < typed.from || typed.until < today) problems.push('until');
  return problems;
}
