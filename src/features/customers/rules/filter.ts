import { CUSTOMER_STATUSES, type Customer, type CustomerStatus } from '../customer.ts';

/** What a list is narrowed to; empty: not narrowed. */
export interface CustomerFilter {
  readonly country: string;
  readonly status: string;
  /** Directory object id. */
  readonly owner: string;
  /** Directory object id of the colleague who helps. */
  readonly support: string;
  readonly tag: string;
}

/** The status of that name; undefined for a text that names none. */
export function statusOf(text: string): CustomerStatus | undefined {
  return CUSTOMER_STATUSES.find((name) => name === text);
}

/** Whether a customer lies within a filter. Tags differ by more than case. */
export function withinFilter(
  customer: Pick<Customer, 'country' | 'status' | 'owner' | 'support' | 'tags'>,
  { country, status, owner, support, tag }: CustomerFilter,
): boolean {
  const wanted = statusOf(status);
  const tags = customer.tags ?? [];
  return (
    (country === '' || customer.country === country) &&
    (wanted === undefined || customer.status === wanted) &&
    (owner === '' || customer.owner === owner) &&
    (support === '' || customer.support === support) &&
    (tag === '' || tags.some((each) => each.toLowerCase() === tag.toLowerCase()))
  );
}

/** The values that occur, most frequent first, at most `most` of them. */
export function frequent(values: readonly string[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([value]) => value);
}

/** The tag that a sentence names: "customers tagged gold", "골드 태그 고객", "#gold". @param known the tags there are */
export function tagIn(text: string, known: readonly string[]): string | undefined {
  if (!/\btag(?:s|ged)?\b|태그|#/iu.test(text)) return undefined;
  const said = text.toLowerCase();
  const named = known.filter((tag) => said.includes(tag.toLowerCase()));
  return named.sort((one, other) => other.length - one.length)[0];
}
