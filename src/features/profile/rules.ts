import { DAY, type Instant, plus } from '../../shared/instant.ts';
import { isMailAddress } from '../../shared/mail-address.ts';
import type { Profile } from './profile.ts';

/** Characters; Partner Center takes no more. */
export const DESCRIPTION_MAX = 2500;
/** Locations for each country or region. */
const LOCATIONS_MAX = 5;
/** Days between two reviews while nobody has said otherwise. Our own number: Microsoft says only "at each release of your website". */
export const REVIEW_DAYS = 90;
const FEWEST_DAYS = 7;
const MOST_DAYS = 365;

export const PROFILE_FIELDS = [
  'description',
  'website',
  'linkedIn',
  'industries',
  'products',
  'services',
  'sizes',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** What is wrong with what somebody typed: too long, or no address of a web page. */
export function checkProfile(typed: Readonly<Record<string, string>>): readonly ProfileField[] {
  const problems: ProfileField[] = [];
  if ([...(typed.description ?? '')].length > DESCRIPTION_MAX) problems.push('description');
  if (typed.website && !isPage(typed.website)) problems.push('website');
  if (typed.linkedIn && !isPage(typed.linkedIn, 'linkedin.com')) problems.push('linkedIn');
  return problems;
}

export type LocationProblem = 'name' | 'country' | 'city' | 'email' | 'answers' | 'tooMany';

/** What is wrong with a location, all at once. */
export function checkLocation(
  typed: Readonly<Record<string, string>>,
  context: { profile: Profile; countries: readonly string[]; people: readonly string[] },
): readonly LocationProblem[] {
  const { name = '', country = '', city = '', email = '', answers = '' } = typed;
  const there = context.profile.locations.filter((location) => location.country === country);
  return [
    ...(name.trim() ? [] : (['name'] as const)),
    ...(context.countries.includes(country) ? [] : (['country'] as const)),
    ...(there.length >= LOCATIONS_MAX ? (['tooMany'] as const) : []),
    ...(city.trim() ? [] : (['city'] as const)),
    ...(isMailAddress(email) ? [] : (['email'] as const)),
    ...(context.people.includes(answers) ? [] : (['answers'] as const)),
  ];
}

export const CHECKS = [
  'description',
  'website',
  'expertise',
  'sizes',
  'locations',
  'contacts',
  'owner',
  'reviewed',
] as const;
export type Check = (typeof CHECKS)[number];

/** What makes the profile up to date (Microsoft's advice on the same page), and what of it holds. */
export function checklist(
  profile: Profile,
  now: Instant,
  working: readonly string[],
  reviewDays: number,
): Readonly<Record<Check, boolean>> {
  const { description, website, industries, products, services, sizes, locations, owner } = profile;
  return {
    description: description !== '' && [...description].length <= DESCRIPTION_MAX,
    website: website !== '',
    expertise: industries !== '' && products !== '' && services !== '',
    sizes: sizes !== '',
    locations: locations.length > 0,
    contacts: locations.length > 0 && locations.every(({ answers }) => working.includes(answers)),
    owner: owner !== undefined && working.includes(owner),
    reviewed: !reviewIsDue(profile, now, reviewDays),
  };
}

/** Whether the profile was not gone through for too long. */
export function reviewIsDue({ reviewedAt }: Profile, now: Instant, reviewDays: number): boolean {
  return reviewedAt === undefined || now >= plus(reviewedAt, reviewDays * DAY);
}

/** The days between two reviews that somebody typed: a week to a year; undefined for anything else. */
export function parseReviewDays(text: string): number | undefined {
  const days = /^\s*(\d{1,3})\s*(?:일|days?)?\s*$/i.exec(text)?.[1];
  return days && Number(days) >= FEWEST_DAYS && Number(days) <= MOST_DAYS ? Number(days) : undefined;
}

function isPage(text: string, domain?: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    const there = domain === undefined || hostname === domain || hostname.endsWith(`.${domain}`);
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && there;
  } catch {
    return false;
  }
}
