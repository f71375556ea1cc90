import type { Customer } from '../customer.ts';
import { ALIASES_MAX, NOTES_LENGTH, TAGS_MAX } from './ours.ts';

export type MergeProblem = 'itself' | 'twoTenants' | 'country' | 'ended' | 'ending';

/** Why two records cannot be one customer. @param kept the one that stays @param other the one that goes into it */
export function mergeProblem(
  kept: Pick<Customer, 'country' | 'status' | 'microsoftId'>,
  other: Pick<Customer, 'country' | 'status' | 'microsoftId'>,
  isItself: boolean,
): MergeProblem | undefined {
  if (isItself) return 'itself';
  if (kept.status === 'ended' || other.status === 'ended') return 'ended';
  if (kept.status === 'ending' || other.status === 'ending') return 'ending';
  if (kept.country !== other.country) return 'country';
  return kept.microsoftId && other.microsoftId && kept.microsoftId !== other.microsoftId ? 'twoTenants' : undefined;
}

/**
 * Two records of one customer made one: what `kept` says holds, `other` fills what is empty; its name becomes another name,
 * tags and notes come together. When only `other` exists at Microsoft, its tenant and onmicrosoft.com name are the ones.
 */
export function mergeCustomers(kept: Customer, other: Customer): Customer {
  const filled = Object.entries(kept).filter(([, value]) => value !== '' && value !== undefined);
  const atMicrosoft = other.microsoftId && !kept.microsoftId ? other : kept;
  const { microsoftId, activeSince, prefix, status } = atMicrosoft;
  const own = [kept.companyName, ...(kept.aliases ?? [])];
  const names = [
    ...own.slice(1),
    ...[other.companyName, ...(other.aliases ?? [])].filter((name) => !own.includes(name)),
  ];
  const notes = [kept.notes, other.notes].filter(Boolean).join('\n').slice(0, NOTES_LENGTH);
  const tags = [...new Set([...(kept.tags ?? []), ...(other.tags ?? [])])].slice(0, TAGS_MAX);
  const aliases = [...new Set(names)].slice(0, ALIASES_MAX);
  return {
    ...other,
    ...(Object.fromEntries(filled) as unknown as Customer),
    ...{ status, prefix },
    ...(microsoftId && { microsoftId }),
    ...(activeSince && { activeSince }),
    ...(aliases.length > 0 && { aliases }),
    ...(tags.length > 0 && { tags }),
    ...(notes && { notes }),
  };
}
