import { marketGroups } from './countries.ts';

const byMember: ReadonlyMap<string, readonly string[]> = new Map(
  marketGroups.flatMap((group) => group.map((code) => [code, group] as const)),
);

/** Whether Partner Center has a market for partners in this country (ISO 3166-1 alpha-2). */
export function isMarket(market: string): boolean {
  return byMember.has(market);
}

/**
 * The countries in which a partner located in `market` may have customers, itself included (Partner Center,
 * regional-authorization-overview). Throws a RangeError for a country in which CSP is not offered.
 */
export function marketCountries(market: string): readonly string[] {
  const group = byMember.get(market);
  if (!group) throw new RangeError(`No CSP market for partners in "${market}"`);
  return group;
}
