import { z } from 'zod';
import type { Day } from '../shared/day.ts';
import type { Locale } from '../shared/locale.ts';
import korea from './holidays-kr.json' with { type: 'json' };

const schema = z.strictObject({
  country: z.string().length(2),
  law: z.string(),
  official: z.string(),
  provisional: z.string(),
  asOf: z.iso.date(),
  officialUntil: z.number().int(),
  english: z.record(z.string(), z.string()),
  years: z.record(z.string().regex(/^\d{4}$/), z.record(z.iso.date(), z.string())),
});

const known = new Map(
  [korea].map((file) => {
    const facts = schema.parse(file);
    const days = Object.values(facts.years).flatMap((year) => Object.entries(year));
    const english = new Map(Object.entries(facts.english));
    return [facts.country, { officialUntil: facts.officialUntil, english, days: new Map<Day, string>(days) }] as const;
  }),
);

/**
 * The public holidays of a country, by day, with their names in the country's language; none for a country that no list
 * stands here for: its partners add their own days. Sources stand in the data file.
 * @param country ISO 3166-1 alpha-2
 */
export function publicHolidays(country: string): ReadonlyMap<Day, string> {
  return known.get(country)?.days ?? new Map();
}

/** What a holiday is called for a reader: as its country calls it, for whoever reads English in English. */
export function holidayName(country: string, name: string, locale: Locale): string {
  return (locale === 'en' && known.get(country)?.english.get(name)) || name;
}

/** The last year whose holidays the country has announced officially; later ones follow from the law and may change. */
export function officialUntil(country: string): number | undefined {
  return known.get(country)?.officialUntil;
}
