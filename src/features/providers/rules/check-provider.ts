import { checkLink, type LinkOwner, type LinkProblem } from '../../../partner/relationship-link.ts';

export interface ProviderProblem {
  readonly field: 'name' | 'contact' | 'link';
  readonly code: 'name' | 'known' | 'contact' | LinkProblem;
}

/** A plain shape: whoever reads the mail will see whether it is right. */
const ADDRESS = /^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;"]+$/u;

/** Checks a provider that somebody typed. @param known names of the providers that there are */
export function checkProvider(
  typed: { readonly name: string; readonly contact: string },
  known: readonly string[],
): readonly ProviderProblem[] {
  const problems: ProviderProblem[] = [];
  const name = typed.name.trim();
  if (!/\p{L}/u.test(name) || name.length > 200) problems.push({ field: 'name', code: 'name' });
  else if (known.some((other) => other.toLowerCase() === name.toLowerCase()))
    problems.push({ field: 'name', code: 'known' });
  if (typed.contact !== '' && !ADDRESS.test(typed.contact)) problems.push({ field: 'contact', code: 'contact' });
  return problems;
}

/** Checks the joint link: ours and the provider's, or none. */
export function checkJointLink(link: string, owner: LinkOwner): readonly ProviderProblem[] {
  const problem = link === '' ? undefined : checkLink(link, owner, true);
  return problem ? [{ field: 'link', code: problem }] : [];
}
