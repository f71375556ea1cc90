import { z } from 'zod';
import facts from './markets.json' with { type: 'json' };

const { groups } = z
  .strictObject({
    source: z.literal('microsoft'),
    asOf: z.iso.date(),
    groups: z.record(
      z.string(),
      z.string().transform((codes): readonly string[] => codes.split(' ')),
    ),
  })
  .parse(facts);

const byMember: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(groups).flatMap((group) => group.map((code) => [code, group] as const)),
);

/** Whether Partner Center has a market for partners in this country (ISO 3166-1 alpha-2). */
export function isMarket(market: string): boolean {
  return byMember.has(market);
}

/**
 * The countries in which a partner located in `market` may have customers, itself included (Partner Center,
 * regional-authorization-overview, 2023-08-17); none for a country in which CSP is not offered.
 */
export function marketCountries(market: string): readonly string[] {
  return byMember.get(market) ?? [];
}
